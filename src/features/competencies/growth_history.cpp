// SPDX-License-Identifier: Apache-2.0
// One pass of the formula over the person's ledger for each day asked about.
#include "features/competencies/growth_history.h"

#include "features/competencies/evidence_store.h"
#include "features/competencies/growth_store.h"
#include "features/competencies/proficiency_pass.h"
#include "platform/settings.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace espalier::competencies {

namespace {

constexpr Instant ever{std::numeric_limits<std::int64_t>::max()};

// The end of an earlier day by what is recorded today.
KnownOn seen_from_today(Date day)
{
    return {.day = day, .valid_until = day, .recorded_until = ever};
}

} // namespace

std::vector<Date> history_days(Date today, int months)
{
    auto const now = civil(today);
    auto const first_of_month = date_of(now.year, now.month, 1);
    std::vector<Date> days;
    for (int back = months - 1; back >= 0; --back)
        days.push_back(plus_months(first_of_month, -back).plus_days(-1));
    days.push_back(today);
    return days;
}

GrowthHistory growth_history(Context& context, GrowthHistoryQuestion const& question)
{
    if (!store::person_exists(context.tx, question.person_id))
        throw not_found("person");
    auto const today = KnownOn::now(context.now);
    GrowthHistory history{.person_id = question.person_id,
                          .days = history_days(today.day, question.months ? static_cast<int>(*question.months) : 24),
                          .lines = {}};

    auto const language = question.language ? primary_language(question.language->value) : std::string();
    ScaleRanges ranges;
    std::unordered_map<Id<Competency>, std::size_t> places;
    for (auto& one : store::known_competencies(context.tx, question.person_id, language)) {
        ranges.emplace(one.competency_id, one.range());
        places.emplace(one.competency_id, history.lines.size());
        history.lines.push_back({one.competency_id, one.code, one.name, one.scale_lowest, one.scale_highest,
                                 std::vector<std::optional<double>>(history.days.size())});
    }

    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx));
    auto const rows = store::ledger_of(context.tx, question.person_id, ever);
    for (std::size_t at = 0; at < history.days.size(); ++at) {
        ConsumeProficiencies const keep = [&](PersonId, std::span<CompetencyProficiency const> found) {
            for (auto const& one : found)
                history.lines[places.at(one.competency_id)].levels[at] = one.proficiency.level;
        };
        auto const is_today = at + 1 == history.days.size();
        ProficiencyPass pass(formula, ranges, is_today ? today : seen_from_today(history.days[at]), keep);
        for (auto const& row : rows)
            pass.add(row);
        pass.finish();
    }

    std::erase_if(history.lines, [](HistoryLine const& line) {
        return std::none_of(line.levels.begin(), line.levels.end(),
                            [](auto const& level) { return level.has_value(); });
    });
    return history;
}

} // namespace espalier::competencies
