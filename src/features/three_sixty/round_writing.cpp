// SPDX-License-Identifier: Apache-2.0
// What may be done with a round in which state.
#include "features/three_sixty/round_writing.h"

#include "features/three_sixty/round_tasks.h"
#include "features/three_sixty/three_sixty_report.h"
#include "features/three_sixty/three_sixty_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::three_sixty {

namespace {

ThreeSixtyRound find_to_change(Context& context, RoundId id, std::int64_t version, RoundState state)
{
    return launches.to_change(find_round(context, id), state, version);
}

void check_limits(std::vector<RaterLimit> const& limits, Violations& violations)
{
    std::set<RaterGroup> seen;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        auto const& limit = limits[i];
        if (is_named(limit.rater_group))
            violations.add(fmt::format("/limits/{}/rater_group", i), "always_rates",
                           "The person and their manager always rate; nobody chooses them.");
        else if (!seen.insert(limit.rater_group).second)
            violations.add(fmt::format("/limits/{}/rater_group", i), "group_twice", "Name each group once.");
        if (limit.fewest > limit.most)
            violations.add(fmt::format("/limits/{}/most", i), "out_of_order", "The most are fewer than the fewest.");
    }
}

void check(Context& context, RoundContent const& content)
{
    campaigns::check_audience(context, content.audience);
    Violations violations;
    check_limits(content.limits, violations);
    if (content.answer_until < content.choose_until)
        violations.add("/answer_until", "out_of_order",
                       "The last day to answer is before the last day to choose raters.");
    if (content.smallest_comment_group < content.smallest_group)
        violations.add("/smallest_comment_group", "too_small",
                       "Comments tell more than figures: show them for no smaller groups.",
                       {{"minimum", std::to_string(content.smallest_group)}});
    if (content.released_by == ReleasedBy::coach && !content.coach_id)
        violations.add("/coach_id", "required", "Say who hands the reports on.");
    if (content.released_by != ReleasedBy::coach && content.coach_id)
        violations.add("/coach_id", "not_a_coach", "Only a round that a coach releases has one.");
    violations.throw_if_any();
}

ThreeSixtyRound with_content(ThreeSixtyRound round, RoundContent const& content)
{
    round.name = content.name.value;
    round.message = content.message.value;
    round.purpose = content.purpose;
    round.questionnaire_id = content.questionnaire_id;
    round.audience.json = reflect::to_json(content.audience);
    round.limits.json = reflect::to_json(content.limits);
    round.chosen_by = content.chosen_by;
    round.released_by = content.released_by;
    round.coach_id = content.coach_id;
    round.choose_until = content.choose_until;
    round.answer_until = content.answer_until;
    round.remind_every_days = content.remind_every_days;
    round.smallest_group = content.smallest_group;
    round.smallest_comment_group = content.smallest_comment_group;
    round.asks_focus_only = content.asks_focus_only;
    return round;
}

// A report shows no choices, dates or amounts: what nobody would read is not asked.
void require_reported(Context& context, QuestionnaireVersionId id)
{
    auto const form = questionnaires::questionnaire_form(context, id, {});
    std::string unread;
    for (auto const& section : form.sections)
        for (auto const& question : section.questions)
            if (!is_reported(question.kind))
                unread += (unread.empty() ? "" : "; ") + question.text.text;
    if (!unread.empty())
        throw conflict("not_reported",
                       "The report of a 360° shows agreement, ratings, recommendation and what was written. "
                       "Take these questions out: " +
                           unread,
                       {{"questions", unread}});
}

} // namespace

ThreeSixtyRound find_round(Context& context, RoundId id)
{
    if (auto found = store::round(context.tx, id))
        return *std::move(found);
    throw not_found("round");
}

Audience audience_of(ThreeSixtyRound const& round)
{
    return reflect::from_json<Audience>(round.audience.json);
}

std::vector<RaterLimit> limits_of(ThreeSixtyRound const& round)
{
    return reflect::from_json<std::vector<RaterLimit>>(round.limits.json);
}

RoundId draft_round(Context& context, RoundContent const& content)
{
    check(context, content);
    return launches.draft(context, with_content({}, content));
}

void change_round(Context& context, RoundChange const& change)
{
    auto round = find_to_change(context, change.round_id, change.version, RoundState::draft);
    check(context, change);
    launches.save(context, with_content(std::move(round), change), "changed");
}

void discard_round(Context& context, RoundId id)
{
    launches.require(find_round(context, id), RoundState::draft);
    store::delete_draft_round(context.tx, id);
    launches.note(context, id, "discarded");
}

void launch_round(Context& context, RoundStep const& step)
{
    auto round = find_to_change(context, step.round_id, step.version, RoundState::draft);
    if (round.answer_until < context.today())
        throw invalid("/answer_until", "in_the_past", "The last day has passed. Choose a later one.");
    round.questionnaire_version_id = questionnaires::version_to_send(context, round.questionnaire_id);
    require_reported(context, *round.questionnaire_version_id);
    campaigns::require_somebody(context, audience_of(round));
    launches.launch(context, std::move(round), launching_task);
}

void extend_round(Context& context, RoundExtension const& extension)
{
    auto round = find_to_change(context, extension.round_id, extension.version, RoundState::open);
    if (extension.answer_until <= round.answer_until)
        throw invalid("/answer_until", "not_later", "Choose a day after the present last day.");
    auto detail =
        fmt::format(R"({{"from":"{}","to":"{}"}})", to_text(round.answer_until), to_text(extension.answer_until));
    round.answer_until = extension.answer_until;
    launches.save(context, round, "extended", std::move(detail));
}

void close_round(Context& context, RoundStep const& step)
{
    auto round = find_to_change(context, step.round_id, step.version, RoundState::open);
    launches.hand_over(context, std::move(round), RoundState::closing, closing_task, "closing");
}

} // namespace espalier::three_sixty
