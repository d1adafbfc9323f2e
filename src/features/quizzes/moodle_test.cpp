// SPDX-License-Identifier: Apache-2.0
// Moodle XML and CSV: what goes out comes back, and what cannot come in is named by its line.
#include "features/quizzes/moodle_cloze.h"
#include "features/quizzes/question_import.h"
#include "platform/xml.h"
#include "reflect/json.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::quizzes;

namespace {

BankQuestionContent asked(BankQuestionKind kind, std::string text)
{
    BankQuestionContent content;
    content.kind = kind;
    content.name = std::string(reflect::to_name(kind));
    content.text = std::move(text);
    return content;
}

BankOption option(std::string text, bool is_right, std::string feedback = "")
{
    return {.key = {}, .text = std::move(text), .is_right = is_right, .share = {}, .feedback = std::move(feedback)};
}

// One of each kind that Moodle has, with all that it can hold.
std::vector<BankQuestionContent> of_every_kind()
{
    using enum BankQuestionKind;
    auto single = asked(single_choice, "Which is *heavier* & <older>?");
    single.options = {option("Oak", true, "Yes."), option("Fir", false), option("Larch", false, "Nearly.")};
    single.options[2].share = 40;
    single.right_feedback = "Good.";
    single.wrong_feedback = "Look again.";
    single.explanation = "Density.";
    auto several = asked(multiple_choice, "Which two?");
    several.options = {option("a", true), option("b", true), option("c", false)};
    auto truth = asked(true_false, "Is it?");
    truth.is_true = true;
    truth.right_feedback = "It is.";
    truth.wrong_feedback = "Look.";
    auto text = asked(short_text, "Its name?");
    text.minds_case = true;
    text.accepted = {{.text = "Larch", .feedback = {}}, {.text = "Lar*", .share = 50, .feedback = "Whole."}};
    auto number = asked(numeric, "How high?");
    number.numbers = {{.value = 3.5, .tolerance = 0.25, .feedback = {}}};
    number.measure_unit = "m";
    auto match = asked(matching, "What belongs?");
    match.pairs = {{.key = {}, .left = "needle", .right = "fir"},
                   {.key = {}, .left = "leaf", .right = "oak"},
                   {.key = {}, .left = "", .right = "moss"}};
    auto order = asked(ordering, "In order?");
    order.items = {{.key = {}, .text = "first"}, {.key = {}, .text = "then"}, {.key = {}, .text = "last"}};
    auto gaps = asked(cloze, "A {{g1}} has {{g2}} needles, or {{g3}}.");
    gaps.gaps = {{.key = "g1",
                  .kind = BankGapKind::written,
                  .accepted = {{.text = "fir", .feedback = "~ yes #"}},
                  .numbers = {},
                  .item_key = {}},
                 {.key = "g2",
                  .kind = BankGapKind::number,
                  .accepted = {},
                  .numbers = {{.value = 2, .tolerance = 0.5, .feedback = {}}},
                  .item_key = {}},
                 {.key = "g3",
                  .kind = BankGapKind::chosen,
                  .accepted = {{.text = "more", .feedback = {}}, {.text = "less", .share = 0, .feedback = {}}},
                  .numbers = {},
                  .item_key = {}}};
    auto drag = asked(drag_to_text, "Put {{g1}} before {{g2}}.");
    drag.items = {{.key = "i1", .text = "two"}, {.key = "i2", .text = "one"}, {.key = "i3", .text = "three"}};
    drag.gaps = {{.key = "g1", .accepted = {}, .numbers = {}, .item_key = "i2"},
                 {.key = "g2", .accepted = {}, .numbers = {}, .item_key = "i1"}};
    auto words = asked(essay, "Why?");
    words.marks = 5;
    words.marking_notes = "Look for the wall.";
    words.feedback = "Thank you.";
    auto upload = asked(file, "Hand in the plan.");
    std::vector<BankQuestionContent> all;
    for (auto const& one : {single, several, truth, text, number, match, order, gaps, drag, words, upload})
        all.push_back(tidied(one));
    return all;
}

std::vector<ToExport> to_export()
{
    std::vector<ToExport> all;
    for (auto& one : of_every_kind())
        all.push_back({"Wood/Trees", {"t", "u & v"}, std::move(one)});
    all.front().category = "";
    return all;
}

void check_same(ReadQuestions const& read, std::vector<ToExport> const& sent)
{
    for (auto const& one : read.unread)
        FAIL_CHECK(fmt::format("line {}: {} ({})", one.line, one.reason, one.beginning));
    REQUIRE(read.questions.size() == sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        CHECK(reflect::to_json(read.questions[i].content) == reflect::to_json(sent[i].content));
        CHECK(read.questions[i].category == sent[i].category);
        CHECK(read.questions[i].tags == sent[i].tags);
    }
}

} // namespace

