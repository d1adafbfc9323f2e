// SPDX-License-Identifier: Apache-2.0
// Ways through a scenario: from its first step by the choices taken. What a way is worth is measured against the best one.
#pragma once

#include "features/quizzes/marking.h"

namespace espalier::quizzes {

struct ScenarioWay
{
    std::vector<QuizKey> option_keys;
    double share = 0; // the shares of its choices added up, in percent
};

// Steps must not lead back to themselves (has_circle), or nobody would come to the end.
ScenarioWay best_way(BankQuestionContent const& question);

bool has_circle(BankQuestionContent const& question);

// Follows the choices as far as they lead; what does not belong to the step it stands at ends the way.
MarkedAnswer marked_way(BankQuestionContent const& question, std::vector<QuizKey> const& option_keys);

} // namespace espalier::quizzes
