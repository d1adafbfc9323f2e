// SPDX-License-Identifier: Apache-2.0
// Named questions first, so that no pool takes one that a part asks for by name.
#include "features/quizzes/quiz_drawing.h"

#include "features/quizzes/quiz_chance.h"

#include <algorithm>
#include <set>

namespace espalier::quizzes {

namespace {

bool has_tag(DrawableQuestion const& question, std::string_view tag)
{
    return std::find(question.tags.begin(), question.tags.end(), tag) != question.tags.end();
}

class Drawing
{
public:
    Drawing(std::vector<DrawableQuestion> const& bank, std::set<BankQuestionId> taken, std::int64_t seed)
        : bank_(bank), taken_(std::move(taken)), chance_(seed)
    {
        std::sort(bank_.begin(), bank_.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
        chance_.shuffle(bank_);
    }

    // As many as wanted of those that fit and are left, or all that are left.
    std::vector<BankQuestionId> of(QuizPool const& pool)
    {
        auto const wanted = static_cast<std::size_t>(pool.count.value);
        std::vector<BankQuestionId> drawn;
        if (pool.themes.empty())
            take(pool, "", wanted, drawn);
        for (std::size_t t = 0; t < pool.themes.size(); ++t) {
            // What does not divide goes to the first themes, so that both forms of a pair have it there.
            auto const share = wanted / pool.themes.size() + (t < wanted % pool.themes.size() ? 1 : 0);
            take(pool, pool.themes[t], share, drawn);
        }
        return drawn;
    }

private:
    void take(QuizPool const& pool, std::string_view theme, std::size_t wanted, std::vector<BankQuestionId>& drawn)
    {
        for (auto const& question : bank_) {
            if (wanted == 0)
                return;
            if (!fits(pool, question) || (!theme.empty() && !has_tag(question, theme)) ||
                !taken_.insert(question.id).second)
                continue;
            drawn.push_back(question.id);
            --wanted;
        }
    }

    std::vector<DrawableQuestion> bank_;
    std::set<BankQuestionId> taken_;
    QuizChance chance_;
};

} // namespace

DrawnQuestions drawn_questions(QuizContent const& content, std::vector<DrawableQuestion> const& bank,
                               std::vector<BankQuestionId> const& without, std::int64_t seed)
{
    std::set<BankQuestionId> taken(without.begin(), without.end());
    for (auto const& part : content.parts)
        if (!part.pool)
            taken.insert(part.question_ids.begin(), part.question_ids.end());
    Drawing drawing(bank, std::move(taken), seed);
    QuizChance order(seed + 1);
    DrawnQuestions all;
    for (std::size_t p = 0; p < content.parts.size(); ++p) {
        auto const& part = content.parts[p];
        auto ids = part.pool ? drawing.of(*part.pool) : part.question_ids;
        auto const needed = part.pool ? static_cast<std::size_t>(part.pool->count.value) : ids.size();
        if (ids.size() < needed)
            all.lacks.push_back({p, ids.size(), needed});
        if (content.shuffles_questions || (part.pool && !part.pool->themes.empty()))
            order.shuffle(ids); // within its part
        all.question_ids.insert(all.question_ids.end(), ids.begin(), ids.end());
    }
    return all;
}

} // namespace espalier::quizzes
