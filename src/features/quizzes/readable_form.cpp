// SPDX-License-Identifier: Apache-2.0
// Most questions have a short form that people write by hand; what does not fit it is written as the bank keeps it.
#include "features/quizzes/readable_form.h"

#include "reflect/json.h"
#include "reflect/json_lines.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::quizzes {

namespace {

struct ReadableOption
{
    Text<1, 2000> text;
    std::optional<bool> is_right;
    std::optional<Text<0, 2000>> feedback;
};
BOOST_DESCRIBE_STRUCT(ReadableOption, (), (text, is_right, feedback))

struct ReadablePair
{
    Text<0, 1000> left;
    Text<1, 1000> right;
};
BOOST_DESCRIBE_STRUCT(ReadablePair, (), (left, right))

struct ReadableQuestion
{
    std::optional<QuizKey> key;
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::optional<Text<1, 8000>> text;
    std::optional<Text<0, 8000>> explanation;
    std::optional<Text<0, 4000>> feedback;
    std::optional<Text<0, 200>> category;
    std::vector<Text<1, 60>> tags;
    std::vector<ReadableOption> options;
    std::optional<bool> is_true;
    std::optional<double> value;
    std::optional<double> tolerance;
    std::vector<Text<1, 500>> accepted;
    std::vector<Text<1, 1000>> items;
    std::vector<ReadablePair> pairs;
    std::optional<BankQuestionContent> content; // all of it, instead of the members above
};
BOOST_DESCRIBE_STRUCT(ReadableQuestion, (),
                      (key, kind, text, explanation, feedback, category, tags, options, is_true, value, tolerance,
                       accepted, items, pairs, content))

struct ReadableQuiz
{
    std::optional<Text<0, 200>> title;
    std::optional<Text<0, 4000>> summary;
    std::optional<Percent> pass_mark;
    std::optional<Whole<1, 1440>> minutes;
    std::optional<Whole<1, 100>> attempts;
    std::optional<Whole<0, 8760>> wait_hours;
    std::optional<QuizGrading> grading;
    std::optional<bool> shuffles_questions;
    std::optional<bool> shuffles_options;
    std::optional<bool> gives_partial_marks;
    std::optional<bool> takes_negative_marks;
    std::optional<bool> asks_certainty;
    std::optional<bool> is_paired;
    std::optional<QuizShowing> showing;
    std::vector<ReadablePart> parts;
    std::vector<ReadableQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(ReadableQuiz, (),
                      (title, summary, pass_mark, minutes, attempts, wait_hours, grading, shuffles_questions,
                       shuffles_options, gives_partial_marks, takes_negative_marks, asks_certainty, is_paired, showing,
                       parts, questions))

BankQuestionContent content_of(ReadableQuestion const& one)
{
    if (one.content)
        return *one.content;
    BankQuestionContent content;
    content.kind = one.kind;
    content.text = one.text ? one.text->value : std::string();
    content.explanation = one.explanation ? one.explanation->value : std::string();
    content.feedback = one.feedback ? one.feedback->value : std::string();
    content.is_true = one.is_true.value_or(false);
    for (auto const& option : one.options)
        content.options.push_back({.key = {},
                                   .text = option.text.value,
                                   .is_right = option.is_right.value_or(false),
                                   .share = {},
                                   .feedback = option.feedback ? option.feedback->value : std::string()});
    if (one.value)
        content.numbers.push_back({.value = *one.value, .tolerance = one.tolerance.value_or(0), .feedback = {}});
    for (auto const& text : one.accepted)
        content.accepted.push_back({.text = text.value, .feedback = {}});
    for (auto const& item : one.items)
        content.items.push_back({.key = {}, .text = item.value});
    for (auto const& pair : one.pairs)
        content.pairs.push_back({.key = {}, .left = pair.left.value, .right = pair.right.value});
    return content;
}

template <class Optional, class Text> void say(Optional& into, Text const& text)
{
    if (!text.empty())
        into.emplace(text.value);
}

ReadableQuestion short_form(BankQuestionContent const& content)
{
    ReadableQuestion one;
    one.kind = content.kind;
    say(one.text, content.text);
    say(one.explanation, content.explanation);
    say(one.feedback, content.feedback);
    if (content.kind == BankQuestionKind::true_false)
        one.is_true = content.is_true;
    for (auto const& option : content.options) {
        ReadableOption made{.text = Text<1, 2000>(option.text.value), .is_right = option.is_right, .feedback = {}};
        say(made.feedback, option.feedback);
        one.options.push_back(std::move(made));
    }
    if (!content.numbers.empty()) {
        one.value = content.numbers.front().value;
        one.tolerance = content.numbers.front().tolerance;
    }
    for (auto const& accepted : content.accepted)
        one.accepted.emplace_back(accepted.text.value);
    for (auto const& item : content.items)
        one.items.emplace_back(item.text.value);
    for (auto const& pair : content.pairs)
        one.pairs.push_back({pair.left, Text<1, 1000>(pair.right.value)});
    return one;
}

ReadableQuestion readable(ToExport const& question)
{
    auto const whole = reflect::to_json(question.content);
    auto one = short_form(question.content);
    if (reflect::to_json(tidied(content_of(one))) != whole) {
        one = {};
        one.kind = question.content.kind;
        one.content = question.content;
    }
    if (!question.category.empty())
        one.category = Text<0, 200>(question.category);
    for (auto const& tag : question.tags)
        one.tags.emplace_back(tag);
    return one;
}

// What is learnt from is seen at once, unless the file says otherwise.
QuizContent usual_settings()
{
    using enum QuizShown;
    QuizContent content;
    std::vector const all{marks, right_answers, feedback, explanation};
    content.showing = {.during = {}, .right_after = all, .later = all, .after_close = all};
    return content;
}

template <class Member, class Said> void take(Member& member, std::optional<Said> const& said)
{
    if (said)
        member = *said;
}

QuizContent settings_of(ReadableQuiz const& quiz)
{
    auto content = usual_settings();
    if (quiz.summary)
        content.introduction = quiz.summary->value;
    content.pass_mark = quiz.pass_mark;
    content.minutes = quiz.minutes;
    content.attempts = quiz.attempts;
    take(content.wait_hours, quiz.wait_hours);
    take(content.grading, quiz.grading);
    take(content.shuffles_questions, quiz.shuffles_questions);
    take(content.shuffles_options, quiz.shuffles_options);
    take(content.gives_partial_marks, quiz.gives_partial_marks);
    take(content.takes_negative_marks, quiz.takes_negative_marks);
    take(content.asks_certainty, quiz.asks_certainty);
    take(content.is_paired, quiz.is_paired);
    take(content.showing, quiz.showing);
    return content;
}

// Only what differs from the usual.
template <class Said, class Member> void note(std::optional<Said>& said, Member const& member, Member const& usual)
{
    if (reflect::to_json(member) != reflect::to_json(usual))
        said = member;
}

ReadableQuiz readable(QuizContent const& content)
{
    auto const usual = usual_settings();
    ReadableQuiz quiz;
    say(quiz.title, content.title);
    say(quiz.summary, content.introduction);
    quiz.pass_mark = content.pass_mark;
    quiz.minutes = content.minutes;
    quiz.attempts = content.attempts;
    note(quiz.wait_hours, content.wait_hours, usual.wait_hours);
    note(quiz.grading, content.grading, usual.grading);
    note(quiz.shuffles_questions, content.shuffles_questions, usual.shuffles_questions);
    note(quiz.shuffles_options, content.shuffles_options, usual.shuffles_options);
    note(quiz.gives_partial_marks, content.gives_partial_marks, usual.gives_partial_marks);
    note(quiz.takes_negative_marks, content.takes_negative_marks, usual.takes_negative_marks);
    note(quiz.asks_certainty, content.asks_certainty, usual.asks_certainty);
    note(quiz.is_paired, content.is_paired, usual.is_paired);
    note(quiz.showing, content.showing, usual.showing);
    return quiz;
}

void keep_parts(ReadQuiz& quiz, std::string_view json, std::vector<ReadablePart> parts)
{
    std::int64_t at = 0;
    for (auto const& part : parts) {
        for (auto const& key : part.questions)
            if (std::none_of(quiz.questions.questions.begin(), quiz.questions.questions.end(),
                             [&](ReadQuestion const& one) { return one.key == key.value; }))
                keep_unread(quiz.questions, reflect::line_of(json, fmt::format("/parts/{}", at)), "unknown_reference",
                            "There is no such question.", key.value);
        ++at;
    }
    quiz.parts = std::move(parts);
}

std::string path_of(std::string_view category, std::string_view below)
{
    return std::string(category) + (category.empty() || below.empty() ? "" : "/") + std::string(below);
}

} // namespace

ReadQuiz read_quiz(std::string_view json)
{
    ReadQuiz read;
    try {
        auto quiz = reflect::from_json<ReadableQuiz>(json);
        read.title = quiz.title ? quiz.title->value : std::string();
        read.settings = settings_of(quiz);
        for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
            auto const& one = quiz.questions[i];
            ReadQuestion question{.line = reflect::line_of(json, fmt::format("/questions/{}", i)),
                                  .category = one.category ? one.category->value : std::string(),
                                  .tags = {},
                                  .content = content_of(one),
                                  .key = one.key ? one.key->value : std::string()};
            for (auto const& tag : one.tags)
                question.tags.push_back(tag.value);
            keep_question(read.questions, std::move(question));
        }
        keep_parts(read, json, std::move(quiz.parts));
    } catch (Fault const& fault) {
        if (fault.violations().empty())
            keep_unread(read.questions, 1, fault.key(), fault.message(), {});
        for (auto const& one : fault.violations())
            keep_unread(read.questions,
                        one.key == "malformed_json" ? reflect::line_of_malformed(one.message)
                                                    : reflect::line_of(json, one.pointer),
                        one.key, one.message, one.pointer);
    }
    return read;
}

