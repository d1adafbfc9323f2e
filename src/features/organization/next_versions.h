// SPDX-License-Identifier: Apache-2.0
// Versions of jobs that go into force at once because an import changes what the versions before them ask: those are fixed,
// and plans are measured against them. In bulk; one that a person drafts and approves is in jobs.h.
#pragma once

#include "features/organization/organization.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace espalier::organization {

class NextVersions
{
public:
    NextVersions() = default; // of nothing
    // Copies each version, which must be in force, with its responsibilities and activities, puts the copy in force and
    // retires the original. A draft of the job keeps its words and stays the newest: it counts one further. What other
    // features hang on versions they copy themselves. Fault stale when a version changed meanwhile.
    NextVersions(Context& context, std::set<JobVersionId> const& versions);

    std::vector<JobVersionId> const& originals() const { return originals_; }
    JobVersionId after(JobVersionId version) const; // the same one when none follows it

    // From a row of an original, changed or new, to the row that it is of the copy; others stay as they are.
    void move(JobVersion& row) const;
    void move(Responsibility& row) const;
    void move(Activity& row) const;

private:
    void put_in_force(Context& context);
    void copy_responsibilities(Context& context);

    std::vector<JobVersionId> originals_;
    std::unordered_map<JobVersionId, JobVersion> copies_;                     // by original
    std::unordered_map<ResponsibilityId, ResponsibilityId> responsibilities_; // copies by original
};

} // namespace espalier::organization
