// SPDX-License-Identifier: Apache-2.0
// The endpoint on how the questions of a quiz do: first attempts only, and no single person.
#include "features/quizzes/item_statistics.h"
#include "features/quizzes/quizzes_api.h"
#include "features/quizzes/quizzes_store.h"
#include "platform/permissions.h"

#include <map>

namespace espalier::quizzes {

namespace {

struct QuizOfStatistics
{
    QuizId quiz_id;
};
BOOST_DESCRIBE_STRUCT(QuizOfStatistics, (), (quiz_id))

struct QuestionStatistics
{
    BankQuestionId bank_question_id;
    std::string name;
    std::int64_t attempts = 0;
    std::optional<double> facility;
    std::optional<double> discrimination;
};
BOOST_DESCRIBE_STRUCT(QuestionStatistics, (), (bank_question_id, name, attempts, facility, discrimination))

struct QuizStatistics
{
    std::string title;
    std::int64_t attempts = 0; // first ones that are assessed
    std::int64_t fewest = fewest_attempts;
    bool are_few = false;
    std::optional<double> mean_score; // percent
    std::optional<double> passed;     // share of those that could pass
    std::optional<double> alpha;      // none: too few, or not everybody was asked the same
    std::vector<QuestionStatistics> questions;
};
BOOST_DESCRIBE_STRUCT(QuizStatistics, (), (title, attempts, fewest, are_few, mean_score, passed, alpha, questions))

struct AnswerRow
{
    QuizAttemptId quiz_attempt_id;
    BankQuestionId bank_question_id;
    double fraction = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (quiz_attempt_id, bank_question_id, fraction))

struct ScoreRow
{
    double score = 0;
    std::optional<bool> is_passed;
};
BOOST_DESCRIBE_STRUCT(ScoreRow, (), (score, is_passed))

std::vector<AnswerRow> first_answers(db::Transaction& tx, QuizId id)
{
    return tx.rows<AnswerRow>(
        R"(SELECT q.quiz_attempt_id, q.bank_question_id, q.fraction
           FROM quiz_attempts a JOIN attempt_questions q ON q.quiz_attempt_id = a.id
           WHERE a.quiz_id = $1 AND a.number = 1 AND a.state = 'assessed' ORDER BY q.quiz_attempt_id, q.position)",
        id);
}

std::vector<ScoreRow> first_scores(db::Transaction& tx, QuizId id)
{
    return tx.rows<ScoreRow>(
        "SELECT score, is_passed FROM quiz_attempts WHERE quiz_id = $1 AND number = 1 AND state = 'assessed'", id);
}

// A row an attempt, a column a question.
struct MarksTable
{
    std::vector<BankQuestionId> questions;
    std::vector<std::vector<std::optional<double>>> rows;

    // None: not everybody was asked the same.
    std::vector<std::vector<double>> whole() const
    {
        std::vector<std::vector<double>> all;
        for (auto const& row : rows) {
            auto& own = all.emplace_back();
            for (auto const& mark : row) {
                if (!mark)
                    return {};
                own.push_back(*mark);
            }
        }
        return all;
    }
};

MarksTable table_of(std::vector<AnswerRow> const& answers)
{
    MarksTable table;
    std::map<BankQuestionId, std::size_t> column;
    for (auto const& answer : answers)
        column.emplace(answer.bank_question_id, 0);
    for (auto& [id, place] : column) {
        place = table.questions.size();
        table.questions.push_back(id);
    }
    QuizAttemptId last;
    for (auto const& answer : answers) {
        if (answer.quiz_attempt_id != last)
            table.rows.emplace_back(table.questions.size());
        last = answer.quiz_attempt_id;
        table.rows.back()[column[answer.bank_question_id]] = answer.fraction;
    }
    return table;
}

void add_scores(QuizStatistics& statistics, std::vector<ScoreRow> const& scores)
{
    statistics.attempts = std::ssize(scores);
    statistics.are_few = scores.size() < few_attempts;
    if (scores.size() < fewest_attempts)
        return;
    double sum = 0;
    double could_pass = 0;
    double passed = 0;
    for (auto const& one : scores) {
        sum += one.score;
        could_pass += one.is_passed.has_value();
        passed += one.is_passed.value_or(false);
    }
    statistics.mean_score = sum / static_cast<double>(scores.size());
    if (could_pass >= fewest_attempts)
        statistics.passed = passed / could_pass;
}

QuizStatistics read_statistics(Context& c, QuizOfStatistics const& in)
{
    c.narrows_itself();
    auto const names = quiz_names(c, {in.quiz_id});
    if (names.empty())
        throw not_found("quiz");
    QuizStatistics statistics{
        .title = names.front().title, .mean_score = {}, .passed = {}, .alpha = {}, .questions = {}};
    add_scores(statistics, first_scores(c.tx, in.quiz_id));
    auto const table = table_of(first_answers(c.tx, in.quiz_id));
    if (auto const whole = table.whole(); !whole.empty())
        statistics.alpha = cronbach_alpha(whole);
    auto const figures = item_figures(table.rows);
    std::map<BankQuestionId, std::string> question_names;
    for (auto& line : store::lines_of_questions(c.tx, table.questions))
        question_names.emplace(line.id, std::move(line.name));
    for (std::size_t i = 0; i < figures.size(); ++i)
        statistics.questions.push_back({table.questions[i], question_names[table.questions[i]],
                                        static_cast<std::int64_t>(figures[i].attempts), figures[i].facility,
                                        figures[i].discrimination});
    return statistics;
}

} // namespace

void quiz_statistics_routes(platform::Routes& r)
{
    r.get("read_quiz_statistics", "/quizzes/{quiz_id}/statistics", platform::permissions::mark_quizzes,
          "Read how the questions of a quiz do, of first attempts", read_statistics);
}

} // namespace espalier::quizzes
