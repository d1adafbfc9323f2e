// SPDX-License-Identifier: Apache-2.0
// Copying requirements.
#include "features/competencies/next_requirements.h"

#include "features/competencies/requirements_store.h"

namespace espalier::competencies {

std::unordered_map<Id<Requirement>, Id<Requirement>> copy_requirements(Context& context,
                                                                       organization::NextVersions const& next)
{
    std::unordered_map<Id<Requirement>, Id<Requirement>> copies;
    if (next.originals().empty())
        return copies;
    auto rows = store::requirement_rows(context.tx, next.originals());
    for (auto& row : rows) {
        auto const id = context.next_id<Requirement>();
        copies.emplace(row.id, id);
        row.id = id;
        row.job_version_id = next.after(row.job_version_id);
    }
    context.tx.insert_all("requirements", rows);
    return copies;
}

} // namespace espalier::competencies
