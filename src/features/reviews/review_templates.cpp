// SPDX-License-Identifier: Apache-2.0
// What a template must be, and the one that a new one begins with.
#include "features/reviews/review_templates.h"

#include "features/reviews/reviews_store.h"
#include "platform/events.h"
#include "platform/words.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace espalier::reviews {

namespace {

void check_section(ReviewSection const& section, std::string const& pointer, Violations& violations)
{
    if (section.weight > 0 && !may_weigh(section.kind))
        violations.add(pointer + "/weight", "cannot_weigh",
                       "This section is not part of the rating: leave its weight at 0.");
    if (section.weight > 0 && section.answered_by == AnsweredBy::employee)
        violations.add(pointer + "/answered_by", "manager_rates",
                       "Only what the manager rates counts: let them answer, or leave the weight at 0.");
    if (section.weight > 0 && section.is_hidden_from_employee)
        violations.add(pointer + "/is_hidden_from_employee", "hidden_weight",
                       "What counts for the rating cannot be hidden from the employee.");
    if (section.kind == SectionKind::potential && section.answered_by != AnsweredBy::manager)
        violations.add(pointer + "/answered_by", "manager_only", "Potential is judged by the manager alone.");
    if (section.kind == SectionKind::overall && section.answered_by == AnsweredBy::employee)
        violations.add(pointer + "/answered_by", "manager_rates", "The overall rating is the manager's.");
    if ((section.kind == SectionKind::questions) != section.questionnaire_id.has_value())
        violations.add(pointer + "/questionnaire_id", section.questionnaire_id ? "not_questions" : "required",
                       section.questionnaire_id ? "Only the section of questions has a questionnaire."
                                                : "Choose the questionnaire whose questions are asked here.");
}

void check_scale(ReviewTemplateContent const& content, Violations& violations)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 7;
    if (content.scale.size() < fewest || content.scale.size() > most)
        violations.add("/scale", "wrong_count", "Give the scale three to seven points.",
                       {{"minimum", std::to_string(fewest)}, {"maximum", std::to_string(most)}});
    std::set<std::string> names;
    for (std::size_t i = 0; i < content.scale.size(); ++i)
        if (!names.insert(content.scale[i].name.value).second)
            violations.add(fmt::format("/scale/{}/name", i), "twice", "Two points have this name.");
    if (content.expected_point > std::ssize(content.scale))
        violations.add("/expected_point", "not_on_scale", "The scale has no such point.",
                       {{"minimum", "1"}, {"maximum", std::to_string(content.scale.size())}});
}

ReviewTemplate find_template(Context& context, ReviewTemplateId id)
{
    if (auto found = store::review_template(context.tx, id))
        return *std::move(found);
    throw not_found("review template");
}

ReviewTemplate find_to_change(Context& context, ReviewTemplateId id, std::int64_t version)
{
    auto found = find_template(context, id);
    if (found.version != version)
        throw stale("review template");
    if (found.retired_at)
        throw conflict("template_retired", "The template is retired.");
    return found;
}

void require_sound(Context& context, ReviewTemplateContent const& content, ReviewTemplateId id)
{
    Violations violations;
    check(content, violations);
    if (store::is_template_name_taken(context.tx, content.name.value, id))
        violations.add("/name", "name_taken", "Another template has this name.");
    violations.throw_if_any();
}

void note(Context& context, std::string_view kind, ReviewTemplateId id)
{
    platform::record(context, {kind, {}, "review_template", id.value});
}

} // namespace

void check(ReviewTemplateContent const& content, Violations& violations)
{
    check_scale(content, violations);
    std::set<SectionKind> kinds;
    double weights = 0;
    for (std::size_t i = 0; i < content.sections.size(); ++i) {
        auto const& section = content.sections[i];
        auto const pointer = fmt::format("/sections/{}", i);
        if (!kinds.insert(section.kind).second)
            violations.add(pointer + "/kind", "twice", "The template has this section already.");
        check_section(section, pointer, violations);
        weights += section.weight;
    }
    if (!kinds.contains(SectionKind::overall))
        violations.add("/sections", "no_overall", "A review ends in an overall rating: add that section.");
    if (!kinds.contains(SectionKind::one_question))
        violations.add("/sections", "no_one_question",
                       "Ask what is to be learnt to do the work better: add the one question.");
    constexpr double tolerance = 1e-6;
    if (std::abs(weights - 100) > tolerance)
        violations.add("/sections", "weights_not_100", "The weights of the sections come to 100 per cent.",
                       {{"sum", fmt::format("{:g}", weights)}});
}