ReadQuestions read_readable(std::string_view json)
{
    return read_quiz(json).questions;
}

QuizContent content_of(ReadQuiz const& quiz, std::vector<BankQuestionId> const& ids, std::string_view category)
{
    auto content = quiz.settings;
    content.title = quiz.title;
    std::map<std::string, BankQuestionId> id_of;
    for (std::size_t i = 0; i < ids.size(); ++i)
        id_of.emplace(quiz.questions.questions[i].key, ids[i]);
    for (auto const& part : quiz.parts) {
        auto& made = content.parts.emplace_back();
        made.title = part.title ? part.title->value : std::string();
        made.introduction = part.introduction ? part.introduction->value : std::string();
        for (auto const& key : part.questions)
            made.question_ids.push_back(id_of.at(key.value));
        made.pool = part.pool;
        if (made.pool)
            made.pool->category = path_of(category, made.pool->category.value);
    }
    if (quiz.parts.empty())
        content.parts.emplace_back().question_ids = ids;
    return content;
}

std::string written_quiz(QuizContent const& content, std::vector<QuestionToWrite> const& questions)
{
    auto quiz = readable(content);
    std::map<BankQuestionId, QuizKey> keys;
    for (auto const& [id, question] : questions) {
        auto one = readable(question);
        one.key = QuizKey(fmt::format("q{}", keys.size() + 1));
        keys.emplace(id, *one.key);
        quiz.questions.push_back(std::move(one));
    }
    auto const is_plain = content.parts.size() == 1 && !content.parts.front().pool &&
        content.parts.front().title.empty() && content.parts.front().introduction.empty();
    for (auto const& part : content.parts) {
        if (is_plain) // all questions in their order need no naming
            break;
        auto& made = quiz.parts.emplace_back();
        say(made.title, part.title);
        say(made.introduction, part.introduction);
        made.pool = part.pool;
        if (!part.pool)
            for (auto const id : part.question_ids)
                made.questions.push_back(keys.at(id));
    }
    return reflect::indented(reflect::to_json(quiz));
}

} // namespace espalier::quizzes
