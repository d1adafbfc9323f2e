// SPDX-License-Identifier: Apache-2.0
// From a report to the plan.
#include "features/three_sixty/focus.h"

#include "features/three_sixty/three_sixty_store.h"
#include "features/three_sixty/three_sixty_views.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace espalier::three_sixty {

namespace {

LedThreeSixty find_released(Context& context, ThreeSixtyId id)
{
    auto led = find_to_lead(context, id);
    if (led.three_sixty.state != ThreeSixtyState::released)
        throw conflict("not_released", "The report was not handed on yet.");
    if (!led.is_subject && !led.is_above)
        throw forbidden("The person, or somebody above them, says what they work on.");
    return led;
}

std::optional<plans::CompetencyId> competency_of(FocusItem const& item)
{
    plans::CompetencyId id;
    auto const& key = item.row_key.value;
    auto const [end, error] = std::from_chars(key.data(), key.data() + key.size(), id.value);
    return error == std::errc() && !key.empty() ? std::optional(id) : std::nullopt;
}

} // namespace

std::vector<FocusLine> focus_lines(Context& context, ThreeSixtyId id)
{
    std::vector<FocusLine> lines;
    for (auto& row : store::focus_of(context.tx, id))
        lines.push_back({.question_key = std::move(row.question_key),
                         .row_key = std::move(row.row_key),
                         .need_id = row.need_id,
                         .plan_item_id = row.plan_item_id});
    return lines;
}

void choose_focus(Context& context, FocusChoice const& choice)
{
    auto const led = find_released(context, choice.three_sixty_id);
    if (store::is_followed(context.tx, led.three_sixty.id))
        throw conflict("followed_up", "A later round asks about these already.");
    Violations violations;
    if (choice.items.size() > most_focus_items)
        violations.add("/items", "too_many", "Choose at most five: more is too much at once.",
                       {{"maximum", std::to_string(most_focus_items)}});
    auto const report = report_view(context, {.three_sixty_id = led.three_sixty.id, .language = {}}).report;
    auto const before = store::focus_of(context.tx, led.three_sixty.id);
    std::map<ItemKey, store::FocusRow> rows;
    for (auto const& row : before)
        if (row.need_id)
            rows.emplace(ItemKey(row.question_key, row.row_key), row);
    for (std::size_t i = 0; i < choice.items.size(); ++i) {
        auto const& item = choice.items[i];
        auto const is_reported = std::any_of(report.items.begin(), report.items.end(), [&](ReportItem const& one) {
            return one.question_key == item.question_key.value && one.row_key == item.row_key.value;
        });
        if (!is_reported)
            violations.add(fmt::format("/items/{}", i), "unknown_reference", "The report has no such item.");
        rows.emplace(ItemKey(item.question_key.value, item.row_key.value),
                     store::FocusRow{led.three_sixty.id, item.question_key.value, item.row_key.value, {}, {}});
    }
    violations.throw_if_any();
    store::remove_focus(context.tx, led.three_sixty.id);
    std::vector<store::FocusRow> chosen;
    for (auto const& [key, row] : rows)
        chosen.push_back(row);
    context.tx.insert_all("three_sixty_focus", chosen);
    platform::record(context,
                     {"three_sixty.focus_chosen", led.three_sixty.person_id, "three_sixty", led.three_sixty.id.value});
}

void learn_from_focus(Context& context, FocusLearning const& learning)
{
    auto const led = find_released(context, learning.three_sixty_id);
    auto rows = store::focus_of(context.tx, led.three_sixty.id);
    auto const row = std::find_if(rows.begin(), rows.end(), [&](store::FocusRow const& one) {
        return one.question_key == learning.item.question_key.value && one.row_key == learning.item.row_key.value;
    });
    if (row == rows.end())
        throw invalid("/item", "unknown_reference", "Choose it to work on first.");
    auto const made = plans::learn_from_found(context, led.three_sixty.person_id, competency_of(learning.item),
                                              learning, {row->need_id, row->plan_item_id});
    row->need_id = made.need_id;
    row->plan_item_id = made.plan_item_id;
    store::remove_focus(context.tx, led.three_sixty.id);
    context.tx.insert_all("three_sixty_focus", rows);
}

} // namespace espalier::three_sixty