ReviewSection const* section_of(ReviewTemplateContent const& content, SectionKind kind)
{
    auto const found = std::find_if(content.sections.begin(), content.sections.end(),
                                    [&](ReviewSection const& section) { return section.kind == kind; });
    return found == content.sections.end() ? nullptr : &*found;
}

ReviewTemplateContent starter_template(std::string_view language)
{
    platform::Words const words(language);
    ReviewTemplateContent content;
    content.name = words.text("review_starter.name");
    content.introduction = words.text("review_starter.introduction");
    for (auto const* const point : {"far_below", "below", "as_expected", "above", "far_above"})
        content.scale.push_back({.name = words.text(fmt::format("review_starter.{}", point)),
                                 .description = words.text(fmt::format("review_starter.{}_means", point))});
    auto const add = [&](SectionKind kind, double weight, AnsweredBy answered_by) {
        ReviewSection section;
        section.kind = kind;
        section.weight = weight;
        section.answered_by = answered_by;
        content.sections.push_back(std::move(section));
    };
    add(SectionKind::goals, 40, AnsweredBy::both);
    add(SectionKind::responsibilities, 30, AnsweredBy::both);
    add(SectionKind::competencies, 30, AnsweredBy::both);
    add(SectionKind::training, 0, AnsweredBy::both);
    add(SectionKind::overall, 0, AnsweredBy::both);
    add(SectionKind::next_period, 0, AnsweredBy::both);
    add(SectionKind::one_question, 0, AnsweredBy::both);
    return content;
}

std::vector<ReviewTemplateLine> review_templates(Context& context)
{
    std::vector<ReviewTemplateLine> lines;
    for (auto& row : store::template_rows(context.tx))
        lines.push_back({.id = row.id,
                         .name = std::move(row.name),
                         .is_retired = row.is_retired,
                         .sections = std::ssize(reflect::from_json<ReviewTemplateContent>(row.content.json).sections),
                         .cycles = row.cycles});
    return lines;
}

ReviewTemplateView review_template(Context& context, ReviewTemplateId id)
{
    auto const found = find_template(context, id);
    return {.id = id,
            .content = reflect::from_json<ReviewTemplateContent>(found.content.json),
            .is_retired = found.retired_at.has_value(),
            .version = found.version};
}

ReviewTemplateId create_template(Context& context, ReviewTemplateContent const& content)
{
    ReviewTemplate fresh;
    fresh.id = context.next_id<ReviewTemplate>();
    require_sound(context, content, fresh.id);
    fresh.name = content.name.value;
    fresh.content.json = reflect::to_json(content);
    fresh.created_at = context.now;
    fresh.created_by_account_id = context.viewer.account_id;
    context.tx.insert("review_templates", fresh);
    note(context, "review_template.created", fresh.id);
    return fresh.id;
}

void change_template(Context& context, ReviewTemplateChange const& change)
{
    auto found = find_to_change(context, change.review_template_id, change.version);
    require_sound(context, change, found.id);
    found.name = change.name.value;
    found.content.json = reflect::to_json(static_cast<ReviewTemplateContent const&>(change));
    context.tx.update_every("review_templates", std::vector{found}, "review template");
    note(context, "review_template.changed", found.id);
}

void retire_template(Context& context, ReviewTemplateStep const& step)
{
    auto found = find_to_change(context, step.review_template_id, step.version);
    found.retired_at = context.now;
    context.tx.update_every("review_templates", std::vector{found}, "review template");
    note(context, "review_template.retired", found.id);
}

} // namespace espalier::reviews
