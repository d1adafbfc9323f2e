// SPDX-License-Identifier: Apache-2.0
// Requests as they are shown: one with all that happened to it, and lists.
#include "db/like.h"

#include "features/organization/organization.h"
#include "features/plans/standing_item.h"
#include "features/training_requests/training_request_found.h"
#include "features/training_requests/training_request_lists.h"
#include "platform/permissions.h"
#include "reflect/csv.h"

#include <algorithm>
#include <set>

namespace espalier::training_requests {

namespace permissions = platform::permissions;

namespace {

TrainingRequestLine shown(store::LineRow const& row, RequestTurn turn)
{
    return {.id = row.id,
            .person_id = row.person_id,
            .person_name = row.person_name,
            .title = row.title,
            .provider = row.provider,
            .starts_on = row.starts_on,
            .ends_on = row.ends_on,
            .cost_centre = row.cost_centre,
            .direct_cost = row.direct_cost,
            .direct_cost_spent = row.direct_cost_spent,
            .state = state_of(row.progress, row.answers_needed),
            .turn = std::move(turn)};
}

std::vector<TrainingRequestLine> shown(Context& context, std::vector<store::LineRow> const& rows)
{
    auto const rules = turn_rules(context);
    std::vector<TrainingRequestLine> lines;
    for (auto const& row : rows)
        lines.push_back(shown(row, turn_of(context, rules, row)));
    return lines;
}

void name(Context& context, std::vector<TrainingRequestLine>& lines)
{
    std::vector<RequestTurn*> turns;
    for (auto& line : lines)
        turns.push_back(&line.turn);
    name_turns(context, turns);
}

// Those who are here below somebody, as many levels down as an answer can climb: past whoever asked, and to the next above.
std::vector<PersonId> people_near_below(platform::OrgChart const& chart, std::vector<PersonId> managers, Date today)
{
    std::vector<PersonId> people;
    for (int level = 0; level < 3; ++level) {
        std::vector<PersonId> reports;
        for (auto const manager : managers) {
            auto const below = chart.present_reports_of(manager, today);
            reports.insert(reports.end(), below.begin(), below.end());
        }
        people.insert(people.end(), reports.begin(), reports.end());
        managers = std::move(reports);
    }
    return people;
}

// What the viewer may be asked about: their own and what they asked for, those of people below, what the money needs them
// for, and what nobody stands above to answer.
std::vector<store::LineRow> candidates(Context& context, PersonId viewer)
{
    auto const& chart = *context.chart;
    auto rows = store::lines_of_asker(context.tx, viewer);
    auto const add = [&](std::vector<store::LineRow> more) {
        rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    if (chart.is_manager(viewer))
        add(store::open_lines_of(context.tx, people_near_below(chart, {viewer}, context.today())));
    if (context.may_for_everybody(permissions::oversee_training_requests) || store::holds_a_budget(context.tx, viewer))
        add(store::lines_waiting_beyond_manager(context.tx));
    if (context.may_for_everybody(permissions::agree_plans)) {
        auto const top = chart.people_at_the_top(context.today());
        auto people = people_near_below(chart, top, context.today());
        people.insert(people.end(), top.begin(), top.end());
        add(store::open_lines_of(context.tx, people));
    }
    std::set<TrainingRequestId> seen;
    std::erase_if(rows, [&](store::LineRow const& row) { return !seen.insert(row.id).second; });
    return rows;
}

bool is_asked(Context& context, PersonId viewer, store::LineRow const& row, RequestTurn const& turn)
{
    if (!turn.task)
        return false;
    if (turn.person_id == viewer || turn.also_id == viewer)
        return true;
    if (turn.task != RequestTask::answer || askers_of(row).has(viewer))
        return false;
    return is_people_teams(turn)
        ? context.may_for_everybody(permissions::agree_plans)
        : turn.answerer == Answerer::learning_team && context.may_for_everybody(permissions::oversee_training_requests);
}

void add_outcome(Context& context, TrainingRequestView& view, std::optional<Money> hourly_cost)
{
    auto const& request = view.request;
    view.cost = store::find_cost(context.tx, request.id);
    if (view.cost)
        view.wage_cost_spent = plans::wage_cost(hourly_cost, view.cost->hours_on_duty);
    if (!context.may(permissions::read_training_requests, request.person_id)) // who holds the budget sees what it took
        return;
    view.reviews = store::reviews_of(context.tx, request.id);
    if (request.certificate_id)
        view.certificate = platform::file_line(context.tx, *request.certificate_id);
}

} // namespace

TrainingRequestView request_view(Context& context, TrainingRequestId id)
{
    auto const found = find_request(context, id);
    auto const& request = found.request;
    auto const person = organization::person(context, request.person_id);
    auto const hourly_cost = plans::visible_hourly_cost(context, person);
    TrainingRequestView view{.request = request,
                             .person_name = organization::full_name(person),
                             .state = found.state,
                             .turn = found.turn,
                             .answers = found.line.progress.answers,
                             .wage_cost = plans::wage_cost(hourly_cost, request.hours_on_duty)};
    if (request.asked_by_id)
        view.asked_by_name = organization::full_name(organization::person(context, *request.asked_by_id));
    if (request.plan_item_id && context.may(permissions::read_plans, request.person_id))
        if (auto item = plans::standing_item(context, *request.plan_item_id)) {
            view.plan_item_title = std::move(item->title);
            view.plan_id = item->plan_id;
        }
    add_outcome(context, view, hourly_cost);
    view.steps = store::steps_of(context.tx, id);
    view.may_write = context.may(permissions::write_training_requests, request.person_id);
    view.may_answer = may_answer(context, found);
    view.may_withdraw =
        is_askers(context, request) && (found.state == RequestState::waiting || found.state == RequestState::returned);
    view.may_review_as = may_review_as(context, found);
    RequestTurn* const turns[] = {&view.turn};
    name_turns(context, turns);
    return view;
}

std::vector<TrainingRequestLine> requests_of(Context& context, PersonId person)
{
    auto lines = shown(context, store::lines_of_person(context.tx, person));
    name(context, lines);
    return lines;
}

std::vector<TrainingRequestLine> requests_waiting_for_viewer(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    auto const viewer = *context.viewer.person_id;
    auto const rows = candidates(context, viewer);
    if (rows.empty()) // as for most, on each Home
        return {};
    auto const rules = turn_rules(context);
    std::vector<TrainingRequestLine> lines;
    for (auto const& row : rows)
        if (auto turn = turn_of(context, rules, row); is_asked(context, viewer, row, turn))
            lines.push_back(shown(row, std::move(turn)));
    std::sort(lines.begin(), lines.end(),
              [](auto const& a, auto const& b) { return std::tie(a.turn.since, a.id) < std::tie(b.turn.since, b.id); });
    name(context, lines);
    return lines;
}

std::vector<TrainingRequestLine> all_requests(Context& context, RequestFilter const& filter, TrainingRequestId before,
                                              std::int64_t limit)
{
    auto const text = [](auto const& optional) { return optional ? std::optional(optional->value) : std::nullopt; };
    store::LineFilter const found{
        .unit_id = filter.unit_id,
        .cost_centre = text(filter.cost_centre),
        .search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value))) : std::nullopt,
        .words = filter.search ? std::optional(db::like_containing(lower_ascii(filter.search->value))) : std::nullopt,
        .state = filter.state,
        .from = filter.from,
        .before = before,
        .limit = limit};
    auto lines = shown(context, store::lines(context.tx, found));
    name(context, lines);
    return lines;
}

std::string requests_as_csv(Context& context, RequestFilter const& filter)
{
    constexpr std::int64_t at_once = 1'000;
    std::string csv;
    auto const& type = reflect::type_of<TrainingRequestLine>();
    reflect::write_csv_header(csv, type);
    for (TrainingRequestId before{INT64_MAX};;) {
        auto const lines = all_requests(context, filter, before, at_once);
        for (auto const& line : lines)
            reflect::write_csv_row(csv, type, &line);
        if (std::ssize(lines) < at_once)
            return csv;
        before = lines.back().id;
    }
}

} // namespace espalier::training_requests
