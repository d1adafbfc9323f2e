// SPDX-License-Identifier: Apache-2.0
// What stands where on a printed plan.
#include "features/plans/plan_document.h"

#include "features/plans/plan_state.h"

#include <algorithm>

namespace espalier::plans {

namespace {

using platform::DocumentCell;
using platform::Words;

void add_line(std::string& text, std::string const& line)
{
    if (line.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += line;
}

std::string text_of(std::string_view group, auto value, Words const& words)
{
    return words.text(std::string(group) + "." + std::string(reflect::to_name(value)));
}

std::string levels(PlanItemView const& view, Words const& words)
{
    auto const& item = view.item;
    if (!view.competency_name)
        return {};
    if (!item.to_level)
        return *view.competency_name;
    auto const to = words.number(item.to_level->value, 1);
    if (!item.from_level)
        return words.text("document.level_to", {{"competency", *view.competency_name}, {"to", to}});
    auto const from = words.number(item.from_level->value, 1);
    return words.text("document.levels", {{"competency", *view.competency_name}, {"from", from}, {"to", to}});
}

DocumentCell why(PlanItemView const& view, Words const& words)
{
    DocumentCell cell{.text = levels(view, words)};
    for (auto const& need : view.needs)
        if (need.name && need.name != view.competency_name)
            add_line(cell.text, *need.name);
    if (view.responsibility_title)
        cell.note = words.text("document.responsibility", {{"title", *view.responsibility_title}});
    return cell;
}

DocumentCell when(PlanItem const& item, Words const& words)
{
    auto const due = words.date(item.due_on);
    DocumentCell cell{.text = item.starts_on ? words.date(*item.starts_on) + " –\n" + due : due};
    if (item.reassess_on)
        cell.note = words.text("document.reassess", {{"date", words.date(*item.reassess_on)}});
    return cell;
}

DocumentCell hours(PlanItem const& item, Words const& words)
{
    DocumentCell cell;
    if (item.hours_on_duty)
        cell.text = words.number(item.hours_on_duty->value, 1);
    if (item.hours_off_duty && item.hours_off_duty->value > 0)
        cell.note = words.text("document.off_duty", {{"hours", words.number(item.hours_off_duty->value, 1)}});
    return cell;
}

DocumentCell cost(std::optional<Money> direct, std::optional<Money> wages, std::string_view currency,
                  Words const& words)
{
    DocumentCell cell;
    if (direct)
        cell.text = words.money(*direct, currency);
    if (wages && wages->hundredths > 0)
        cell.note = words.text("document.wages", {{"amount", words.money(*wages, currency)}});
    return cell;
}

std::vector<DocumentCell> row(PlanItemView const& view, PlanDocumentFacts const& facts, Words const& words)
{
    auto const& item = view.item;
    return {{.text = item.title.value,
             .note = words.text("document.success_measure", {{"measure", item.success_measure.value}})},
            why(view, words),
            {.text = text_of("method", item.method, words)},
            when(item, words),
            hours(item, words),
            cost(item.direct_cost, view.wage_cost, facts.currency, words),
            {.text = view.assessor_name.value_or("")},
            {.text = item.agreed_at ? text_of("item_state", view.state, words) : words.text("item.not_agreed")}};
}

std::vector<platform::DocumentColumn> columns(Words const& words)
{
    return {{.title = words.text("document.what"), .share = 4.2},
            {.title = words.text("document.why"), .share = 3},
            {.title = words.text("item.method"), .share = 1.4},
            {.title = words.text("document.when"), .share = 1.5},
            {.title = words.text("item.hours"), .share = 1.0, .is_number = true},
            {.title = words.text("item.cost"), .share = 1.2, .is_number = true},
            {.title = words.text("item.assessor"), .share = 1.4},
            {.title = words.text("document.state"), .share = 1.2}};
}

std::vector<DocumentCell> totals(PlanTotals const& totals, PlanDocumentFacts const& facts, Words const& words)
{
    return {{.text = words.text("document.total", {{"items", words.number(static_cast<double>(totals.items), 0)}})},
            {},
            {},
            {},
            {.text = words.number(totals.hours, 1)},
            cost(totals.direct_cost, totals.wage_cost, facts.currency, words),
            {},
            {}};
}

// The newest turn that agreed something.
std::string agreed(std::vector<Turn> const& turns, Words const& words)
{
    auto const is_agreement = [](Turn const& turn) {
        return turn.kind == TurnKind::agreed || turn.kind == TurnKind::agreed_in_part;
    };
    auto const last = std::find_if(turns.rbegin(), turns.rend(), is_agreement);
    if (last == turns.rend())
        return words.text("document.not_agreed");
    auto const date = words.date(date_in_utc(last->at));
    return last->by_name ? words.text("document.agreed_by", {{"date", date}, {"name", *last->by_name}}) : date;
}

} // namespace

platform::Document plan_document(PlanView const& view, PlanDocumentFacts const& facts, platform::Words const& words)
{
    platform::Document document{.language = std::string(words.language()),
                                .organisation = facts.organisation,
                                .title = view.plan.title,
                                .subtitle = words.text("document.plan_of", {{"person", view.person_name}}),
                                .facts = {{words.text("document.job"), facts.job_title},
                                          {words.text("document.unit"), facts.unit_name},
                                          {words.text("document.period"),
                                           words.date(view.plan.starts_on) + " – " + words.date(view.plan.ends_on)},
                                          {words.text("document.state"), text_of("plan_state", view.state, words)},
                                          {words.text("document.agreed"), agreed(view.turns, words)}},
                                .question = words.text("needs.question"),
                                .answer = view.plan.opening_answer,
                                .table = {.columns = columns(words), .rows = {}},
                                .empty_table = words.text("document.empty"),
                                .signatures = {words.text("document.signed_by", {{"name", view.person_name}}),
                                               words.text("document.signed_by_manager")},
                                .footer = words.text("document.printed", {{"date", words.date(facts.today)}}),
                                .page_of = words.text("document.page")};
    for (auto const& item : view.items)
        if (!has_left(item.state))
            document.table.rows.push_back(row(item, facts, words));
    if (!document.table.rows.empty())
        document.table.totals = totals(view.totals, facts, words);
    return document;
}

} // namespace espalier::plans
