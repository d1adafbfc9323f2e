// SPDX-License-Identifier: Apache-2.0
// Means, spreads and comparisons of the sheets of one person.
#include "features/three_sixty/three_sixty_report.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace espalier::three_sixty {

using questionnaires::FormQuestion;
using questionnaires::QuestionKind;

namespace {

constexpr double notable_share = 0.125; // of the scale
constexpr std::size_t most_named = 3;   // among the strongest, and among the weakest

using Numbers = std::vector<double>;

std::optional<ItemScore> score_of(Numbers const& numbers)
{
    if (numbers.empty())
        return std::nullopt;
    auto const count = static_cast<double>(numbers.size());
    ItemScore score{.answers = std::ssize(numbers),
                    .mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / count,
                    .spread = {}};
    if (numbers.size() > 1) {
        auto const squares = std::accumulate(numbers.begin(), numbers.end(), 0.0, [&](double sum, double number) {
            return sum + (number - score.mean) * (number - score.mean);
        });
        score.spread = std::sqrt(squares / (count - 1));
    }
    return score;
}

// The end of a scale that a question brings with it.
double highest_of(QuestionKind kind)
{
    return kind == QuestionKind::agreement_7 ? 7 : kind == QuestionKind::enps ? 10 : 5;
}

ReportItem item_of(FormQuestion const& question, std::string const& section)
{
    return {.question_key = question.key,
            .row_key = {},
            .competency_id = {},
            .name = question.text.text,
            .section = section,
            .lowest = question.kind == QuestionKind::enps ? 0.0 : 1.0,
            .highest = highest_of(question.kind),
            .self = {},
            .others = {},
            .pools = {},
            .earlier_others = {},
            .self_view = {}};
}

void add_items(std::vector<ReportItem>& items, FormQuestion const& question, std::string const& section)
{
    if (question.kind != QuestionKind::competency_rating) {
        if (question.kind != QuestionKind::long_text && question.kind != QuestionKind::short_text)
            items.push_back(item_of(question, section));
        return;
    }
    for (auto const& competency : question.competencies) {
        auto item = item_of(question, section);
        item.row_key = std::to_string(competency.competency_id.value);
        item.competency_id = competency.competency_id;
        item.name = competency.name;
        if (!competency.levels.empty()) {
            item.lowest = competency.levels.front().level;
            item.highest = competency.levels.back().level;
        }
        items.push_back(std::move(item));
    }
}

std::optional<double> number_in(QuestionAnswer const& answer, ReportItem const& item, bool is_reversed)
{
    if (item.row_key.empty()) {
        if (answer.number && is_reversed)
            return item.lowest + item.highest - *answer.number;
        return answer.number;
    }
    for (auto const& row : answer.rows)
        if (row.row_key.value == item.row_key)
            return row.level;
    return std::nullopt;
}

std::optional<double> number_in(RaterSheet const& sheet, ReportItem const& item, bool is_reversed)
{
    for (auto const& answer : sheet.answers)
        if (answer.question_key.value == item.question_key)
            return number_in(answer, item, is_reversed);
    return std::nullopt;
}

void fill(ReportItem& item, ReportSources const& sources, std::vector<RaterPool> const& pools)
{
    auto const is_reversed = sources.reversed.contains(item.question_key);
    std::vector<Numbers> numbers(pools.size());
    Numbers others;
    for (auto const& sheet : sources.sheets) {
        auto const pool = pool_of(pools, sheet.rater_group);
        auto const number = pool ? number_in(sheet, item, is_reversed) : std::nullopt;
        if (!number)
            continue;
        numbers[*pool].push_back(*number);
        if (sheet.rater_group != RaterGroup::self)
            others.push_back(*number);
    }
    for (auto const& one : numbers)
        item.pools.push_back(score_of(one));
    if (auto const self = pool_of(pools, RaterGroup::self))
        item.self = item.pools[*self];
    item.others = score_of(others);
    if (auto const earlier = sources.earlier.find({item.question_key, item.row_key}); earlier != sources.earlier.end())
        item.earlier_others = earlier->second;
    if (!item.self || !item.others)
        return;
    auto const difference = (item.self->mean - item.others->mean) / (item.highest - item.lowest);
    if (std::abs(difference) >= notable_share)
        item.self_view = difference > 0 ? SelfView::blind_spot : SelfView::hidden_strength;
}

// Where the others' mean lies between the ends of the scale: 0 to 1.
double place_of(ReportItem const& item)
{
    return (item.others->mean - item.lowest) / (item.highest - item.lowest);
}

void name_ends(ThreeSixtyReport& report)
{
    std::vector<std::int64_t> order;
    for (std::size_t i = 0; i < report.items.size(); ++i)
        if (report.items[i].others)
            order.push_back(static_cast<std::int64_t>(i));
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t one, std::int64_t other) {
        return place_of(report.items[static_cast<std::size_t>(one)]) >
            place_of(report.items[static_cast<std::size_t>(other)]);
    });
    auto const named = static_cast<std::ptrdiff_t>(std::min(most_named, order.size() / 2));
    report.strongest.assign(order.begin(), order.begin() + named);
    report.weakest.assign(order.rbegin(), order.rbegin() + named);
}

std::map<std::string, std::string> question_texts(questionnaires::QuestionnaireForm const& form)
{
    std::map<std::string, std::string> texts;
    for (auto const& section : form.sections)
        for (auto const& question : section.questions)
            texts.emplace(question.key, question.text.text);
    return texts;
}

void add_comments(ThreeSixtyReport& report, ReportSources const& sources)
{
    std::int64_t unnamed = 0;
    for (auto const& pool : report.pools)
        if (!is_named(pool.groups.front()))
            unnamed += pool.answers.value_or(0);
    auto const texts = question_texts(sources.form);
    for (auto const& comment : sources.comments) {
        auto const text = texts.find(comment.question_key);
        if (text == texts.end())
            continue;
        auto const is_of_named = is_named(comment.rater_group);
        if (!pool_of(report.pools, comment.rater_group) || (!is_of_named && unnamed < sources.smallest_comment_group)) {
            report.hides_comments = true;
            continue;
        }
        report.comments.push_back({.question = text->second,
                                   .by = is_of_named ? std::optional(comment.rater_group) : std::nullopt,
                                   .text = comment.text});
    }
}

} // namespace

bool is_reported(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::agreement_5:
    case QuestionKind::agreement_7:
    case QuestionKind::competency_rating:
    case QuestionKind::enps:
    case QuestionKind::short_text:
    case QuestionKind::long_text: return true;
    default: return false;
    }
}

ThreeSixtyReport report_of(ReportSources const& sources)
{
    std::map<RaterGroup, std::int64_t> answered;
    for (auto const& sheet : sources.sheets)
        ++answered[sheet.rater_group];
    ThreeSixtyReport report;
    report.pools = rater_pools(answered, sources.smallest_group);
    for (auto const& section : sources.form.sections)
        for (auto const& question : section.questions)
            add_items(report.items, question, section.title.text);
    for (auto& item : report.items)
        fill(item, sources, report.pools);
    name_ends(report);
    add_comments(report, sources);
    return report;
}

} // namespace espalier::three_sixty
