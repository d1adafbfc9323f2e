// SPDX-License-Identifier: Apache-2.0
// One pass over rows of the ledger that come by person, competency and id: groups become proficiencies. Knows no
// database; the same code computes one person and everybody.
#pragma once

#include "features/competencies/growth.h"

#include <unordered_map>

namespace espalier::competencies {

using ScaleRanges = std::unordered_map<Id<Competency>, ScaleRange>;

class ProficiencyPass
{
public:
    // `formula`, `ranges` and `consume` must outlive the pass.
    ProficiencyPass(ProficiencyFormula const& formula, ScaleRanges const& ranges, KnownOn known,
                    ConsumeProficiencies const& consume);

    void add(LedgerRow const& row);
    void finish(); // after the last row

private:
    void finish_competency();
    void finish_person();

    ProficiencyFormula const& formula_;
    ScaleRanges const& ranges_;
    KnownOn known_;
    ConsumeProficiencies const& consume_;
    PersonId person_;
    Id<Competency> competency_;
    PieceCollector collector_;
    std::vector<CompetencyProficiency> found_; // of the person
};

} // namespace espalier::competencies
