// SPDX-License-Identifier: Apache-2.0
// What answers are worth: laws that hold for every kind, and the cases that people argue about.
#include "features/quizzes/marking.h"

#include "features/quizzes/question_form.h"
#include "features/quizzes/quiz_chance.h"
#include "features/quizzes/scenario_ways.h"
#include "reflect/json.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::quizzes;

namespace {

BankOption option(std::string key, bool is_right, std::optional<MarkShare> share = {})
{
    return {.key = key, .text = "Option " + key, .is_right = is_right, .share = share, .feedback = "On " + key};
}

BankQuestionContent of_kind(BankQuestionKind kind)
{
    BankQuestionContent content;
    content.kind = kind;
    content.text = "What?";
    return content;
}

BankQuestionContent choice(BankQuestionKind kind, std::vector<BankOption> options)
{
    auto content = of_kind(kind);
    content.options = std::move(options);
    return content;
}

BankQuestionContent gaps(BankQuestionKind kind)
{
    auto content = of_kind(kind);
    content.text = "A {{g1}} on a {{g2}}.";
    if (kind == BankQuestionKind::drag_to_text) {
        content.items = {{"i1", "cat"}, {"i2", "mat"}, {"i3", "moon"}};
        content.gaps = {{.key = "g1", .accepted = {}, .numbers = {}, .item_key = QuizKey("i1")},
                        {.key = "g2", .accepted = {}, .numbers = {}, .item_key = QuizKey("i2")}};
        return content;
    }
    content.gaps = {{.key = "g1",
                     .kind = BankGapKind::written,
                     .accepted = {{.text = "cat", .feedback = {}}},
                     .numbers = {},
                     .item_key = {}},
                    {.key = "g2",
                     .kind = BankGapKind::chosen,
                     .accepted = {{.text = "mat", .feedback = {}}, {.text = "moon", .share = {0.0}, .feedback = {}}},
                     .numbers = {},
                     .item_key = {}}};
    return content;
}

BankQuestionContent talk()
{
    auto content = of_kind(BankQuestionKind::scenario);
    content.steps = {{.key = "s1",
                      .text = "Somebody is late.",
                      .options = {{"a", "Ask why", {50.0}, "Good", QuizKey("s2")}, {"b", "Shout", {0.0}, "", {}}}},
                     {.key = "s2",
                      .text = "They say why.",
                      .options = {{"a", "Listen", {50.0}, "", {}}, {"b", "Leave", {-50.0}, "", {}}}}};
    return content;
}

// One question of each kind that rules mark.
std::vector<BankQuestionContent> samples()
{
    using enum BankQuestionKind;
    std::vector<BankQuestionContent> all = {
        choice(single_choice, {option("a", false), option("b", true), option("c", false)}),
        choice(multiple_choice, {option("a", true), option("b", false), option("c", true), option("d", false)}),
        choice(multiple_choice,
               {option("a", false, {33.33333}), option("b", false, {33.33333}), option("c", false, {33.33333}),
                option("d", false, {-100.0})}),
        of_kind(true_false),
        of_kind(short_text),
        of_kind(numeric),
        of_kind(matching),
        of_kind(ordering),
        gaps(cloze),
        gaps(drag_to_text),
        of_kind(hotspot),
        talk()};
    all[4].accepted = {{.text = "gra*t", .feedback = {}}, {.text = "grapht", .share = {50.0}, .feedback = "Nearly"}};
    all[5].numbers = {{.value = 3.9, .tolerance = 0.1, .feedback = {}},
                      {.value = 4, .tolerance = 1, .share = {50.0}, .feedback = {}}};
    all[6].pairs = {{"p1", "one", "eins"}, {"p2", "two", "zwei"}, {"p3", "", "drei"}, {"p4", "uno", "eins"}};
    all[7].items = {{"i1", "first"}, {"i2", "second"}, {"i3", "third"}, {"i4", "fourth"}};
    all[10].zones = {{"z1", "Roof", 0, 0, 10, 10, false}, {"z2", "Door", 40, 60, 10, 20, true}};
    return all;
}

// Some answer of the right form, mostly wrong.
QuizAnswer any_answer(BankQuestionContent const& question, QuizChance& chance)
{
    QuizAnswer answer;
    auto const form = form_of(question, static_cast<std::int64_t>(chance.below(1000)));
    for (auto const& one : form.options)
        if (chance.below(2) == 0)
            answer.option_keys.push_back(one.key);
    for (auto const& left : form.lefts)
        if (!form.options.empty())
            answer.places.push_back({left.key, form.options[chance.below(form.options.size())].key.value});
    for (auto const& gap : form.gaps)
        answer.places.push_back({gap.key, std::to_string(chance.below(4))});
    for (auto const& step : question.steps)
        answer.option_keys.push_back(step.options[chance.below(step.options.size())].key);
    answer.is_true = chance.below(2) == 0;
    answer.number = static_cast<double>(chance.below(10));
    answer.text = std::string("graft").substr(0, chance.below(6));
    answer.point = AnswerPoint{static_cast<double>(chance.below(100)), static_cast<double>(chance.below(100))};
    return answer;
}

double fraction(BankQuestionContent const& question, QuizAnswer const& answer, MarkingRules rules = {})
{
    return marked(question, answer, rules).value().fraction;
}

} // namespace

