// SPDX-License-Identifier: Apache-2.0
// A proficiency lies among the levels of its pieces: who has no piece at the level does not reach it, and is not read.
#include "features/competencies/reach.h"

#include "features/competencies/evidence_store.h"
#include "features/competencies/proficiency_pass.h"
#include "features/competencies/reach_store.h"
#include "platform/settings.h"

namespace espalier::competencies {

std::vector<Reaching> who_reaches(Context& context, ReachQuestion const& question)
{
    auto const known = KnownOn::now(context.now);
    auto const competency = store::rateable(context.tx, question.competency_id);
    if (!competency)
        throw not_found("competency");
    constexpr std::size_t eleven_years = 4096; // days
    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx), eleven_years);
    ScaleRanges const ranges{{question.competency_id, {competency->scale_lowest, competency->scale_highest}}};
    std::vector<Reaching> reaching;
    ConsumeProficiencies const keep = [&](PersonId person, std::span<CompetencyProficiency const> found) {
        auto const& proficiency = found.front().proficiency;
        if (proficiency.level >= question.level && proficiency.newest_on >= question.fresh_since)
            reaching.push_back({person, proficiency});
    };
    ProficiencyPass pass(formula, ranges, known, keep);
    store::each_ledger_row_of_reaching(context.tx, question, known.recorded_until,
                                       [&](LedgerRow const& row) { pass.add(row); });
    pass.finish();
    return reaching;
}

} // namespace espalier::competencies
