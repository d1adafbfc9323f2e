// SPDX-License-Identifier: Apache-2.0
// Asking for feedback, and reminding who was asked.
#include "features/feedback/feedback_requests.h"

#include "features/feedback/feedback_found.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/paging.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::feedback {

namespace {

constexpr std::size_t most_asked = 20;
constexpr std::int64_t seconds_per_day = 24 * 60 * 60;

void note(Context& context, std::string_view kind, FeedbackRequestId id, PersonId about)
{
    platform::record(context, {.kind = kind, .person_id = about, .thing = "feedback_request", .thing_id = id.value});
}

void check_asked(Context& context, FeedbackRequestDraft const& draft, PersonId about, Violations& violations)
{
    auto const& people = draft.person_ids;
    if (people.empty() || people.size() > most_asked)
        violations.add("/person_ids", "how_many_asked", "Ask at least one colleague and at most twenty.");
    std::set<PersonId> const once(people.begin(), people.end());
    if (once.size() != people.size())
        violations.add("/person_ids", "asked_twice", "Somebody is named twice.");
    if (once.contains(about) || once.contains(context.viewer_person()))
        violations.add("/person_ids", "oneself", "Ask others than yourself and the person it is about.");
    auto const is_gone = [&](PersonId person) { return !context.chart->is_present(person, context.today()); };
    if (std::ranges::any_of(people, is_gone))
        violations.add("/person_ids", "has_left", "Somebody among them has left, or is not there.");
    if (draft.due_on && *draft.due_on < context.today())
        violations.add("/due_on", "in_past", "This day is over.");
}

} // namespace

FeedbackRequestId ask_for_feedback(Context& context, FeedbackRequestDraft const& draft)
{
    auto const by = context.viewer_person();
    auto const about = draft.about_id.value_or(by);
    if (about != by && context.chart->present_manager_of(about, context.today()) != by)
        throw forbidden("You ask about yourself, or about somebody who reports to you.");
    Violations violations;
    check_asked(context, draft, about, violations);
    check_subject(context, draft, about, violations);
    violations.throw_if_any();
    store::RequestRow row;
    static_cast<FeedbackSubject&>(row) = draft;
    row.id = context.next_id<FeedbackRequest>();
    row.by_id = by;
    row.about_id = about;
    row.question = draft.question.value;
    row.due_on = draft.due_on;
    row.asked_at = context.now;
    context.tx.insert("feedback_requests", row);
    std::vector<store::AskRow> asks;
    platform::NotificationLinks links;
    for (auto const person : draft.person_ids) {
        asks.push_back({.id = context.next_id<FeedbackAsk>(),
                        .feedback_request_id = row.id,
                        .person_id = person,
                        .reminded_at = {},
                        .answered_at = {},
                        .declined_at = {},
                        .reason = ""});
        links.emplace_back(person, "/feedback?box=waiting");
    }
    context.tx.insert_all("feedback_asks", asks);
    platform::notify_each(context, links, "feedback_asked",
                          {{"person", organization::full_name(organization::person(context, by))}});
    note(context, "feedback.asked", row.id, about);
    return row.id;
}

void close_feedback_request(Context& context, FeedbackRequestId id)
{
    auto const request = store::find_request(context.tx, id);
    if (!request || request->by_id != context.viewer_person())
        throw not_found("feedback request");
    store::close_request(context.tx, id, context.now);
    note(context, "feedback.request_closed", id, request->about_id);
}

void decline_feedback(Context& context, FeedbackAskId id, std::string_view reason)
{
    auto const ask = store::find_ask(context.tx, id);
    if (!ask || ask->person_id != context.viewer_person())
        throw not_found("feedback request");
    auto const request = store::find_request(context.tx, ask->feedback_request_id).value();
    if (request.closed_at || !store::decline_ask(context.tx, id, context.now, reason))
        throw conflict("feedback_ask_over", "This was answered already, or no answer is wanted any more.");
    note(context, "feedback.declined", request.id, request.about_id);
    platform::notify(context, request.by_id, "feedback_declined",
                     {{"person", organization::full_name(organization::person(context, ask->person_id))}},
                     "/feedback?box=asked");
}

platform::Page<FeedbackRequestView> list_feedback_requests(Context& context, FeedbackRequestFilter const& filter)
{
    if (!context.viewer.person_id)
        return {};
    auto page = platform::page_by_id<FeedbackRequestView>(
        filter.after, filter.limit, [&](FeedbackRequestId before, std::int64_t limit) {
            std::vector<FeedbackRequestView> views;
            for (auto& found : store::requests_by(context.tx, *context.viewer.person_id, before, limit))
                views.push_back({.id = found.row.id,
                                 .about_id = found.row.about_id,
                                 .about_name = std::move(found.about_name),
                                 .question = std::move(found.row.question),
                                 .subject = {found.row, found.plan_id, std::move(found.subject_name), false},
                                 .due_on = found.row.due_on,
                                 .asked_at = found.row.asked_at,
                                 .closed_at = found.row.closed_at,
                                 .asks = {}});
            return views;
        });
    std::vector<FeedbackRequestId> ids;
    std::vector<SubjectOf> subjects;
    std::map<FeedbackRequestId, FeedbackRequestView*> by_id;
    for (auto& request : page.items) {
        ids.push_back(request.id);
        subjects.emplace_back(&request.subject, request.about_id);
        by_id.emplace(request.id, &request);
    }
    for (auto& ask : store::asks_of(context.tx, ids))
        by_id.at(ask.feedback_request_id)->asks.push_back(std::move(ask));
    see_subjects(context, subjects);
    return page;
}

void remind_of_asks(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto const due = store::due_asks(context.tx, day.plus_days(1),
                                         context.now.plus_seconds(-reminded_after_days * seconds_per_day));
        if (due.empty())
            return;
        std::map<std::string, platform::NotificationLinks> by_asker; // whose name the words hold
        std::vector<FeedbackAskId> ids;
        for (auto const& ask : due) {
            ids.push_back(ask.id);
            by_asker[ask.by_name].emplace_back(ask.person_id, "/feedback?box=waiting");
        }
        for (auto const& [name, links] : by_asker)
            platform::notify_each(context, links, "feedback_reminder", {{"person", name}});
        store::mark_reminded(context.tx, ids, context.now);
    });
}

} // namespace espalier::feedback
