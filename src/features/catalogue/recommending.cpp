// SPDX-License-Identifier: Apache-2.0
// From needs to candidates, from candidates to an order.
#include "features/catalogue/recommending.h"

#include "base/checks.h"
#include "features/catalogue/recommending_store.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::catalogue {

namespace {

constexpr std::size_t shown = 5;
constexpr std::size_t shown_of_rest = 10;
constexpr std::size_t needs_of_viewer = 3;
constexpr std::size_t shown_of_each_need = 2;

// What is asked: the head of an answer, and what a need without a competency is about instead.
struct Asked
{
    Recommendations head;
    std::optional<ResponsibilityId> responsibility_id;
};

// Everything that several needs of one person share.
struct Ground
{
    CatalogueSettings settings;
    Taker taker;
    std::string language;
    std::string workspace_language;
    std::map<CompetencyId, competencies::CompetencyProficiency> levels;
    std::map<CompetencyId, competencies::ScaleRange> ranges;
    std::vector<store::CandidateRow> candidates;
    std::map<OfferingId, OfferingAudience> audiences;
    std::map<OfferingId, std::vector<OtherOffering>> prerequisites;
};

void add_candidates(Context& context, Ground& ground, std::vector<Asked> const& all)
{
    std::vector<CompetencyId> competencies;
    std::vector<ResponsibilityId> responsibilities;
    for (auto const& asked : all)
        if (asked.head.competency_id)
            competencies.push_back(*asked.head.competency_id);
        else if (asked.responsibility_id)
            responsibilities.push_back(*asked.responsibility_id);
    auto const seeker = store::seeker(context);
    for (auto const& one : store::known_competencies(context.tx, competencies))
        ground.ranges[one.id] = {one.lowest, one.highest};
    if (!competencies.empty())
        ground.candidates = store::developing(context.tx, seeker, competencies);
    if (!responsibilities.empty())
        for (auto& row : store::serving(context.tx, seeker, responsibilities))
            ground.candidates.push_back(std::move(row));
}

void add_terms(Context& context, Ground& ground)
{
    std::vector<OfferingId> ids;
    std::vector<OfferingLine*> lines;
    for (auto& row : ground.candidates) {
        ids.push_back(row.line.id);
        lines.push_back(&row.line);
        ground.audiences[row.line.id].least_months = row.least_months;
    }
    complete(context, lines);
    for (auto const& one : store::units_of(context.tx, ids))
        ground.audiences[one.offering_id].units.push_back(one.id);
    for (auto const& one : store::jobs_of(context.tx, ids))
        ground.audiences[one.offering_id].jobs.push_back(one.id);
    for (auto& one : store::prerequisites_of(context.tx, ids))
        ground.prerequisites[one.offering_id].push_back(one);
}

Ground ground_of(Context& context, PersonId person, std::vector<Asked> const& all)
{
    Ground ground{.settings = catalogue_settings(context), .taker = taker(context, person)};
    ground.language = primary_language(organization::person(context, person).language);
    ground.workspace_language =
        primary_language(platform::settings::read<platform::WorkspaceSettings>(context.tx).language);
    for (auto const& one : competencies::proficiencies_of(context, person))
        ground.levels.emplace(one.competency_id, one);
    add_candidates(context, ground, all);
    add_terms(context, ground);
    return ground;
}

Wish wish_of(Ground const& ground, Recommendations const& head, std::optional<Modality> modality)
{
    Wish wish{.level = head.level,
              .required = head.required_level,
              .workspace_language = ground.workspace_language,
              .modality = modality};
    if (!ground.language.empty())
        wish.language = ground.language;
    if (head.competency_id)
        if (auto const range = ground.ranges.find(*head.competency_id); range != ground.ranges.end())
            wish.range = range->second;
    return wish;
}

Candidate candidate_of(store::CandidateRow const& row)
{
    return {.from_level = row.from_level,
            .to_level = row.to_level,
            .hours = row.line.hours,
            .direct_cost = row.line.direct_cost,
            .modality = row.line.modality,
            .language = row.line.language,
            .effect = {},
            .usefulness = row.line.usefulness.mean};
}

Recommendations answer(Ground const& ground, Asked asked, std::optional<Modality> modality, std::size_t limit)
{
    auto& head = asked.head;
    if (head.competency_id)
        if (auto const known = ground.levels.find(*head.competency_id); known != ground.levels.end())
            head.level = known->second.proficiency.level;
    auto const wish = wish_of(ground, head, modality);
    auto const wanted = head.competency_id ? head.competency_id->value
        : asked.responsibility_id          ? asked.responsibility_id->value
                                           : 0;
    for (auto const& row : ground.candidates) {
        if (row.asked != wanted || row.to_level.has_value() != head.competency_id.has_value())
            continue;
        auto const id = row.line.id;
        auto const bar = bar_of(row.line.state, ground.audiences.at(id), ground.taker);
        auto ranking = rank(ground.settings, wish, candidate_of(row));
        if (bar || !ranking) {
            head.not_recommended.push_back({id, row.line.title, bar});
            continue;
        }
        auto const before = ground.prerequisites.find(id);
        head.items.push_back({row.line, ranking->score, std::move(ranking->parts), std::move(ranking->unknown),
                              row.from_level, row.to_level,
                              before == ground.prerequisites.end() ? std::vector<OtherOffering>() : before->second});
    }
    std::ranges::stable_sort(head.items, std::greater<>(), &Recommendation::score);
    if (head.items.size() > limit)
        head.items.resize(limit);
    if (head.not_recommended.size() > shown_of_rest)
        head.not_recommended.resize(shown_of_rest);
    return std::move(head);
}

Asked asked_for(plans::NeedView const& need)
{
    return {{.need_id = need.id,
             .person_id = need.person_id,
             .competency_id = need.competency_id,
             .name = need.competency_name.value_or(need.statement),
             .level = need.current_level,
             .required_level = need.required_level},
            need.responsibility_id};
}

Asked asked_for(plans::PlanView const& plan, plans::PlanItemView const& item)
{
    Asked asked{{.need_id = {},
                 .person_id = plan.plan.person_id,
                 .competency_id = item.item.competency_id,
                 .name = item.competency_name.value_or(item.item.title.value),
                 .level = {},
                 .required_level = {}},
                item.item.responsibility_id};
    if (item.item.from_level)
        asked.head.level = *item.item.from_level;
    if (item.item.to_level)
        asked.head.required_level = *item.item.to_level;
    return asked;
}

Recommendations answer_one(Context& context, Asked asked, std::optional<Modality> modality,
                           std::optional<Whole<1, 20>> const& limit)
{
    auto const ground = ground_of(context, asked.head.person_id, {asked});
    return answer(ground, std::move(asked), modality, limit ? static_cast<std::size_t>(limit->value) : shown);
}

plans::Resource resource_of(Offering const& offering)
{
    switch (offering.giver) {
    case Giver::external: return plans::Resource::paid;
    case Giver::partner: return plans::Resource::partner;
    case Giver::own:
    case Giver::free: break;
    }
    return offering.direct_cost && *offering.direct_cost > Money{} ? plans::Resource::paid : plans::Resource::free;
}

} // namespace

