// SPDX-License-Identifier: Apache-2.0
// Questions from files: what is read, what is named as unread, and that what goes out comes back.
#include "features/quizzes/question_import.h"

#include "features/quizzes/quiz_chance.h"
#include "features/quizzes/readable_form.h"
#include "reflect/json.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::quizzes;

namespace {

BankQuestionContent only(std::string_view gift)
{
    auto const read = read_gift(gift);
    CAPTURE(gift);
    REQUIRE(read.unread.empty());
    REQUIRE(read.questions.size() == 1);
    return read.questions.front().content;
}

} // namespace

TEST_CASE("GIFT: a choice with feedback, weights and escapes")
{
    auto const content = only("::Town::Where\\: in {\n ~%50%A\\=B#Nearly\n =Right\\#1#Yes\n ~Wrong####All said\n}");
    CHECK(content.kind == BankQuestionKind::single_choice);
    CHECK(content.name.value == "Town");
    CHECK(content.text.value == "Where: in");
    CHECK(content.options[0].text.value == "A=B");
    CHECK(*content.options[0].share == 50);
    CHECK(content.options[1].is_right);
    CHECK(content.options[1].text.value == "Right#1");
    CHECK(content.options[1].feedback.value == "Yes");
    CHECK(content.feedback.value == "All said");
}

TEST_CASE("GIFT: several right answers, numbers, truth, pairs, an essay and a missing word")
{
    auto const several = only("Two?{\n~%50%A\n~%50%B\n~%-50%C\n~%-50%D}");
    CHECK(several.kind == BankQuestionKind::multiple_choice);
    CHECK_FALSE(several.options[0].share); // shared alike: that is what no share says
    CHECK(only("Pi?{#3.141..3.142}").numbers[0].tolerance == doctest::Approx(0.0005));
    CHECK(only("Born?{#\n=1822:0\n=%50%1822:2}").numbers[1].share == 50);
    auto const truth = only("Flat?{FALSE#No, round#Yes, round}");
    CHECK(truth.kind == BankQuestionKind::true_false);
    CHECK(truth.wrong_feedback.value == "No, round");
    CHECK(truth.right_feedback.value == "Yes, round");
    CHECK(only("Match{=a -> 1 =b -> 2}").pairs[1].right.value == "2");
    CHECK(only("Why?{}").kind == BankQuestionKind::essay);
    CHECK(only("Grant is {~buried =entombed} in a tomb.").text.value == "Grant is _____ in a tomb.");
    CHECK(only("Two plus two?{=four =4}").accepted.size() == 2);
}

TEST_CASE("GIFT: categories, tags and HTML")
{
    auto const read = read_gift("$CATEGORY: $course$/top/Safety/Ladders\n\n// [tag:steep] [tag:high]\n"
                                "[html]<p>How <b>steep</b>&nbsp;&lt; 80<script>alert(1)</script>?</p>{TRUE}\n");
    REQUIRE(read.questions.size() == 1);
    CHECK(read.questions[0].category == "Safety/Ladders");
    CHECK(read.questions[0].tags == std::vector<std::string>{"steep", "high"});
    CHECK(read.questions[0].content.text.value == "How **steep** < 80?");
    CHECK(read.questions[0].line == 4);
}

TEST_CASE("GIFT: what cannot be read is named with its line and reason, and the rest is read")
{
    auto const read = read_gift("Just a text.\n\nOpen {=a\n\nNumber?{#x}\n\nFine?{T}\n\nNone right{~a ~b}");
    REQUIRE(read.questions.size() == 1);
    REQUIRE(read.unread.size() == 4);
    CHECK(read.unread[0].key == "import_description");
    CHECK(read.unread[1].key == "import_unclosed");
    CHECK(read.unread[1].line == 3);
    CHECK(read.unread[2].key == "import_unknown_answers");
    CHECK(read.unread[3].key == "none_right");
}

TEST_CASE("GIFT that was written comes back the same, and what it cannot hold is named")
{
    auto const first =
        read_gift("::A::Choose{\n~%50%x#f\n=y\n~z}\n\nSeveral{\n~%50%a\n~%50%b\n~%-50%c}\n\nT?{T#no#yes}\n\n"
                  "Text?{=a\\=b#f =%50%c}\n\nNum?{#\n=1:0.5\n=%50%2:1#near}\n\nPairs{=a -> 1\n=b -> 2}\n\n"
                  "Essay \\{x\\}?{####general}\n\nLines\\nof *text*{F}");
    REQUIRE(first.unread.empty());
    std::vector<ToExport> out;
    for (auto const& one : first.questions)
        out.push_back({one.category, one.tags, one.content});
    out.push_back({"C/D", {"t"}, first.questions.front().content});
    BankQuestionContent file;
    file.kind = BankQuestionKind::file;
    file.text = "Send it";
    out.push_back({"C/D", {}, file});
    std::vector<std::string> left_out;
    auto const gift = write_gift(out, left_out);
    CHECK(left_out == std::vector<std::string>{"Send it"});
    auto const second = read_gift(gift);
    CHECK(second.unread.empty());
    REQUIRE(second.questions.size() == first.questions.size() + 1);
    for (std::size_t i = 0; i < first.questions.size(); ++i)
        CHECK(reflect::to_json(second.questions[i].content) == reflect::to_json(first.questions[i].content));
    CHECK(second.questions.back().category == "C/D");
    CHECK(second.questions.back().tags == std::vector<std::string>{"t"});
}