TEST_CASE("marks lie between none and all, and below none only where marks may be lost")
{
    QuizChance chance(42);
    for (auto const& question : samples())
        for (int i = 0; i < 300; ++i) {
            auto const answer = any_answer(question, chance);
            CHECK(fraction(question, answer) >= 0);
            CHECK(fraction(question, answer) <= 1);
            CHECK(fraction(question, answer, {.takes_negative_marks = true}) >= -1);
            auto const all_or_nothing = fraction(question, answer, {.gives_partial_marks = false});
            CHECK((all_or_nothing == 0 || all_or_nothing == 1));
        }
}

TEST_CASE("all right brings all marks, whatever the rules")
{
    for (auto const& question : samples()) {
        CAPTURE(reflect::to_name(question.kind));
        CHECK(fraction(question, right_answer(question)) == 1);
        CHECK(fraction(question, right_answer(question), {.gives_partial_marks = false}) == 1);
        CHECK(fraction(question, right_answer(question), {.takes_negative_marks = true}) == 1);
    }
}

TEST_CASE("nothing answered is no marks, also where marks may be lost")
{
    for (auto const& question : samples())
        CHECK(fraction(question, {}, {.takes_negative_marks = true}) == 0);
}

TEST_CASE("the order in which options stand or are chosen does not matter")
{
    auto question = choice(BankQuestionKind::multiple_choice,
                           {option("a", true), option("b", false), option("c", true), option("d", false)});
    QuizAnswer answer;
    answer.option_keys = {"a", "b", "c"};
    auto const before = fraction(question, answer);
    std::reverse(question.options.begin(), question.options.end());
    std::reverse(answer.option_keys.begin(), answer.option_keys.end());
    CHECK(fraction(question, answer) == before);
    CHECK(before == doctest::Approx(0.5)); // two right, one that undoes one of them
}

TEST_CASE("an answer to a form is marked as if it had been given in the keys of the author")
{
    for (auto const& question : samples())
        for (std::int64_t seed : {0, 1, 77, 123456}) {
            auto const shown = answer_to_form(question, seed, right_answer(question));
            CHECK(fraction(question, answer_to_content(question, seed, shown)) == 1);
        }
}

TEST_CASE("a form holds nothing of what is right, and its keys tell nothing")
{
    for (auto const& question : samples()) {
        auto const form = form_of(question, 5);
        auto const json = reflect::to_json(form);
        for (auto const* secret : {"is_right", "share", "feedback", "gra*t", "\"value\"", "tolerance", "item_key"})
            CHECK(json.find(secret) == std::string::npos);
        for (std::size_t i = 0; i < form.options.size(); ++i)
            CHECK(form.options[i].key.value == std::to_string(i + 1));
    }
    // What is to be put in order never stands in its order.
    auto const ordering = samples()[7];
    for (std::int64_t seed = 0; seed < 200; ++seed)
        CHECK(form_of(ordering, seed).options[0].text + form_of(ordering, seed).options[1].text +
                  form_of(ordering, seed).options[2].text !=
              "firstsecondthird");
}

TEST_CASE("a wrong choice takes marks only where the quiz says so, at most all of them")
{
    auto const question = samples()[2];
    QuizAnswer wrong;
    wrong.option_keys = {"d"};
    CHECK(fraction(question, wrong) == 0);
    CHECK(fraction(question, wrong, {.takes_negative_marks = true}) == -1);
}

