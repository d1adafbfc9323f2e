// SPDX-License-Identifier: Apache-2.0
// Rules on writing. Saving a draft records no event: it is nobody's matter yet.
#include "features/check_ins/check_in_writing.h"

#include "base/checks.h"
#include "features/check_ins/check_in_readers.h"
#include "features/check_ins/check_in_views.h"
#include "features/check_ins/check_ins_store.h"
#include "features/goals/goal_names.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::check_ins {

namespace {

std::vector<CheckInPriority> earlier_priorities(Context& context, PersonId person, Date starts_on)
{
    auto const before = store::submitted_before(context.tx, person, starts_on);
    return before ? store::priorities_of(context.tx, {*before}) : std::vector<CheckInPriority>();
}

// A draft with what it may name, made into rows.
class Content
{
public:
    Content(Context& context, CheckIn const& check_in, CheckInPeriod const& period, CheckInSettings const& settings)
        : context_(context), check_in_(check_in),
          earlier_(earlier_priorities(context, check_in.person_id, check_in.starts_on))
    {
        for (auto const& question : questions_asked(context, check_in.person_id, settings, period))
            questions_.insert(question.id);
        for (auto const& answer : store::answers_of(context.tx, {check_in.id})) // asked when it was begun
            questions_.insert(answer.check_in_question_id);
    }

    void take(CheckInDraft const& draft)
    {
        for (std::size_t i = 0; i < draft.outcomes.size(); ++i)
            take(draft.outcomes[i], fmt::format("/outcomes/{}/check_in_priority_id", i));
        take(draft.priorities);
        for (auto const& point : draft.points)
            points_.push_back({context_.next_id<CheckInPoint>(), check_in_.id, point.kind, point.text.value});
        for (std::size_t i = 0; i < draft.answers.size(); ++i)
            take(draft.answers[i], fmt::format("/answers/{}/check_in_question_id", i));
        violations_.throw_if_any();
    }

    void write()
    {
        auto& tx = context_.tx;
        store::remove_content(tx, check_in_.id);
        tx.insert_all("check_in_points", points_);
        tx.insert_all("check_in_priorities", priorities_);
        tx.insert_all("check_in_outcomes", outcomes_);
        tx.insert_all("check_in_answers", answers_);
    }

private:
    void take(OutcomeDraft const& said, std::string const& at)
    {
        auto const found = std::find_if(earlier_.begin(), earlier_.end(), [&](CheckInPriority const& one) {
            return one.id == said.check_in_priority_id;
        });
        if (found == earlier_.end())
            return violations_.add(at, "unknown_reference", "Choose a priority of the check-in before.");
        if (!named_.insert(said.check_in_priority_id).second)
            return violations_.add(at, "named_twice", "This is named already.");
        outcomes_.push_back({check_in_.id, found->id, said.outcome});
        if (said.outcome == PriorityOutcome::carry_on)
            priorities_.push_back(
                {context_.next_id<CheckInPriority>(), check_in_.id, found->text, found->goal_id, found->id});
    }

    void take(std::vector<PriorityDraft> const& drafts)
    {
        std::vector<GoalId> named;
        for (auto const& draft : drafts)
            if (draft.goal_id)
                named.push_back(*draft.goal_id);
        auto const titles = goals::visible_titles(context_, named);
        for (std::size_t i = 0; i < drafts.size(); ++i)
            if (drafts[i].goal_id && !titles.contains(*drafts[i].goal_id))
                violations_.add(fmt::format("/priorities/{}/goal_id", i), "unknown_reference",
                                "Choose a goal that you see.");
            else
                priorities_.push_back({context_.next_id<CheckInPriority>(), check_in_.id, drafts[i].text.value,
                                       drafts[i].goal_id, std::nullopt});
    }

    void take(AnswerDraft const& answer, std::string const& at)
    {
        if (!questions_.contains(answer.check_in_question_id))
            return violations_.add(at, "unknown_reference", "Choose a question that is asked in this period.");
        if (!answered_.insert(answer.check_in_question_id).second)
            return violations_.add(at, "named_twice", "This is named already.");
        answers_.push_back({check_in_.id, answer.check_in_question_id, answer.text.value});
    }

    Context& context_;
    CheckIn const& check_in_;
    std::vector<CheckInPriority> earlier_;
    std::set<CheckInQuestionId> questions_;
    std::set<CheckInPriorityId> named_;
    std::set<CheckInQuestionId> answered_;
    std::vector<CheckInPoint> points_;
    std::vector<CheckInPriority> priorities_;
    std::vector<store::OutcomeRow> outcomes_;
    std::vector<store::AnswerRow> answers_;
    Violations violations_;
};

Fault submitted_already()
{
    return conflict("check_in_submitted", "This check-in is submitted. Take it back to change it.");
}

// The row that is written to: a new one where nothing is there yet.
CheckIn row_to_write(Context& context, CheckInDraft const& draft, CheckInPeriod const& open)
{
    auto const person = context.viewer_person();
    if (auto found = store::check_in_of(context.tx, person, draft.starts_on)) {
        if (found->submitted_at)
            throw submitted_already();
        if (found->version != draft.version)
            throw stale("check-in");
        return std::move(*found);
    }
    if (draft.version != 0)
        throw stale("check-in");
    if (draft.starts_on != open.starts_on)
        throw conflict("check_in_period_is_over", "Check-ins are written for the period that is open now.");
    CheckIn check_in{.id = context.next_id<CheckIn>(),
                     .person_id = person,
                     .starts_on = open.starts_on,
                     .ends_on = open.ends_on,
                     .mood = {},
                     .progress = {},
                     .submitted_at = {},
                     .reviewed_at = {},
                     .reviewed_by_id = {}};
    context.tx.insert("check_ins", check_in);
    return check_in;
}

bool says_nothing(Context& context, CheckIn const& check_in)
{
    return !check_in.mood && check_in.progress.empty() && store::points_of(context.tx, {check_in.id}).empty() &&
        store::priorities_of(context.tx, {check_in.id}).empty() &&
        store::outcomes_of(context.tx, {check_in.id}).empty() && store::answers_of(context.tx, {check_in.id}).empty();
}

void note(Context& context, std::string_view kind, CheckIn const& check_in)
{
    platform::record(context, {kind, check_in.person_id, "check_in", check_in.id.value, "{}"});
}

// Those above the manager, for whoever thinks of sharing it with them.
std::vector<std::string> names_above(Context& context, PersonId manager)
{
    std::vector<PersonId> people;
    for (auto one = context.chart->present_manager_of(manager, context.today()); one;
         one = context.chart->present_manager_of(*one, context.today()))
        people.push_back(*one);
    std::vector<std::string> names;
    auto const found = store::names_of(context.tx, people);
    for (auto const person : people)
        for (auto const& one : found)
            if (one.id == person)
                names.push_back(one.name);
    return names;
}

} // namespace

