// SPDX-License-Identifier: Apache-2.0
// What is asked about one person: the questionnaire with what their job required at launch, or in a round that follows up,
// only what they meant to work on.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"

namespace espalier::three_sixty {

struct FormOf
{
    std::optional<RaterGroup> rater_group; // none: every section
    std::optional<Language> language;
};

questionnaires::QuestionnaireForm asked_form(Context& context, ThreeSixtyRound const& round, ThreeSixty const& one,
                                             FormOf const& who);

// An item by its question and, of a rating, its competency.
using ItemKey = std::pair<std::string, std::string>;
// Pure: only these items stay, and sections that have any.
questionnaires::QuestionnaireForm only_items(questionnaires::QuestionnaireForm form, std::vector<ItemKey> const& items);

} // namespace espalier::three_sixty
