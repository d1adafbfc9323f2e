// SPDX-License-Identifier: Apache-2.0
// Asking some weeks later, and keeping what is said.
#include "features/learning/learning_changes.h"

#include "features/learning/learning.h"
#include "platform/daily_work.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

namespace espalier::learning {

namespace {

// A row of enrolment_changes.
struct ChangeRow
{
    EnrolmentId enrolment_id;
    Instant asked_at;
    std::optional<std::string> learner_answer;
    std::optional<Instant> learner_answered_at;
    std::optional<std::string> manager_answer;
    std::optional<Instant> manager_answered_at;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (),
                      (enrolment_id, asked_at, learner_answer, learner_answered_at, manager_answer,
                       manager_answered_at))

std::optional<ChangeRow> asked(db::Transaction& tx, EnrolmentId id)
{
    return tx.select_one<ChangeRow>("FROM enrolment_changes WHERE enrolment_id = $1", id);
}

struct ToAsk
{
    EnrolmentId id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ToAsk, (), (id, person_id))

std::vector<ToAsk> to_ask(db::Transaction& tx, Instant from, Instant until)
{
    return tx.rows<ToAsk>(
        R"(SELECT e.id, e.person_id FROM enrolments e
           WHERE e.ended_at IS NOT NULL AND e.ended_at >= $1 AND e.ended_at < $2 AND e.state = 'completed'
             AND e.plan_item_id IS NULL AND NOT EXISTS (SELECT 1 FROM enrolment_changes c WHERE c.enrolment_id = e.id)
           ORDER BY e.id)",
        from, until);
}

ChangeRow require_asked(Context& context, Enrolment const& enrolment)
{
    if (auto row = asked(context.tx, enrolment.id))
        return *std::move(row);
    throw not_found("question");
}

} // namespace

void ask_what_changed(Context& context, Date day)
{
    std::vector<ChangeRow> rows;
    platform::NotificationLinks learners, managers;
    for (auto const& one : to_ask(context.tx, start_of_day_utc(day.plus_days(-asked_within_days)),
                                  start_of_day_utc(day.plus_days(-asked_after_days)))) {
        if (!context.chart->is_present(one.person_id, day))
            continue;
        rows.push_back({.enrolment_id = one.id,
                        .asked_at = context.now,
                        .learner_answer = {},
                        .learner_answered_at = {},
                        .manager_answer = {},
                        .manager_answered_at = {}});
        learners.emplace_back(one.person_id, link_of(one.id));
        if (auto const manager = context.chart->present_manager_of(one.person_id, day))
            managers.emplace_back(*manager, link_of(one.id));
    }
    context.tx.insert_all("enrolment_changes", rows);
    platform::notify_each(context, learners, "learning_what_changed", {});
    platform::notify_each(context, managers, "learning_what_changed_report", {});
}

WorkChange work_change(Context& context, EnrolmentPath const& path)
{
    auto const enrolment = visible_enrolment(context, path.enrolment_id);
    auto row = require_asked(context, enrolment);
    return {.enrolment_id = enrolment.id,
            .offering_title = store::offering(context.tx, enrolment.offering_id).value().title,
            .person_name = store::person_name(context.tx, enrolment.person_id),
            .asked_at = row.asked_at,
            .learner_answer = std::move(row.learner_answer),
            .learner_answered_at = row.learner_answered_at,
            .manager_answer = std::move(row.manager_answer),
            .manager_answered_at = row.manager_answered_at,
            .may_answer = is_own(context, enrolment) || may_decide(context, enrolment.person_id)};
}

WorkChange tell_work_change(Context& context, WorkChangeAnswer const& answer)
{
    auto const enrolment = visible_enrolment(context, answer.enrolment_id);
    auto row = require_asked(context, enrolment);
    auto const owns = is_own(context, enrolment);
    if (!owns && !may_decide(context, enrolment.person_id))
        throw forbidden("The learner answers, and somebody above.");
    (owns ? row.learner_answer : row.manager_answer) = answer.answer.value;
    (owns ? row.learner_answered_at : row.manager_answered_at) = context.now;
    if (context.tx.update_all("enrolment_changes", std::vector{row}, {"enrolment_id"}) != 1)
        throw stale("answer");
    platform::record(context, {"enrolment.change_told", enrolment.person_id, "enrolment", enrolment.id.value});
    return work_change(context, {enrolment.id});
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "learning.what_changed", [](platform::TaskRun& run, Date day) {
        platform::write_as(run.viewer(), run.workspace(), [&](Context& context) { ask_what_changed(context, day); });
    });
}

} // namespace espalier::learning
