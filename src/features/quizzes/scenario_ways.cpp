// SPDX-License-Identifier: Apache-2.0
// Each step is looked at once: what follows it does not depend on the way that led there.
#include "features/quizzes/scenario_ways.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::quizzes {

namespace {

BankStep const* step_of(BankQuestionContent const& question, std::optional<QuizKey> const& key)
{
    auto const found = std::find_if(question.steps.begin(), question.steps.end(),
                                    [&](BankStep const& step) { return key && step.key == *key; });
    return found == question.steps.end() ? nullptr : &*found;
}

class BestWays
{
public:
    explicit BestWays(BankQuestionContent const& question) : question_(question) {}

    ScenarioWay from(BankStep const* step)
    {
        if (!step || !under_way_.insert(step).second)
            return {};
        if (auto const known = found_.find(step); known != found_.end()) {
            under_way_.erase(step);
            return known->second;
        }
        ScenarioWay best;
        auto is_first = true;
        for (auto const& option : step->options) {
            auto way = from(step_of(question_, option.next_step_key));
            way.share += option.share;
            way.option_keys.insert(way.option_keys.begin(), option.key);
            if (is_first || way.share > best.share)
                best = std::move(way);
            is_first = false;
        }
        under_way_.erase(step);
        return found_[step] = best;
    }

private:
    BankQuestionContent const& question_;
    std::map<BankStep const*, ScenarioWay> found_;
    std::set<BankStep const*> under_way_;
};

enum class Visit
{
    open,
    done
};

bool leads_back(BankQuestionContent const& question, BankStep const& step, std::map<BankStep const*, Visit>& visits)
{
    auto const [place, is_new] = visits.emplace(&step, Visit::open);
    if (!is_new)
        return place->second == Visit::open;
    for (auto const& option : step.options)
        if (auto const* next = step_of(question, option.next_step_key); next && leads_back(question, *next, visits))
            return true;
    visits[&step] = Visit::done;
    return false;
}

} // namespace

ScenarioWay best_way(BankQuestionContent const& question)
{
    return question.steps.empty() ? ScenarioWay{} : BestWays(question).from(&question.steps.front());
}

bool has_circle(BankQuestionContent const& question)
{
    std::map<BankStep const*, Visit> visits;
    return std::any_of(question.steps.begin(), question.steps.end(),
                       [&](BankStep const& step) { return leads_back(question, step, visits); });
}

MarkedAnswer marked_way(BankQuestionContent const& question, std::vector<QuizKey> const& option_keys)
{
    MarkedAnswer marked;
    auto const* step = question.steps.empty() ? nullptr : &question.steps.front();
    double share = 0;
    for (auto const& key : option_keys) {
        if (!step)
            break;
        auto const option = std::find_if(step->options.begin(), step->options.end(),
                                         [&](BankStepOption const& one) { return one.key == key; });
        if (option == step->options.end())
            break;
        share += option->share;
        if (!option->feedback.empty())
            marked.feedback.push_back(option->feedback.value);
        step = step_of(question, option->next_step_key);
    }
    // Who stops on the way has not come through.
    auto const best = best_way(question).share;
    marked.fraction = best > 0 && !step ? share / best : 0;
    return marked;
}

} // namespace espalier::quizzes
