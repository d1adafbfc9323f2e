// SPDX-License-Identifier: Apache-2.0
// The statements on what was completed, and on what is mandatory.
#pragma once

#include "features/learning/learning_record.h"

namespace espalier::learning::store {

struct CompletionRow
{
    EnrolmentId id;
    Instant ended_at;
    std::string title;
    std::string provider;
    plans::Method method = plans::Method::course;
    std::optional<double> hours;
    std::optional<HoursProof> hours_proof;
    bool is_mandatory = false;
    std::optional<std::int64_t> course_version;
};
BOOST_DESCRIBE_STRUCT(CompletionRow, (),
                      (id, ended_at, title, provider, method, hours, hours_proof, is_mandatory, course_version))
std::vector<CompletionRow> completions(db::Transaction& tx, PersonId person, Instant from, Instant until);

// `people`: folded; none: everybody.
std::vector<MandatoryLine> mandatory(db::Transaction& tx, std::optional<std::string> const& people, Date today);

} // namespace espalier::learning::store
