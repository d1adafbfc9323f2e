// SPDX-License-Identifier: Apache-2.0
// Answers held against a form: the table of cases that the browser is held to as well, and what is true of all answers.
#include "features/questionnaires/questionnaire_answers.h"
#include "reflect/json.h"
#include "support/input_files.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::questionnaires;

namespace {

struct AnswersCase
{
    std::string name;
    std::vector<QuestionAnswer> answers;
    std::vector<std::string> asked;
    std::vector<std::string> missing;
    std::vector<std::string> faults; // "/mood out_of_range"
};
BOOST_DESCRIBE_STRUCT(AnswersCase, (), (name, answers, asked, missing, faults))

struct AnswersCases
{
    QuestionnaireForm form;
    std::vector<AnswersCase> cases;
};
BOOST_DESCRIBE_STRUCT(AnswersCases, (), (form, cases))

AnswersCases const& table()
{
    static auto const read =
        reflect::from_json<AnswersCases>(test::read_file("tests/golden/questionnaire_answers.json"));
    return read;
}

std::vector<QuestionAnswer> any_answers()
{
    auto const& cases = table().cases;
    std::vector<QuestionAnswer> answers;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        auto const& from = cases[*rc::gen::inRange<std::size_t>(0, cases.size())].answers;
        answers.insert(answers.end(), from.begin(), from.end());
    }
    return answers;
}

} // namespace

TEST_CASE("answers are asked for, missing and wrong as the table says")
{
    REQUIRE(table().cases.size() > 20);
    for (auto const& one : table().cases) {
        CAPTURE(one.name);
        auto const check = check_answers(table().form, one.answers);
        CHECK(check.asked == one.asked);
        CHECK(check.missing == one.missing);
        std::vector<std::string> faults;
        for (auto const& fault : check.faults)
            faults.push_back(fault.pointer + " " + fault.key);
        CHECK(faults == one.faults);
    }
}

TEST_CASE("what is kept of answers asks the same again, lacks the same, and holds nothing that was not asked")
{
    CHECK(rc::check([] {
        auto const answers = any_answers();
        auto const check = check_answers(table().form, answers);
        auto const kept = kept_answers(table().form, answers);
        auto const again = check_answers(table().form, kept);
        RC_ASSERT(again.asked == check.asked);
        RC_ASSERT(again.missing == check.missing);
        RC_ASSERT(again.faults.size() == check.faults.size());
        for (auto const& answer : kept)
            RC_ASSERT(std::find(check.asked.begin(), check.asked.end(), answer.question_key.value) !=
                      check.asked.end());
        RC_ASSERT(reflect::to_json(kept_answers(table().form, kept)) == reflect::to_json(kept));
    }));
}

TEST_CASE("only required questions that are asked are missed")
{
    CHECK(rc::check([] {
        auto const check = check_answers(table().form, any_answers());
        for (auto const& key : check.missing) {
            RC_ASSERT(std::find(check.asked.begin(), check.asked.end(), key) != check.asked.end());
            for (auto const& section : table().form.sections)
                for (auto const& question : section.questions)
                    RC_ASSERT(question.key != key || question.is_required);
        }
    }));
}
