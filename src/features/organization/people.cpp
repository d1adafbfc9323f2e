// SPDX-License-Identifier: Apache-2.0
// Rules on people: what may follow what, and what is recorded.
#include "features/organization/people.h"

#include "base/time_zone.h"
#include "features/organization/name_words.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::organization {

namespace permissions = platform::permissions;

namespace {

// Nobody is above themselves, however many steps away.
void require_no_circle(Context& context, PersonId person, std::optional<PersonId> manager)
{
    if (!manager)
        return;
    auto const above = store::line_above(context.tx, *manager);
    if (std::find(above.begin(), above.end(), person) != above.end())
        throw conflict("reporting_circle", "This would make the person their own manager, directly or through others.")
            .with({{"/manager_id", "reporting_circle", "Choose somebody who does not report to this person."}});
}

void require_zone(std::optional<Text<1, 64>> const& zone)
{
    if (zone && !is_known_zone(*zone))
        throw invalid("/time_zone", "unknown_zone", "Write the time zone as in Europe/Vienna.");
}

std::optional<std::string> normalized(std::optional<Email> const& email)
{
    return email ? std::optional(lower_ascii(email->value)) : std::nullopt;
}

void note(Context& context, std::string_view kind, PersonId person, std::string detail = "{}")
{
    platform::record(context, {kind, person, "person", person.value, std::move(detail)});
}

Assignment assignment_of(Context& context, Person const& person, Date valid_from)
{
    return {context.next_id<Assignment>(),
            person.id,
            valid_from,
            person.unit_id,
            person.job_id,
            person.manager_id,
            context.now,
            context.viewer.account_id};
}

void save(Context& context, Person const& person, std::int64_t read_version)
{
    if (!store::update_person(context.tx, person, read_version))
        throw stale("person");
}

} // namespace

std::string full_name(Person const& person)
{
    return person.given_name + " " + person.family_name;
}

std::string sort_name(std::string_view given_name, std::string_view family_name)
{
    return search_form(std::string(family_name) + " " + std::string(given_name));
}

Person person(Context& context, PersonId id)
{
    if (auto found = store::find_person(context.tx, id))
        return *found;
    throw not_found("person");
}

platform::Page<PersonLine> people(Context& context, PeopleFilter const& filter)
{
    store::PeopleQuery query{.search = filter.search ? filter.search->value : "",
                             .unit_id = filter.unit_id,
                             .with_units_below = filter.with_units_below.value_or(false),
                             .job_id = filter.job_id,
                             .manager_id = filter.manager_id,
                             .with_leavers = filter.with_leavers.value_or(false),
                             .after = filter.after};
    return platform::page_of(filter.limit, [&](std::int64_t limit) {
        query.limit = limit;
        return store::list_people(context.tx, query, context.today());
    });
}

PersonProfile profile(Context& context, PersonId id)
{
    auto const found = person(context, id);
    PersonProfile result{.person = *store::find_person_line(context.tx, id, context.today()),
                         .time_zone = found.time_zone,
                         .language = found.language,
                         .reports = static_cast<std::int64_t>(context.chart->reports_of(id).size()),
                         .dotted_lines = store::dotted_lines_of(context.tx, id),
                         .employment = std::nullopt,
                         .is_below_viewer =
                             context.viewer.person_id && context.chart->is_above(*context.viewer.person_id, id),
                         .version = found.version};
    if (context.may(permissions::read_employment, id))
        result.employment =
            Employment{.started_on = found.started_on,
                       .left_on = found.left_on,
                       .weekly_hours = found.weekly_hours,
                       .hourly_cost = context.may(permissions::read_cost, id) ? found.hourly_cost : std::nullopt,
                       .assignments = store::assignment_lines_of(context.tx, id)};
    return result;
}

Person add_person(Context& context, PersonDraft const& draft)
{
    require_zone(draft.time_zone);
    if (draft.job_id)
        require_assignable(context, *draft.job_id);
    Person added{.id = context.next_id<Person>(),
                 .employee_number = draft.employee_number.value,
                 .given_name = draft.given_name.value,
                 .family_name = draft.family_name.value,
                 .sort_name = sort_name(draft.given_name, draft.family_name),
                 .email = normalized(draft.email),
                 .unit_id = draft.unit_id,
                 .job_id = draft.job_id,
                 .manager_id = draft.manager_id,
                 .started_on = draft.started_on,
                 .left_on = std::nullopt,
                 .location = draft.location ? draft.location->value : "",
                 .time_zone = draft.time_zone ? draft.time_zone->value : "",
                 .language = draft.language ? draft.language->value : "",
                 .weekly_hours = draft.weekly_hours ? std::optional(draft.weekly_hours->value) : std::nullopt,
                 .hourly_cost = draft.hourly_cost,
                 .version = 1};
    store::insert_person(context.tx, added);
    add_name_words(context.tx, {added});
    store::insert_assignment(context.tx, assignment_of(context, added, added.started_on));
    touch_org_chart(context.tx);
    note(context, "person.added", added.id);
    return added;
}

