// SPDX-License-Identifier: Apache-2.0
// Many rows of the ledger in one statement.
#include "features/competencies/answered_ratings.h"

#include "features/competencies/evidence_store.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <set>

namespace espalier::competencies {

void record_answered_ratings(Context& context, platform::PersonId person, std::vector<AnsweredRating> const& ratings)
{
    std::vector<Id<Competency>> ids;
    for (auto const& one : ratings)
        ids.push_back(one.competency_id);
    auto const in_force = store::in_force_among(context.tx, ids);
    std::set<Id<Competency>> const known(in_force.begin(), in_force.end());
    std::vector<store::EvidenceRow> rows;
    for (auto const& one : ratings)
        if (known.contains(one.competency_id))
            rows.push_back({.person_id = person,
                            .competency_id = one.competency_id,
                            .id = context.next_id<Evidence>(),
                            .source = one.source,
                            .level = one.level,
                            .valid_on = context.today(),
                            .recorded_at = context.now,
                            .recorded_by = context.viewer.account_id,
                            .rater_id = one.rater_id,
                            .comment = {},
                            .corrects_id = {}});
    if (rows.empty())
        return;
    context.tx.insert_all("evidence", rows);
    platform::record(context,
                     {.kind = "evidence.answered",
                      .person_id = person,
                      .thing = "person",
                      .thing_id = person.value,
                      .detail = fmt::format(R"({{"competencies":{}}})", rows.size())});
}

} // namespace espalier::competencies