TEST_CASE("texts are compared without regard to case, accents and spaces, and * stands for anything")
{
    CHECK(matches_text("Müller", "  muller ", false));
    CHECK(matches_text("new york", "New   York", false));
    CHECK_FALSE(matches_text("Graft", "graft", true));
    CHECK(matches_text("gra*", "grafting", false));
    CHECK(matches_text("*a*a*", "banana", false));
    CHECK_FALSE(matches_text("a*b", "acd", false));
    CHECK_FALSE(matches_text("*", "", false));
}

TEST_CASE("a number on the edge of the tolerance is right, and beside it the next best counts")
{
    auto const question = samples()[5];
    QuizAnswer answer;
    answer.number = 4.0; // 3.9 ± 0.1, which a computer cannot write exactly
    CHECK(fraction(question, answer) == 1);
    answer.number = 4.2;
    CHECK(fraction(question, answer) == 0.5);
    answer.number = 5.2;
    CHECK(fraction(question, answer) == 0);
}

TEST_CASE("a gap that asks for a number takes no word for one that is boundless")
{
    auto question = gaps(BankQuestionKind::cloze);
    question.gaps = {{.key = "g1",
                      .kind = BankGapKind::number,
                      .accepted = {},
                      .numbers = {{.value = 4, .tolerance = 1, .feedback = {}}},
                      .item_key = {}}};
    for (std::string const text : {"4", "4,5"})
        CHECK(fraction(question, {.places = {{.key = "g1", .value = text}}}) == 1);
    for (std::string const text : {"inf", "-infinity", "nan"})
        CHECK(fraction(question, {.places = {{.key = "g1", .value = text}}}) == 0);
}

TEST_CASE("who chooses every option of a single choice has chosen none")
{
    auto const question = samples()[0];
    CHECK(fraction(question, {.option_keys = {"b"}}) == 1);
    CHECK(fraction(question, {.option_keys = {"b", "c"}}) == 0);
    CHECK(fraction(question, {.option_keys = {"a", "b", "c"}}) == 0);
}

TEST_CASE("moving one item by one place costs less than turning the order round")
{
    auto const question = samples()[7];
    QuizAnswer answer;
    answer.option_keys = {"i2", "i3", "i4", "i1"};
    CHECK(fraction(question, answer) == doctest::Approx(2.0 / 3));
    answer.option_keys = {"i4", "i3", "i2", "i1"};
    CHECK(fraction(question, answer) == 0);
}

TEST_CASE("a way through a scenario is measured against the best one, and must come to its end")
{
    auto const question = talk();
    CHECK(best_way(question).share == 100);
    CHECK_FALSE(has_circle(question));
    QuizAnswer answer;
    answer.option_keys = {"a"};
    CHECK(fraction(question, answer) == 0); // stopped on the way
    answer.option_keys = {"a", "b"};
    CHECK(fraction(question, answer) == 0);
    answer.option_keys = {"a", "a"};
    CHECK(fraction(question, answer) == 1);
    auto circle = question;
    circle.steps[1].options[0].next_step_key = QuizKey("s1");
    CHECK(has_circle(circle));
}

TEST_CASE("essays and files wait for a person, unless nothing was handed in")
{
    QuizAnswer answer;
    answer.text = "Because.";
    CHECK_FALSE(marked(of_kind(BankQuestionKind::essay), answer, {}));
    CHECK(marked(of_kind(BankQuestionKind::essay), {}, {})->fraction == 0);
}

TEST_CASE("a question says all that it lacks at once, and the samples lack nothing")
{
    for (auto const& question : samples())
        if (question.kind != BankQuestionKind::hotspot) {
            CAPTURE(reflect::to_name(question.kind));
            CHECK(question_faults(question, false).empty());
        }
    auto blank = of_kind(BankQuestionKind::multiple_choice);
    blank.text = "";
    auto const faults = question_faults(blank, false);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].pointer == "/text");
    CHECK(faults[1].key == "too_few");
    CHECK(faults[2].key == "none_right");
    auto sum = samples()[2];
    sum.options[0].share = MarkShare(10.0);
    CHECK(question_faults(sum, false).front().key == "not_a_hundred");
}