TEST_CASE("every kind that Moodle has comes back from Moodle XML as it went out")
{
    std::vector<std::string> left_out;
    auto const sent = to_export();
    auto const written = write_moodle_xml(sent, left_out);
    CHECK(left_out.empty());
    check_same(read_moodle_xml(written), sent);
}

TEST_CASE("what Moodle has not is left out by name")
{
    auto hotspot = asked(BankQuestionKind::hotspot, "Where -- here?");
    std::vector<std::string> left_out;
    auto const written = write_moodle_xml({{"", {}, hotspot}}, left_out);
    CHECK(left_out == std::vector<std::string>{"hotspot"});
    CHECK(read_moodle_xml(written).unread.empty());
}

TEST_CASE("what of a Moodle file cannot come in is named by its line")
{
    auto const read = read_moodle_xml(R"(<?xml version="1.0"?>
<quiz>
  <question type="category"><category><text>$course$/top/Safety</text></category></question>
  <question type="calculated"><name><text>Sum</text></name></question>
  <question type="truefalse">
    <name><text>HTML</text></name>
    <questiontext format="html"><text><![CDATA[<p>Is it <b>so</b>?<script>x()</script></p>]]></text><file name="a.png" encoding="base64">AA==</file></questiontext>
    <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
    <hint format="html"><text>Think.</text></hint>
  </question>
</quiz>)");
    REQUIRE(read.questions.size() == 1);
    CHECK(read.questions[0].content.text.value == "Is it **so**?");
    CHECK(read.questions[0].category == "Safety");
    REQUIRE(read.unread.size() == 3);
    CHECK(read.unread[0].line == 4);
    CHECK(read.unread[0].key == "import_kind_unknown");
    CHECK(read.unread[1].line == 5);
    CHECK(read.unread[1].key == "import_files_left_out");
    CHECK(read.unread[2].key == "import_hints_left_out");
    auto const broken = read_moodle_xml("<quiz>\n<question></quiz>");
    REQUIRE(broken.unread.size() == 1);
    CHECK(broken.unread[0].line == 2);
    CHECK(read_moodle_xml("<html/>").unread.front().key == "import_no_quiz");
}

TEST_CASE("entities of a file are refused, and so is what is nested without end")
{
    CHECK_THROWS_AS(platform::read_xml(R"(<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><q>&x;</q>)"), Fault);
    std::string deep;
    for (int i = 0; i < 200; ++i)
        deep += "<a>";
    CHECK_THROWS_AS(platform::read_xml(deep), Fault);
    std::string closed = deep;
    for (int i = 0; i < 200; ++i)
        closed += "</a>";
    CHECK_THROWS_AS(platform::read_xml(closed), Fault);
    CHECK(platform::read_xml("<a b=\"1 &amp; 2\">x<c/>y</a>").text == "xy");
    CHECK(platform::read_xml("<a b=\"1 &amp; 2\"/>").attribute("b") == "1 & 2");
}

TEST_CASE("every kind comes back from CSV as it went out, scenarios too")
{
    auto sent = to_export();
    BankQuestionContent scenario = asked(BankQuestionKind::scenario, "Someone falls.");
    scenario.steps = {{.key = "s1",
                       .text = "And now?",
                       .options = {{.key = "o1", .text = "Call", .share = 100, .feedback = {}, .next_step_key = {}},
                                   {.key = "o2", .text = "Wait", .share = 0, .feedback = {}, .next_step_key = {}}}}};
    sent.push_back({"", {}, tidied(scenario)});
    check_same(read_csv_questions(write_csv_questions(sent)), sent);
}

TEST_CASE("a row of CSV that says no question is named by its line, and so is a column that nobody knows")
{
    auto const read = read_csv_questions("kind,text,right,wrong\n"
                                         "single_choice,Which?,a,b | c\n"
                                         "riddle,What?,a,\n"
                                         "numeric,How many?,many,\n"
                                         "matching,What belongs?,a b,\n");
    REQUIRE(read.questions.size() == 1);
    CHECK(read.questions[0].content.options.size() == 3);
    REQUIRE(read.unread.size() == 3);
    CHECK(read.unread[0].line == 3);
    CHECK(read.unread[0].key == "import_kind_unknown");
    CHECK(read.unread[1].key == "import_no_number");
    CHECK(read.unread[2].key == "import_no_pair");
    CHECK(read_csv_questions("kind,colour\n").unread.front().key == "import_column_unknown");
}
