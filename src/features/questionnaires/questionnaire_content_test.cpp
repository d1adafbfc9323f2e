// SPDX-License-Identifier: Apache-2.0
// What keeps a content from going into force, what is only wording, forms for one person, and the starters.
#include "features/questionnaires/content_faults.h"
#include "features/questionnaires/question_wording.h"
#include "features/questionnaires/questionnaire_form.h"
#include "features/questionnaires/starters.h"
#include "reflect/json.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::questionnaires;

namespace {

Wordings english(std::string text)
{
    return {{"en", std::move(text)}};
}

Question question(std::string key, QuestionKind kind = QuestionKind::agreement_5)
{
    Question made;
    made.key = key;
    made.kind = kind;
    made.text = english("About " + key);
    if (has_options(kind))
        for (auto const* option : {"a", "b", "c"})
            made.options.push_back({option, english(option), false});
    if (kind == QuestionKind::matrix)
        made.rows.push_back({"r", english("Row")});
    made.is_of_job = kind == QuestionKind::competency_rating;
    return made;
}

QuestionnaireContent with(std::vector<std::vector<Question>> sections)
{
    QuestionnaireContent content;
    content.languages = {"en"};
    content.title = english("A questionnaire");
    for (auto& questions : sections) {
        QuestionnaireSection section;
        section.key = "s" + std::to_string(content.sections.size());
        section.questions = std::move(questions);
        content.sections.push_back(std::move(section));
    }
    return content;
}

std::vector<std::string> faults(QuestionnaireContent const& content, ContentSurroundings const& surroundings = {})
{
    std::vector<std::string> found;
    for (auto const& fault : content_faults(content, surroundings))
        found.push_back(fault.pointer + " " + fault.key);
    return found;
}

QuestionCondition condition(std::string key, Comparison comparison = Comparison::answered)
{
    return {.question_key = std::move(key), .comparison = comparison, .option_keys = {}, .number = {}};
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("a condition looks back, and only at what everybody was asked whom it concerns")
{
    auto content = with({{question("one"), question("two")}, {question("three")}});
    CHECK(faults(content).empty());
    auto& two = content.sections[0].questions[1];
    for (auto const* key : {"two", "three"}) {
        two.conditions = {condition(key)};
        CHECK(faults(content) == Faults{"/sections/0/questions/1/conditions/0/question_key not_earlier"});
    }
    two.conditions = {condition("four")};
    CHECK(faults(content) == Faults{"/sections/0/questions/1/conditions/0/question_key unknown_question"});
    two.conditions = {condition("one")};
    CHECK(faults(content).empty());
    content.sections[1].conditions = {condition("three")};
    CHECK(faults(content) == Faults{"/sections/1/conditions/0/question_key not_earlier"});
    content.sections[1].conditions = {condition("two")};
    CHECK(faults(content).empty());
    content.sections[0].answered_by = {RaterGroup::peer, RaterGroup::report};
    CHECK(faults(content) == Faults{"/sections/1/conditions/0/question_key other_answerers"});
    content.sections[1].answered_by = {RaterGroup::peer};
    CHECK(faults(content).empty());
    content.sections[1].answered_by = {RaterGroup::peer, RaterGroup::self};
    CHECK(faults(content) == Faults{"/sections/1/conditions/0/question_key other_answerers"});
}

TEST_CASE("a condition compares what can be compared")
{
    using enum QuestionKind;
    auto content = with({{question("one", single_choice), question("two", agreement_5), question("three")}});
    auto& conditions = content.sections[0].questions[2].conditions;
    std::string const at = "/sections/0/questions/2/conditions/0";
    conditions = {condition("one", Comparison::one_of)};
    CHECK(faults(content) == Faults{at + "/option_keys required"});
    conditions[0].option_keys = {"a", "z"};
    CHECK(faults(content) == Faults{at + "/option_keys/1 unknown_option"});
    conditions[0].option_keys = {"a", "c"};
    CHECK(faults(content).empty());
    conditions = {condition("one", Comparison::at_least)};
    CHECK(faults(content) == Faults{at + "/comparison unfit_comparison"});
    conditions = {condition("two", Comparison::at_least)};
    CHECK(faults(content) == Faults{at + "/number required"});
    conditions[0].number = 3;
    CHECK(faults(content).empty());
}

TEST_CASE("a text quotes earlier answers that can be said in words, and knows its placeholders")
{
    auto content = with(
        {{question("name", QuestionKind::short_text), question("long", QuestionKind::long_text), question("last")}});
    auto& text = content.sections[0].questions[2].text;
    std::string const at = "/sections/0/questions/2/text ";
    text = english("How is {answer.name} for {subject} after {training}?");
    CHECK(faults(content).empty());
    for (auto const& [words, key] :
         std::vector<std::pair<std::string, std::string>>{{"{answer.long}", "unfit_quotation"},
                                                          {"{answer.last}", "not_earlier"},
                                                          {"{answer.nobody}", "unknown_question"},
                                                          {"{boss}", "unknown_placeholder"},
                                                          {"{subject.name}", "unknown_placeholder"}}) {
        text = english("How is " + words + "?");
        CHECK(faults(content) == Faults{at + key});
    }
    text = english("An open { brace is only a brace");
    CHECK(faults(content).empty());
}

TEST_CASE("a content says everything that it lacks at once")
{
    QuestionnaireContent content;
    CHECK(faults(content) == Faults{"/languages required", "/title required", "/sections nothing_asked"});
    auto choice = question("choice", QuestionKind::single_choice);
    choice.options.resize(1);
    choice.factor_key = Key("gone");
    auto twice = question("choice", QuestionKind::number);
    twice.text.clear();
    twice.minimum = 5;
    twice.maximum = 4;
    auto rating = question("Rating!", QuestionKind::competency_rating);
    rating.is_of_job = false;
    CHECK(faults(with({{choice, twice, rating}, {}})) ==
          Faults{"/sections/0/questions/0/factor_key unknown_factor", "/sections/0/questions/0/options two_options",
                 "/sections/0/questions/1/key duplicate", "/sections/0/questions/1/text required",
                 "/sections/0/questions/1/maximum maximum_below_minimum", "/sections/0/questions/2/key bad_key",
                 "/sections/0/questions/2/competency_ids competency_needed", "/sections/1/questions nothing_asked"});
    rating = question("rating", QuestionKind::competency_rating);
    rating.competency_ids = {{7}, {8}, {7}};
    CHECK(faults(with({{rating}}),
                 {.competencies = {{{7}, "Filing", true}, {{8}, "Forging", false}},
                  .asked = {{"rating", QuestionKind::number}}}) ==
          Faults{"/sections/0/questions/0/kind kind_changed",
                 "/sections/0/questions/0/competency_ids/1 competency_not_in_force",
                 "/sections/0/questions/0/competency_ids/2 named_twice"});
}

TEST_CASE("however questions are ordered and tied, what may go into force has no circle")
{
    CHECK(rc::check([] {
        auto const count = *rc::gen::inRange<std::size_t>(1, 8);
        std::vector<Question> questions;
        for (std::size_t i = 0; i < count; ++i)
            questions.push_back(question("q" + std::to_string(i)));
        auto is_backwards = true;
        for (std::size_t i = 0; i < count; ++i)
            for (int more = *rc::gen::inRange(0, 3); more > 0; --more) {
                auto const other = *rc::gen::inRange<std::size_t>(0, count);
                questions[i].conditions.push_back(condition("q" + std::to_string(other)));
                is_backwards = is_backwards && other < i;
            }
        RC_ASSERT(faults(with({questions})).empty() == is_backwards);
    }));
}

TEST_CASE("other words and another language are wording; anything else is not")
{
    auto const& content = starter("training_needs").content;
    auto other = content;
    each_text(other, [](std::string const&, Wordings& wordings, TextNeed) {
        wordings = {{"en", "Other"}, {"fr", "Autre"}};
    });
    other.languages.emplace_back("fr");
    CHECK(same_structure(content, other));
    auto const differs = [&](auto change) {
        auto changed = content;
        change(changed);
        return !same_structure(content, changed);
    };
    CHECK(differs([](auto& c) { std::swap(c.languages[0], c.languages[1]); }));
    CHECK(differs([](auto& c) { std::swap(c.sections[0], c.sections[1]); }));
    CHECK(differs([](auto& c) { c.sections[2].questions[0].options.pop_back(); }));
    CHECK(differs([](auto& c) { c.sections[2].questions[1].conditions.clear(); }));
    CHECK(differs([](auto& c) { c.sections[0].answered_by.clear(); }));
    CHECK(differs([](auto& c) { c.sections[0].questions[0].is_required = false; }));
    CHECK(differs([](auto& c) { c.sections[4].questions[1].maximum = 81; }));
}

TEST_CASE("what a kind of question has no use for is put away")
{
    auto asked = question("one", QuestionKind::matrix);
    asked.competency_ids = {{7}};
    asked.minimum = 3;
    asked.kind = QuestionKind::short_text;
    auto const tidy = tidied(with({{asked}})).sections[0].questions[0];
    CHECK(tidy.options.empty());
    CHECK(tidy.rows.empty());
    CHECK(tidy.competency_ids.empty());
    CHECK(!tidy.minimum);
    auto const kept = tidied(starter("onboarding").content);
    CHECK(reflect::to_json(kept) == reflect::to_json(starter("onboarding").content));
}

TEST_CASE("a form shows the sections of its reader, in their language where there is one, with names filled in")
{
    auto content = with({{question("mine")}, {question("of_peers")}});
    content.languages = {"en", "de"};
    content.sections[1].answered_by = {RaterGroup::peer};
    content.sections[0].questions[0].text = {{"en", "How is {subject} after {training}?"}};
    content.title.push_back({"de", "Ein Fragebogen"});
    FormReader reader{.rater_group = RaterGroup::self,
                      .language = "de",
                      .subject = "Emil",
                      .training = "",
                      .competencies = {},
                      .of_job = {}};
    auto form = form_of(content, reader);
    CHECK(form.title.text == "Ein Fragebogen");
    CHECK(!form.title.language);
    REQUIRE(form.sections.size() == 1);
    CHECK(form.sections[0].questions[0].text.text == "How is Emil after …?");
    CHECK(form.sections[0].questions[0].text.language == "en");
    reader.rater_group = RaterGroup::peer;
    CHECK(form_of(content, reader).sections.size() == 2);
    reader.rater_group = std::nullopt;
    reader.language = "fr";
    form = form_of(content, reader);
    CHECK(form.sections.size() == 2);
    CHECK(form.language == "en");
}

TEST_CASE("a name that makes a text longer is filled in at each of its places")
{
    auto content = with({{question("mood", QuestionKind::agreement_5)}});
    content.sections[0].questions[0].text = {
        {"en", "{subject} and {training}, {training} and {subject}: {answer.mood}"}};
    FormReader reader;
    reader.subject = std::string(200, 'S');
    reader.training = std::string(300, 'T');
    CHECK(form_of(content, reader).sections[0].questions[0].text.text ==
          reader.subject + " and " + reader.training + ", " + reader.training + " and " + reader.subject +
              ": {answer.mood}");
}

TEST_CASE("a rating shows what is named and what the job requires, each once")
{
    auto rating = question("rating", QuestionKind::competency_rating);
    rating.competency_ids = {{8}};
    FormReader const reader{.rater_group = {},
                            .language = "en",
                            .subject = {},
                            .training = {},
                            .competencies = {{{7}, "Filing", "", {}}, {{8}, "Forging", "", {}}, {{9}, "Other", "", {}}},
                            .of_job = std::vector<Id<Competency>>{{7}, {8}}};
    auto const shown = form_of(with({{rating}}), reader).sections[0].questions[0].competencies;
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].name == "Forging");
    CHECK(shown[1].name == "Filing");
}

