// SPDX-License-Identifier: Apache-2.0
// Where one group ends and the next begins.
#include "features/competencies/proficiency_pass.h"

namespace espalier::competencies {

ProficiencyPass::ProficiencyPass(ProficiencyFormula const& formula, ScaleRanges const& ranges, KnownOn known,
                                 ConsumeProficiencies const& consume)
    : formula_(formula), ranges_(ranges), known_(known), consume_(consume)
{
}

void ProficiencyPass::add(LedgerRow const& row)
{
    if (row.person_id != person_) {
        finish_person();
        person_ = row.person_id;
        competency_ = row.competency_id;
    } else if (row.competency_id != competency_) {
        finish_competency();
        competency_ = row.competency_id;
    }
    collector_.add(row, known_.valid_until);
}

void ProficiencyPass::finish_competency()
{
    if (collector_.pieces().empty())
        return;
    auto const range = ranges_.at(competency_);
    if (auto const proficiency = formula_.estimate(collector_.pieces(), range, known_.day))
        found_.push_back({competency_, range, *proficiency});
    collector_.clear();
}

void ProficiencyPass::finish_person()
{
    finish_competency();
    if (!found_.empty())
        consume_(person_, found_);
    found_.clear();
}

void ProficiencyPass::finish()
{
    finish_person();
}

} // namespace espalier::competencies