Recommendations recommendations_for_need(Context& context, NeedQuestion const& question)
{
    return answer_one(context, asked_for(plans::need_view(context, question.need_id)), question.modality,
                      question.limit);
}

Recommendations recommendations_for_item(Context& context, PlanItemQuestion const& question)
{
    auto const plan = plans::plan_view(context, question.plan_item_id);
    for (auto const& item : plan.items)
        if (item.item.id == question.plan_item_id)
            return answer_one(context, asked_for(plan, item), question.modality, question.limit);
    throw not_found("plan item");
}

std::vector<Recommendations> recommendations_for_viewer(Context& context, std::optional<Modality> modality)
{
    std::vector<Recommendations> found;
    if (!context.viewer.person_id)
        return found;
    auto const person = *context.viewer.person_id;
    std::vector<Asked> all;
    for (auto const& need : plans::needs_of(context, {.person_id = person, .state = plans::NeedState::open}))
        if (!need.cause || *need.cause == plans::NeedCause::skill) // only these are met by learning
            all.push_back(asked_for(need));
    auto const ground = ground_of(context, person, all);
    for (auto& asked : all) {
        auto one = answer(ground, std::move(asked), modality, shown_of_each_need);
        if (found.size() < needs_of_viewer && !one.items.empty())
            found.push_back(std::move(one));
    }
    return found;
}

plans::PlanOptionId add_option_of_offering(Context& context, OfferingOption const& choice)
{
    auto const offering = find_offering(context, choice.offering_id);
    if (offering.state != OfferingState::published)
        throw conflict("offering_not_open", "This is not, or no longer, offered.");
    for (auto const& view : plans::options_of(context, choice.plan_item_id))
        if (view.option.offering_id == offering.id)
            throw conflict("offering_is_option", "This offering is among the solutions already.");
    plans::OptionDraft draft;
    draft.plan_item_id = choice.plan_item_id;
    draft.title = offering.title.value;
    draft.method = offering.method;
    draft.resource = resource_of(offering);
    if (!offering.provider.empty())
        draft.provider = offering.provider.value;
    if (!offering.link.empty())
        draft.link = offering.link.value;
    draft.hours_on_duty = offering.hours;
    draft.direct_cost = offering.direct_cost;
    return plans::add_option(context, draft, offering.id);
}

CatalogueSettings catalogue_settings(Context& context)
{
    return platform::settings::read<CatalogueSettings>(context.tx);
}

CatalogueSettings change_catalogue_settings(Context& context, CatalogueSettings const& settings)
{
    Violations violations;
    check_not_below_zero(violations, "/halving_cost", settings.halving_cost);
    if (settings.level_fit_weight + settings.hours_weight + settings.cost_weight + settings.modality_weight +
            settings.language_weight + settings.effect_weight + settings.usefulness_weight ==
        0)
        violations.add("/level_fit_weight", "nothing_counts", "Give at least one part a weight.");
    violations.throw_if_any();
    return platform::settings::change_as_read(context, settings);
}

} // namespace espalier::catalogue