TEST_CASE("the time to answer is longer with more to read, and tells what conditions leave out")
{
    auto content = with({{question("one"), question("two", QuestionKind::long_text)}});
    auto const before = form_of(content, {}).time;
    CHECK(before.shortest_minutes == 1);
    CHECK(before.longest_minutes == 1);
    auto& two = content.sections[0].questions[1];
    two.is_required = true;
    two.help = english([] {
        std::string words;
        for (int i = 0; i < 240; ++i)
            words += "word ";
        return words;
    }());
    CHECK(form_of(content, {}).time.shortest_minutes ==
          3); // 4 s + 60 s + 60 s of reading, and the words of the questions
    two.conditions = {condition("one")};
    CHECK(form_of(content, {}).time.shortest_minutes == 1);
    CHECK(form_of(content, {}).time.longest_minutes == 3);
}

TEST_CASE("the time of a questionnaire is that of its groups, not of all their sections together")
{
    auto content = with({{question("one", QuestionKind::long_text)}, {question("two", QuestionKind::long_text)}});
    for (auto& section : content.sections)
        section.questions[0].is_required = true; // 60 s, and two words to read
    CHECK(answering_time(content).longest_minutes == 3);
    content.sections[0].answered_by = {RaterGroup::self};
    CHECK(answering_time(content).longest_minutes == 3);
    content.sections[1].answered_by = {RaterGroup::manager};
    CHECK(answering_time(content).longest_minutes == 2);
}

TEST_CASE("each starter may go into force as it is, in English and in German")
{
    CHECK(starters().size() == 10);
    for (auto const& one : starters()) {
        CAPTURE(one.code);
        CHECK(faults(one.content) == Faults{});
        CHECK(one.content.languages.size() == 2);
        auto const missing = missing_texts(one.content);
        REQUIRE(missing.size() == 1);
        CHECK(missing[0].language == "de");
        CHECK(missing[0].pointers == Faults{});
        auto const time = answering_time(one.content);
        CHECK(time.longest_minutes <= 15);
        CHECK(time.shortest_minutes <= time.longest_minutes);
    }
}
