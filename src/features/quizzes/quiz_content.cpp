// SPDX-License-Identifier: Apache-2.0
// What a quiz lacks, and what a score says by its steps.
#include "features/quizzes/quiz_content.h"

#include "features/quizzes/quiz_drawing.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::quizzes {

namespace {

class QuizCheck
{
public:
    QuizCheck(QuizContent const& content, std::vector<DrawableQuestion> const& bank,
              std::vector<LevelRange> const& ranges)
        : content_(content), bank_(bank), ranges_(ranges)
    {
    }

    std::vector<Violation> faults()
    {
        if (content_.title.empty())
            violations_.add("/title", "required", "Give it a title.");
        if (content_.opens_at && content_.closes_at && *content_.closes_at <= *content_.opens_at)
            violations_.add("/closes_at", "before_start", "It must close after it opens.");
        if (content_.parts.empty())
            violations_.add("/parts", "nothing_asked", "There is no question yet.");
        for (std::size_t p = 0; p < content_.parts.size(); ++p)
            check_part(fmt::format("/parts/{}", p), content_.parts[p]);
        if (asked_ > most_quiz_questions)
            violations_.add("/parts", "too_many", fmt::format("There may be at most {}.", most_quiz_questions),
                            {{"maximum", std::to_string(most_quiz_questions)}});
        if (content_.is_paired && content_.attempts && *content_.attempts != 2)
            violations_.add("/attempts", "two_attempts", "A pair has two attempts: one before and one after.");
        check_steps();
        if (violations_.empty())
            check_drawing();
        return violations_.found();
    }

private:
    DrawableQuestion const* found(BankQuestionId id) const
    {
        auto const place =
            std::find_if(bank_.begin(), bank_.end(), [&](DrawableQuestion const& one) { return one.id == id; });
        return place == bank_.end() ? nullptr : &*place;
    }

    void check_part(std::string const& pointer, QuizPart const& part)
    {
        if (part.pool) {
            asked_ += static_cast<std::size_t>(part.pool->count.value);
            return;
        }
        if (part.question_ids.empty())
            violations_.add(pointer + "/question_ids", "nothing_asked", "There is no question yet.");
        if (content_.is_paired)
            violations_.add(pointer + "/pool", "pair_of_pools",
                            "A pair is drawn from pools: choose how many of which.");
        for (std::size_t i = 0; i < part.question_ids.size(); ++i) {
            auto const at = fmt::format("{}/question_ids/{}", pointer, i);
            auto const* const question = found(part.question_ids[i]);
            if (!question)
                violations_.add(at, "unknown_reference", "There is no such question.");
            else if (!question->is_ready)
                violations_.add(at, "question_not_ready", "The question is unfinished or retired.");
            if (!named_.insert(part.question_ids[i]).second)
                violations_.add(at, "asked_twice", "The question is asked twice.");
            ++asked_;
        }
    }

    // Draws as an attempt would, twice for a pair: what that lacks is said.
    void check_drawing()
    {
        auto const first = drawn_questions(content_, bank_, {}, 1);
        for (auto const& lack : first.lacks)
            say(lack);
        if (content_.is_paired && first.lacks.empty())
            for (auto const& lack : drawn_questions(content_, bank_, first.question_ids, 2).lacks)
                say(lack);
    }

    void say(DrawingLack const& lack)
    {
        violations_.add(fmt::format("/parts/{}/pool/count", lack.part), "pool_too_small",
                        fmt::format("Only {} questions fit; {} are needed.", lack.there, lack.needed),
                        {{"there", std::to_string(lack.there)}, {"needed", std::to_string(lack.needed)}});
    }

    void check_steps()
    {
        std::set<std::pair<Id<Competency>, double>> seen;
        for (std::size_t i = 0; i < content_.level_steps.size(); ++i) {
            auto const& step = content_.level_steps[i];
            auto const pointer = fmt::format("/level_steps/{}", i);
            auto const range = std::find_if(ranges_.begin(), ranges_.end(), [&](LevelRange const& one) {
                return one.competency_id == step.competency_id;
            });
            if (range == ranges_.end() || !range->is_in_force)
                violations_.add(pointer + "/competency_id", "competency_not_in_force",
                                "The competency is not in force any more.");
            else if (step.level < range->lowest || step.level > range->highest)
                violations_.add(
                    pointer + "/level", "out_of_range",
                    fmt::format("The level must be from {} to {}.", range->lowest, range->highest),
                    {{"minimum", fmt::format("{}", range->lowest)}, {"maximum", fmt::format("{}", range->highest)}});
            if (!seen.emplace(step.competency_id, step.score).second)
                violations_.add(pointer + "/score", "same_score", "There is a step with this score already.");
        }
    }

    QuizContent const& content_;
    std::vector<DrawableQuestion> const& bank_;
    std::vector<LevelRange> const& ranges_;
    std::set<BankQuestionId> named_;
    std::size_t asked_ = 0;
    Violations violations_;
};

bool is_within(std::string_view category, std::string_view within)
{
    return within.empty() || category == within ||
        (category.starts_with(within) && category.size() > within.size() && category[within.size()] == '/');
}

} // namespace

std::vector<Violation> quiz_faults(QuizContent const& content, std::vector<DrawableQuestion> const& bank,
                                   std::vector<LevelRange> const& ranges)
{
    return QuizCheck(content, bank, ranges).faults();
}

bool fits(QuizPool const& pool, DrawableQuestion const& question)
{
    return question.is_ready && is_within(question.category, pool.category) &&
        std::all_of(pool.tags.begin(), pool.tags.end(), [&](BankTag const& tag) {
               return std::find(question.tags.begin(), question.tags.end(), tag.value) != question.tags.end();
           });
}

std::vector<QuizLevel> levels_for(QuizContent const& content, double score)
{
    constexpr double rounding = 1e-9;
    std::map<Id<Competency>, QuizLevelStep const*> reached;
    for (auto const& step : content.level_steps) {
        auto*& best = reached.emplace(step.competency_id, nullptr).first->second;
        if (score + rounding >= step.score && (!best || step.score > best->score))
            best = &step;
    }
    std::vector<QuizLevel> levels;
    for (auto const& [competency_id, step] : reached)
        if (step)
            levels.push_back({competency_id, step->level});
    return levels;
}

} // namespace espalier::quizzes
