// SPDX-License-Identifier: Apache-2.0
// What the demo's people answer to a questionnaire: each has a mood on every factor, of which their unit makes a part, and
// the engagement that follows from the others.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "features/questionnaires/questionnaires.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace espalier::app::demo {

// By how much a round lies above the others, by factor.
using Shifts = std::map<std::string, double, std::less<>>;

class Opinions
{
public:
    Opinions(Content const& content, questionnaires::QuestionnaireContent questionnaire, std::string purpose,
             Shifts shifts, Random& random);

    // Of somebody in that unit, to that form; what comes only after other answers is left out where those are not given.
    std::vector<questionnaires::QuestionAnswer> of_somebody(std::string const& unit_name,
                                                            questionnaires::QuestionnaireForm const& form);

private:
    using Moods = std::map<std::string, double, std::less<>>; // by factor, on five steps

    Moods moods_in(std::string const& unit_name);
    double lean_of(std::string const& unit_name, std::string const& factor) const;
    questionnaires::QuestionAnswer answer_to(questionnaires::FormQuestion const& question, Moods const& moods);
    double number_for(questionnaires::FormQuestion const& question, Moods const& moods);
    std::vector<questionnaires::RowAnswer> levels_of(questionnaires::FormQuestion const& question);
    std::vector<questionnaires::Key> choice_of(questionnaires::FormQuestion const& question);
    std::string words_for(questionnaires::FormQuestion const& question, Moods const& moods);

    questionnaires::QuestionnaireContent questionnaire_;
    Shifts shifts_;
    Random& random_;
    std::map<std::string, questionnaires::Question const*> asked_;
    std::map<std::string, std::vector<SurveyComment const*>> comments_; // by question
    std::set<SurveyComment const*> written_;
};

} // namespace espalier::app::demo