TEST_CASE("Aiken: options by letter, and what lacks its answer is named")
{
    auto const read =
        read_aiken("Which?\nA) One\nB. Two\nANSWER: B\n\nLacks\nA) One\nB) Two\n\nNext?\nA) x\nB) y\nANSWER: C");
    REQUIRE(read.questions.size() == 1);
    CHECK(read.questions[0].content.options[1].is_right);
    REQUIRE(read.unread.size() == 2);
    CHECK(read.unread[0].line == 6);
    CHECK(read.unread[1].key == "import_unknown_answer");
}

TEST_CASE("our own JSON: every kind of a starter course, and every fault of one that is wrong")
{
    auto const read = read_readable(R"({"pass_mark":80,"questions":[
        {"key":"q1","kind":"single_choice","text":"A?","explanation":"E","options":[{"text":"x","is_right":true},{"text":"y","is_right":false}],"tags":["t"]},
        {"key":"q2","kind":"true_false","text":"B?","is_true":true},
        {"key":"q3","kind":"numeric","text":"C?","value":3,"tolerance":0.5},
        {"key":"q4","kind":"short_text","text":"D?","accepted":["d"]},
        {"key":"q5","kind":"ordering","text":"E?","items":["1","2"]},
        {"key":"q6","kind":"matching","text":"F?","pairs":[{"left":"a","right":"b"},{"left":"c","right":"d"}]}]})");
    CHECK(read.unread.empty());
    CHECK(read.questions.size() == 6);
    CHECK(read.questions[0].tags == std::vector<std::string>{"t"});
    CHECK(read_readable(R"({"questions":[{"kind":"riddle"}]})").unread.size() == 1);
    CHECK(read_readable("no JSON").unread.size() == 1);
}

TEST_CASE("no text, however broken, is more than questions and problems")
{
    std::string const marks = "{}~=#:%\\->[]html$CATEGORY: \n\n//TF.1<&;>ANSWER: A)";
    QuizChance chance(11);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (auto left = chance.below(120); left > 0; --left)
            text += marks[chance.below(marks.size())];
        for (auto const format : {QuestionFormat::gift, QuestionFormat::moodle_xml, QuestionFormat::aiken,
                                  QuestionFormat::csv, QuestionFormat::readable})
            for (auto const& one : read_questions(format, text).questions)
                CHECK(question_faults(one.content, true).empty());
        markdown_from_html(text);
    }
}

TEST_CASE("a quiz in its readable form comes back as it was, whatever kinds and rules it has")
{
    auto const read = read_quiz(R"({"title":"Ladders","summary":"What holds.","pass_mark":70,"minutes":20,"attempts":2,
        "grading":"first","shuffles_options":false,"showing":{"during":["marks"],"right_after":["marks"],"later":[],"after_close":[]},
        "questions":[
        {"key":"a","kind":"single_choice","text":"A?","tags":["t"],"options":[{"text":"x","is_right":true,"feedback":"yes"},{"text":"y"}]},
        {"key":"b","kind":"numeric","text":"B?","category":"Deep","value":3,"tolerance":0.5}],
        "parts":[{"title":"First","questions":["b","a"]},{"pool":{"count":1,"category":"Deep","tags":[],"themes":[]}}]})");
    REQUIRE(read.questions.unread.empty());
    auto const content = content_of(read, {BankQuestionId{7}, BankQuestionId{8}}, "Course");
    CHECK(content.parts[0].question_ids == std::vector{BankQuestionId{8}, BankQuestionId{7}});
    CHECK(content.parts[1].pool->category.value == "Course/Deep");
    CHECK(content.grading == QuizGrading::first);
    BankQuestionContent essay;
    essay.kind = BankQuestionKind::essay;
    essay.text = "Why?";
    essay.marks = 4;
    essay.marking_notes = "Look for the wall.";
    essay = tidied(essay);
    auto asked = content;
    asked.parts[0].question_ids.push_back(BankQuestionId{9});
    auto const& questions = read.questions.questions;
    auto const again = read_quiz(written_quiz(asked,
                                              {{BankQuestionId{7}, {"", {"t"}, questions[0].content}},
                                               {BankQuestionId{8}, {"Deep", {}, questions[1].content}},
                                               {BankQuestionId{9}, {"", {}, essay}}}));
    REQUIRE(again.questions.unread.empty());
    REQUIRE(again.questions.questions.size() == 3);
    CHECK(reflect::to_json(again.questions.questions[0].content) == reflect::to_json(questions[0].content));
    CHECK(reflect::to_json(again.questions.questions[2].content) == reflect::to_json(essay));
    CHECK(again.questions.questions[1].category == "Deep");
    CHECK(reflect::to_json(content_of(again, {BankQuestionId{7}, BankQuestionId{8}, BankQuestionId{9}}, "")) ==
          reflect::to_json(asked));
    CHECK(read_quiz(R"({"questions":[],"parts":[{"questions":["gone"]}]})").questions.unread.size() == 1);
}
