// SPDX-License-Identifier: Apache-2.0
// The questionnaires that come with the program, from the readable files in questionnaires/: written for it, in English and
// German, free to use and change.
#pragma once

#include "features/questionnaires/questionnaire_content.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::questionnaires {

struct Starter
{
    std::string code; // the file's name
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    QuestionnaireContent content;
};

std::vector<Starter> const& starters();        // by purpose, read once
Starter const& starter(std::string_view code); // Fault not_found

} // namespace espalier::questionnaires
