// SPDX-License-Identifier: Apache-2.0
// What may be done with a cycle in which state.
#include "features/reviews/review_cycles.h"

#include "features/reviews/cycle_tasks.h"
#include "features/reviews/reviews_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::reviews {

namespace {

ReviewCycle find_to_change(Context& context, ReviewCycleId id, std::int64_t version, CycleState state)
{
    return launches.to_change(find_cycle(context, id), state, version);
}

void check_one_phase(std::vector<PhaseDates> const& phases, std::size_t i, bool is_parallel, Violations& violations)
{
    auto const& phase = phases[i];
    auto const pointer = fmt::format("/phases/{}", i);
    if (phase.ends_on < phase.starts_on)
        violations.add(pointer + "/ends_on", "out_of_order", "This phase ends before it begins.");
    if (i == 0)
        return;
    auto const& before = phases[i - 1];
    if (phase.phase <= before.phase) {
        violations.add(pointer + "/phase", "out_of_order", "Name each phase once, in the order in which they come.");
        return;
    }
    auto const may_overlap = is_parallel && phase.phase <= ReviewPhase::manager;
    if (!may_overlap && phase.starts_on <= before.ends_on)
        violations.add(pointer + "/starts_on", "phases_overlap",
                       "This phase begins before the one before it has ended.");
}

void check_phases(CycleContent const& content, Violations& violations)
{
    for (std::size_t i = 0; i < content.phases.size(); ++i)
        check_one_phase(content.phases, i, content.is_parallel, violations);
    for (auto const phase : {ReviewPhase::manager, ReviewPhase::sharing, ReviewPhase::meeting, ReviewPhase::sign_off})
        if (!phase_of(content.phases, phase))
            violations.add("/phases", "phase_missing",
                           fmt::format("Every cycle has this phase: {}.", reflect::to_name(phase)),
                           {{"phase", std::string(reflect::to_name(phase))}});
    if (phase_of(content.phases, ReviewPhase::peers).has_value() != content.three_sixty_round_id.has_value())
        violations.add("/three_sixty_round_id", content.three_sixty_round_id ? "no_peers_phase" : "required",
                       content.three_sixty_round_id ? "A round of 360° needs the phase in which peers answer."
                                                    : "Choose the round of 360° that asks peers and reports.");
}

void check(Context& context, CycleContent const& content)
{
    campaigns::check_audience(context, content.audience);
    Violations violations;
    if (content.period_to < content.period_from)
        violations.add("/period_to", "out_of_order", "The period ends before it begins.");
    check_phases(content, violations);
    violations.throw_if_any();
}

ReviewCycle with_content(ReviewCycle cycle, CycleContent const& content)
{
    cycle.name = content.name.value;
    cycle.message = content.message.value;
    cycle.review_template_id = content.review_template_id;
    cycle.period_from = content.period_from;
    cycle.period_to = content.period_to;
    cycle.audience.json = reflect::to_json(content.audience);
    cycle.phases.json = reflect::to_json(content.phases);
    cycle.is_parallel = content.is_parallel;
    cycle.manager_change = content.manager_change;
    cycle.former_manager_reads = content.former_manager_reads;
    cycle.appeal_days = content.appeal_days;
    cycle.three_sixty_round_id = content.three_sixty_round_id;
    cycle.remind_every_days = content.remind_every_days;
    return cycle;
}

// What the employee's part would be asked in: without the phase they answer nothing.
void require_self_phase(ReviewTemplateContent const& form, std::vector<PhaseDates> const& phases)
{
    auto const asks_employee =
        std::any_of(form.sections.begin(), form.sections.end(),
                    [](ReviewSection const& section) { return section.answered_by == AnsweredBy::employee; });
    if (asks_employee && !phase_of(phases, ReviewPhase::self))
        throw conflict("self_phase_missing",
                       "The template has a section that only the employee answers: give the cycle their phase.");
}

std::optional<QuestionnaireVersionId> version_sent(Context& context, ReviewTemplateContent const& form)
{
    auto const* const section = section_of(form, SectionKind::questions);
    if (!section)
        return std::nullopt;
    return questionnaires::version_to_send(context, *section->questionnaire_id);
}

} // namespace

