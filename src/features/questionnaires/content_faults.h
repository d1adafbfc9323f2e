// SPDX-License-Identifier: Apache-2.0
// What keeps a questionnaire from going into force. A draft is kept with all of it, so that nothing typed is lost; these
// say, field by field, what is still to be done.
#pragma once

#include "features/questionnaires/questionnaire_content.h"

#include <string>

namespace espalier::questionnaires {

// A competency as it stands now.
struct CompetencyStanding
{
    Id<Competency> id;
    std::string name;
    bool is_in_force = false; // not retired, and its framework approved
};
BOOST_DESCRIBE_STRUCT(CompetencyStanding, (), (id, name, is_in_force))

// A question that a version of the questionnaire in force once asked: its kind stays, or answers could not be compared.
struct AskedQuestion
{
    std::string key;
    QuestionKind kind = QuestionKind::agreement_5;
};
BOOST_DESCRIBE_STRUCT(AskedQuestion, (), (key, kind))

struct ContentSurroundings
{
    std::vector<CompetencyStanding> competencies; // those that the content names
    std::vector<AskedQuestion> asked;
};

// Empty when it may go into force. Pointers lead into the content. Conditions and quoted answers refer backwards only, so
// that there are no circles, and only to what everybody was asked whom they concern.
std::vector<Violation> content_faults(QuestionnaireContent const& content, ContentSurroundings const& surroundings);

// The texts that the main language has and another of the content's languages lacks: there, the main language is shown.
struct MissingTexts
{
    std::string language;
    std::vector<std::string> pointers;
};
BOOST_DESCRIBE_STRUCT(MissingTexts, (), (language, pointers))
std::vector<MissingTexts> missing_texts(QuestionnaireContent const& content); // a line for each further language

} // namespace espalier::questionnaires
