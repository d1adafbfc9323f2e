// SPDX-License-Identifier: Apache-2.0
// Who gets a place, and what moves it until it is begun.
#include "features/learning/enrolling.h"

#include "features/learning/serving.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::learning {

namespace permissions = platform::permissions;
using catalogue::OfferingBar;

namespace {

std::string bar_message(OfferingBar bar)
{
    switch (bar) {
    case OfferingBar::not_open: return "This is not offered now.";
    case OfferingBar::for_other_units: return "This is offered to other units.";
    case OfferingBar::for_other_jobs: return "This is offered to other jobs.";
    case OfferingBar::too_new: return "This is offered to those who have been here for longer.";
    case OfferingBar::prerequisite_missing: return "Something has to be completed before.";
    }
    return "This is not open.";
}

std::vector<NamedOffering> missing_before(Context& context, OfferingId id, std::set<OfferingId> const& completed)
{
    std::vector<OfferingId> ids;
    for (auto const one : catalogue::prerequisites_of(context, id))
        if (!completed.contains(one))
            ids.push_back(one);
    std::vector<NamedOffering> missing;
    for (auto& [one, title] : catalogue::offering_titles(context, ids))
        missing.push_back({one, title});
    return missing;
}

std::string names_in(std::vector<NamedOffering> const& offerings)
{
    std::string names;
    for (auto const& one : offerings)
        names += (names.empty() ? "" : ", ") + one.title;
    return names;
}

void add_bar(Context& context, Violations& violations, EnrolmentDraft const& draft, PersonId person, OfferingBar bar)
{
    if (bar != OfferingBar::prerequisite_missing)
        return violations.add("/offering_id", "offering_bar", bar_message(bar),
                              {{"bar", std::string(reflect::to_name(bar))}});
    auto const names = names_in(missing_before(context, draft.offering_id, completed_offerings(context.tx, person)));
    violations.add("/offering_id", "prerequisite_missing", fmt::format("First complete: {}.", names),
                   {{"names", names}});
}

// What costs money and was not chosen by an item of an agreed plan is asked for.
bool costs_unplanned(Context& context, OfferingId id, Served const& served, PersonId person)
{
    auto const offering = store::offering(context.tx, id).value();
    return offering.direct_cost && offering.direct_cost->hundredths > 0 &&
        !serves_item_that_chose(context, served, person, id);
}

struct Way // by which somebody comes to a place
{
    bool is_decided = false; // by somebody above
    bool waits = false;      // for somebody above
};

Way way_of(Context& context, EnrolmentDraft const& draft, PersonId person, Violations& violations)
{
    auto const is_decided = may_decide(context, person);
    auto const bar =
        catalogue::bar_to_taking(context, draft.offering_id, person, completed_offerings(context.tx, person));
    auto const may_pass = is_decided ? draft.despite.has_value() : draft.asks.value_or(false);
    if (bar && (*bar == OfferingBar::not_open || !may_pass))
        add_bar(context, violations, draft, person, *bar);
    if (!is_decided && draft.is_mandatory.value_or(false))
        violations.add("/is_mandatory", "mandatory_by_others", "Somebody above says what is mandatory.");
    return {.is_decided = is_decided,
            .waits = !is_decided && (bar || costs_unplanned(context, draft.offering_id, draft, person))};
}

platform::NotificationWords words_of(Context& context, Enrolment const& enrolment)
{
    return {{"person", store::person_name(context.tx, enrolment.person_id)},
            {"offering", store::offering(context.tx, enrolment.offering_id).value().title}};
}

void tell_learner(Context& context, Enrolment const& enrolment, std::string_view kind)
{
    if (!is_own(context, enrolment))
        platform::notify(context, enrolment.person_id, kind, words_of(context, enrolment), link_of(enrolment.id));
}

void tell_answerer(Context& context, Enrolment const& enrolment)
{
    if (auto const answerer = answerer_of(context, enrolment.person_id))
        platform::notify(context, *answerer, "enrolment_asked", words_of(context, enrolment), link_of(enrolment.id));
}

Enrolment enrolment_to_decide(Context& context, EnrolmentId id)
{
    auto enrolment = visible_enrolment(context, id);
    if (!may_decide(context, enrolment.person_id))
        throw forbidden("Somebody above the learner, or the people and learning team, decides this.");
    return enrolment;
}

// Oneself where nobody is named. Fault forbidden: somebody else, without leave to enrol them; nobody named by an account without a person.
PersonId learner_of(Context& context, std::optional<PersonId> named)
{
    auto const person = named ? *named : context.viewer_person();
    if (context.viewer.person_id != person)
        context.require(permissions::enrol_others, person);
    return person;
}

} // namespace

std::optional<PersonId> answerer_of(Context const& context, PersonId learner)
{
    return context.chart->present_manager_of(learner, context.today());
}