ReviewCycle find_cycle(Context& context, ReviewCycleId id)
{
    if (auto found = store::cycle(context.tx, id))
        return *std::move(found);
    throw not_found("review cycle");
}

Audience audience_of(ReviewCycle const& cycle)
{
    return reflect::from_json<Audience>(cycle.audience.json);
}

std::vector<PhaseDates> phases_of(ReviewCycle const& cycle)
{
    return reflect::from_json<std::vector<PhaseDates>>(cycle.phases.json);
}

ReviewTemplateContent form_of(ReviewCycle const& cycle)
{
    return reflect::from_json<ReviewTemplateContent>(cycle.form.json);
}

std::optional<PhaseDates> phase_of(std::vector<PhaseDates> const& phases, ReviewPhase phase)
{
    auto const found =
        std::find_if(phases.begin(), phases.end(), [&](PhaseDates const& one) { return one.phase == phase; });
    return found == phases.end() ? std::nullopt : std::optional(*found);
}

ReviewCycleId draft_cycle(Context& context, CycleContent const& content)
{
    check(context, content);
    ReviewCycle blank;
    blank.form.json = "{}";
    return launches.draft(context, with_content(std::move(blank), content));
}

void change_cycle(Context& context, CycleChange const& change)
{
    auto cycle = find_to_change(context, change.review_cycle_id, change.version, CycleState::draft);
    check(context, change);
    launches.save(context, with_content(std::move(cycle), change), "changed");
}

void discard_cycle(Context& context, ReviewCycleId id)
{
    launches.require(find_cycle(context, id), CycleState::draft);
    store::delete_draft_cycle(context.tx, id);
    launches.note(context, id, "discarded");
}

void launch_cycle(Context& context, CycleStep const& step)
{
    auto cycle = find_to_change(context, step.review_cycle_id, step.version, CycleState::draft);
    auto const phases = phases_of(cycle);
    if (phases.back().ends_on < context.today())
        throw invalid("/phases", "in_the_past", "The last phase is over. Choose later days.");
    auto const chosen = review_template(context, cycle.review_template_id);
    if (chosen.is_retired)
        throw conflict("template_retired", "The template is retired.");
    require_self_phase(chosen.content, phases);
    cycle.questionnaire_version_id = version_sent(context, chosen.content);
    campaigns::require_somebody(context, audience_of(cycle));
    cycle.form.json = reflect::to_json(chosen.content);
    launches.launch(context, std::move(cycle), launching_task);
}

void extend_phase(Context& context, PhaseExtension const& extension)
{
    auto cycle = find_to_change(context, extension.review_cycle_id, extension.version, CycleState::open);
    auto phases = phases_of(cycle);
    auto const found =
        std::find_if(phases.begin(), phases.end(), [&](PhaseDates const& one) { return one.phase == extension.phase; });
    if (found == phases.end())
        throw invalid("/phase", "phase_missing", "The cycle has no such phase.");
    if (extension.ends_on <= found->ends_on)
        throw invalid("/ends_on", "not_later", "Choose a day after the present last day.");
    auto detail = fmt::format(R"({{"phase":"{}","from":"{}","to":"{}"}})", reflect::to_name(found->phase),
                              to_text(found->ends_on), to_text(extension.ends_on));
    found->ends_on = extension.ends_on;
    for (auto later = found + 1; later != phases.end(); ++later)
        later->ends_on = std::max(later->ends_on, extension.ends_on);
    cycle.phases.json = reflect::to_json(phases);
    launches.save(context, cycle, "extended", std::move(detail));
}

void close_cycle(Context& context, CycleStep const& step)
{
    auto cycle = find_to_change(context, step.review_cycle_id, step.version, CycleState::open);
    launches.hand_over(context, std::move(cycle), CycleState::closing, closing_task, "closing");
}

} // namespace espalier::reviews
