// SPDX-License-Identifier: Apache-2.0
// Each renewal is a row that takes the place of another, as a correction does.
#include "features/competencies/renewed_evidence.h"

#include "features/competencies/evidence_store.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <map>

namespace espalier::competencies {

void renew_quiz_evidence(Context& context, platform::PersonId person, std::vector<Id<Competency>> const& ids)
{
    std::map<Id<Competency>, store::EvidenceRow> newest;
    for (auto& row : store::standing_quiz_results(context.tx, person, ids))
        if (auto const found = newest.find(row.competency_id);
            found == newest.end() || found->second.valid_on <= row.valid_on)
            newest.insert_or_assign(row.competency_id, std::move(row));
    std::vector<store::EvidenceRow> rows;
    for (auto& [competency, row] : newest) {
        if (row.valid_on.plus_days(renewed_after_days) > context.today())
            continue;
        row.corrects_id = row.id;
        row.id = context.next_id<Evidence>();
        row.valid_on = context.today();
        row.recorded_at = context.now;
        rows.push_back(std::move(row));
    }
    if (rows.empty())
        return;
    context.tx.insert_all("evidence", rows);
    platform::record(context,
                     {.kind = "evidence.renewed",
                      .person_id = person,
                      .thing = "person",
                      .thing_id = person.value,
                      .detail = fmt::format(R"({{"competencies":{}}})", rows.size())});
}

} // namespace espalier::competencies