EnrolmentTerms enrolment_terms(Context& context, TermsWanted const& wanted)
{
    auto const person = learner_of(context, wanted.person_id);
    auto const offering = catalogue::find_offering(context, wanted.offering_id);
    auto const completed = completed_offerings(context.tx, person);
    EnrolmentTerms terms{.offering_id = offering.id,
                         .person_id = person,
                         .person_name = store::person_name(context.tx, person),
                         .offering_title = offering.title.value,
                         .bar = catalogue::bar_to_taking(context, offering.id, person, completed),
                         .missing = missing_before(context, offering.id, completed),
                         .needs_agreement = false,
                         .answered_by = {},
                         .open_id = store::open_of(context.tx, person, offering.id),
                         .completed_id = store::last_completed_of(context.tx, person, offering.id),
                         .course = store::course_of(context.tx, offering.id),
                         .choices = served_choices(context, person, offering.id),
                         .may_enrol = may_decide(context, person)};
    terms.needs_agreement = !terms.may_enrol && costs_unplanned(context, offering.id, {}, person);
    if (auto const answerer = answerer_of(context, person))
        terms.answered_by = store::person_name(context.tx, *answerer);
    return terms;
}

EnrolmentId enrol(Context& context, EnrolmentDraft const& draft)
{
    auto const person = learner_of(context, draft.person_id);
    catalogue::find_offering(context, draft.offering_id);
    Violations violations;
    auto const way = way_of(context, draft, person, violations);
    auto const served = checked_served(context, draft, person, violations);
    violations.throw_if_any();
    if (store::open_of(context.tx, person, draft.offering_id))
        throw conflict("enrolled_already", "There is an enrolment in this already that has not ended.");
    Enrolment made{served};
    made.id = context.next_id<Enrolment>();
    made.person_id = person;
    made.offering_id = draft.offering_id;
    made.state = way.waits ? EnrolmentState::asked : EnrolmentState::enrolled;
    made.is_mandatory = draft.is_mandatory.value_or(false);
    made.due_on = draft.due_on;
    made.previous_id = store::last_completed_of(context.tx, person, draft.offering_id);
    made.asked_at = context.now;
    context.tx.insert("enrolments", made);
    take_step(context, made, way.waits ? EnrolmentStepKind::asked : EnrolmentStepKind::enrolled,
              draft.despite ? std::string_view(*draft.despite) : std::string_view());
    if (way.waits)
        tell_answerer(context, made);
    else
        tell_learner(context, made, "enrolment_made");
    return made.id;
}

void answer(Context& context, EnrolmentAnswer const& answer)
{
    auto enrolment = enrolment_to_decide(context, answer.enrolment_id);
    require_state(enrolment, {EnrolmentState::asked});
    if (!answer.is_agreed && answer.comment.empty())
        throw invalid("/comment", "required", "Say why.");
    take_step(context, enrolment, answer.is_agreed ? EnrolmentStepKind::enrolled : EnrolmentStepKind::refused,
              answer.comment);
    tell_learner(context, enrolment, answer.is_agreed ? "enrolment_agreed" : "enrolment_refused");
}

void withdraw(Context& context, EnrolmentEnd const& end)
{
    auto enrolment = visible_enrolment(context, end.enrolment_id);
    if (!may_decide(context, enrolment.person_id) && (!is_own(context, enrolment) || enrolment.is_mandatory))
        throw forbidden("Somebody above the learner, or the people and learning team, decides this.");
    require_state(enrolment, {EnrolmentState::asked, EnrolmentState::enrolled, EnrolmentState::in_progress});
    take_step(context, enrolment, EnrolmentStepKind::withdrawn, end.reason);
    tell_learner(context, enrolment, "enrolment_withdrawn");
}

void exempt(Context& context, EnrolmentEnd const& end)
{
    auto enrolment = enrolment_to_decide(context, end.enrolment_id);
    require_state(enrolment, {EnrolmentState::asked, EnrolmentState::enrolled, EnrolmentState::in_progress});
    take_step(context, enrolment, EnrolmentStepKind::exempted, end.reason);
    tell_learner(context, enrolment, "enrolment_exempted");
}

void tell_completion(Context& context, ToldCompletion const& told)
{
    auto enrolment = visible_enrolment(context, told.enrolment_id);
    if (!is_own(context, enrolment) && !may_decide(context, enrolment.person_id))
        throw forbidden("The learner says that it is done, or somebody above.");
    require_state(enrolment, {EnrolmentState::enrolled, EnrolmentState::in_progress});
    if (enrolment.course_version_id || store::course_of(context.tx, enrolment.offering_id))
        throw conflict("has_course", "This is worked through here: it is complete once its lessons are done.");
    complete(context, enrolment, told.hours.value, HoursProof::told, told.comment);
}

} // namespace espalier::learning