CheckInNow check_in_now(Context& context, std::optional<Date> starts_on)
{
    context.narrows_itself();
    auto const settings = platform::settings::read<CheckInSettings>(context.tx);
    if (!settings.is_on || !context.viewer.person_id)
        return {};
    auto const person = *context.viewer.person_id;
    auto period = open_period(settings, context.today());
    CheckInNow now{.is_on = true,
                   .period = {},
                   .next = period_of(settings, period.ends_on.plus_days(1)),
                   .check_in = {},
                   .earlier = {},
                   .questions = {},
                   .manager_name = {},
                   .above = {}};
    auto const found = store::check_in_of(context.tx, person, starts_on.value_or(period.starts_on));
    if (starts_on && starts_on != period.starts_on) {
        if (!found || found->submitted_at)
            throw not_found("draft of a check-in");
        period = period_of(settings, *starts_on);
        period.starts_on = found->starts_on; // as it was when it was begun
        period.ends_on = found->ends_on;
    }
    now.period = period;
    if (found)
        now.check_in = views_of(context, {*found}).front();
    now.earlier = priority_views(context, earlier_priorities(context, person, period.starts_on));
    now.questions = questions_asked(context, person, settings, period);
    if (auto const manager = context.chart->present_manager_of(person, context.today())) {
        now.manager_name = organization::full_name(organization::person(context, *manager));
        now.above = names_above(context, *manager);
    }
    return now;
}

void save(Context& context, CheckInDraft const& draft)
{
    context.narrows_itself();
    auto const settings = platform::settings::read<CheckInSettings>(context.tx);
    if (!settings.is_on)
        throw conflict("check_ins_are_off", "There are no check-ins in this workspace.");
    auto check_in = row_to_write(context, draft, open_period(settings, context.today()));
    Content content(context, check_in, period_of(settings, check_in.starts_on), settings);
    content.take(draft);
    check_in.mood = draft.mood ? std::optional(draft.mood->value) : std::nullopt;
    check_in.progress = or_empty(draft.progress);
    check_in.is_shared_upward = draft.is_shared_upward.value_or(false);
    context.tx.update_every("check_ins", std::vector{check_in}, "check-in");
    content.write();
}

CheckInId submit(Context& context, CheckInSubmission const& submission)
{
    auto const person = context.viewer_person();
    context.require(platform::permissions::write_check_ins, person);
    auto check_in = store::check_in_of(context.tx, person, submission.starts_on);
    if (!check_in)
        throw not_found("check-in");
    if (check_in->submitted_at)
        throw submitted_already();
    if (check_in->version != submission.version)
        throw stale("check-in");
    if (says_nothing(context, *check_in))
        throw invalid("/starts_on", "nothing_said", "Say a value, how it stands, or some words.");
    check_in->submitted_at = context.now;
    context.tx.update_every("check_ins", std::vector{*check_in}, "check-in");
    note(context, "check_in.submitted", *check_in);
    if (auto const manager = context.chart->present_manager_of(person, context.today()))
        platform::notify(context, *manager, "check_in_submitted",
                         {{"person", organization::full_name(organization::person(context, person))}},
                         fmt::format("/check-ins/{}", check_in->id.value));
    return check_in->id;
}

void take_back(Context& context, CheckInId id)
{
    auto check_in = find_own(context, id);
    if (check_in.reviewed_at)
        throw conflict("check_in_reviewed", "Your manager has looked at this. Add a comment instead.");
    if (store::has_later(context.tx, check_in))
        throw conflict("check_in_not_newest", "A later check-in goes on from this one, so it stays as it is.");
    if (!check_in.submitted_at)
        return;
    check_in.submitted_at.reset();
    context.tx.update_every("check_ins", std::vector{check_in}, "check-in");
    note(context, "check_in.taken_back", check_in);
}

void share_upward(Context& context, CheckInId id, bool is_shared_upward)
{
    auto const check_in = find_own(context, id);
    if (check_in.is_shared_upward == is_shared_upward)
        return;
    store::set_shared(context.tx, id, is_shared_upward);
    if (check_in.submitted_at)
        note(context, is_shared_upward ? "check_in.shared_upward" : "check_in.kept_to_manager", check_in);
}

} // namespace espalier::check_ins