void change_person(Context& context, PersonChange const& change)
{
    require_zone(change.time_zone);
    auto changed = person(context, change.person_id);
    if (change.employee_number)
        changed.employee_number = change.employee_number->value;
    if (change.given_name)
        changed.given_name = change.given_name->value;
    if (change.family_name)
        changed.family_name = change.family_name->value;
    if (change.email.present)
        changed.email = normalized(change.email.value);
    if (change.started_on)
        changed.started_on = *change.started_on;
    if (changed.left_on && *changed.left_on < changed.started_on)
        throw invalid("/started_on", "after_the_last_day", "The person left on " + to_text(*changed.left_on) + ".");
    if (change.location)
        changed.location = change.location->value;
    if (change.time_zone)
        changed.time_zone = change.time_zone->value;
    if (change.language)
        changed.language = change.language->value;
    if (change.weekly_hours.present)
        changed.weekly_hours =
            change.weekly_hours.value ? std::optional(change.weekly_hours.value->value) : std::nullopt;
    if (change.hourly_cost.present)
        changed.hourly_cost = change.hourly_cost.value;
    changed.sort_name = sort_name(changed.given_name, changed.family_name);
    save(context, changed, change.version);
    if (change.given_name || change.family_name)
        replace_name_words(context.tx, {changed});
    note(context, "person.changed", change.person_id);
}

void assign(Context& context, AssignmentDraft const& draft)
{
    auto changed = person(context, draft.person_id);
    Violations violations;
    if (draft.valid_from > latest_day(context.now))
        violations.add("/valid_from", "in_future", "A change can be dated today or earlier.");
    if (draft.valid_from < changed.started_on)
        violations.add("/valid_from", "before_the_start", "The person started on " + to_text(changed.started_on) + ".",
                       {{"date", to_text(changed.started_on)}});
    violations.throw_if_any();
    auto const history = store::assignments_of(context.tx, draft.person_id);
    auto const is_of_the_past = !history.empty() && history.front().valid_from > draft.valid_from;
    if (!is_of_the_past)
        require_no_circle(context, draft.person_id, draft.manager_id);
    if (draft.job_id && draft.job_id != changed.job_id && !is_of_the_past)
        require_assignable(context, *draft.job_id);

    auto dated = changed;
    dated.unit_id = draft.unit_id;
    dated.job_id = draft.job_id;
    dated.manager_id = draft.manager_id;
    store::insert_assignment(context.tx, assignment_of(context, dated, draft.valid_from));
    if (!is_of_the_past) { // else the past is put right, not today
        save(context, dated, changed.version);
        touch_org_chart(context.tx);
    }
    note(context, "person.assigned", draft.person_id, reflect::to_json(draft)); // last: listeners read what is stored
}

void record_departure(Context& context, Departure const& departure)
{
    auto changed = person(context, departure.person_id);
    if (departure.left_on < changed.started_on)
        throw invalid("/left_on", "before_the_start", "The person started on " + to_text(changed.started_on) + ".",
                      {{"date", to_text(changed.started_on)}});
    changed.left_on = departure.left_on;
    save(context, changed, changed.version);
    touch_org_chart(context.tx); // who is counted there is another one
    note(context, "person.left", departure.person_id, reflect::to_json(departure));
}

void withdraw_departure(Context& context, PersonId id)
{
    auto changed = person(context, id);
    if (!changed.left_on)
        throw conflict("not_leaving", "No last day is recorded for this person.");
    changed.left_on.reset();
    save(context, changed, changed.version);
    touch_org_chart(context.tx);
    note(context, "person.stayed", id);
}

void add_dotted_line(Context& context, DottedLineDraft const& draft)
{
    if (draft.person_id == draft.other_id)
        throw invalid("/other_id", "same_person", "Choose somebody else.");
    person(context, draft.person_id);
    store::upsert_dotted_line(context.tx,
                              {.id = context.next_id<store::DottedLine>(),
                               .person_id = draft.person_id,
                               .other_id = draft.other_id,
                               .other_name = "",
                               .kind = std::string(reflect::to_name(draft.kind)),
                               .started_on = context.today()});
    touch_org_chart(context.tx);
    note(context, "person.dotted_line_added", draft.person_id, reflect::to_json(draft));
}

void end_dotted_line(Context& context, PersonId person, Id<store::DottedLine> id)
{
    if (store::end_dotted_line(context.tx, person, id, context.today()) == 0)
        throw not_found("dotted line");
    touch_org_chart(context.tx);
    note(context, "person.dotted_line_ended", person);
}

} // namespace espalier::organization
