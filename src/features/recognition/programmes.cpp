// SPDX-License-Identifier: Apache-2.0
// Rules on values and programmes.
#include "features/recognition/programmes.h"

#include "base/checks.h"
#include "features/recognition/allowance.h"
#include "features/recognition/programme_terms.h"
#include "features/recognition/programmes_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::recognition {

namespace {

void note(Context& context, std::string_view kind, std::string_view thing, std::int64_t id)
{
    platform::record(context, {kind, {}, thing, id, "{}"});
}

void check_extras(std::vector<ProgrammeExtraContent> const& extras, Violations& violations)
{
    if (extras.size() > 50)
        violations.add("/extras", "too_many", "At most 50 of them.", {{"maximum", "50"}});
    for (std::size_t i = 0; i < extras.size(); ++i)
        if (extras[i].unit_id && extras[i].job_id)
            violations.add(fmt::format("/extras/{}/job_id", i), "unit_or_job", "Name a unit or a job, not both.");
}

void check(Context& context, ProgrammeDraft const& draft)
{
    Violations violations;
    if (draft.ends_on < draft.starts_on)
        violations.add("/ends_on", "before_start", "It ends on the day it starts, or later.");
    else if (draft.ends_on > plus_months(draft.starts_on, 60))
        violations.add("/ends_on", "five_years", "A programme lasts five years at most.");
    if (draft.most_points < draft.least_points)
        violations.add("/most_points", "below_least", "The most is not below the least.");
    else if (draft.most_points < 1)
        violations.add("/most_points", "above_zero", "This is above zero.");
    if (draft.budget)
        check_not_below_zero(violations, "/budget", *draft.budget);
    check_not_below_zero(violations, "/point_value", draft.point_value);
    if (!context.chart->is_present(draft.budget_owner_id, context.today()))
        violations.add("/budget_owner_id", "has_left", "This person has left the organisation.");
    check_extras(draft.extras, violations);
    violations.throw_if_any();
}

void require_own_days(Context& context, RecognitionProgramme const& programme)
{
    if (auto const other = store::overlapping(context.tx, programme))
        throw conflict("programmes_overlap",
                       fmt::format("“{}” runs on some of these days. One programme runs at a time.", other->name.value),
                       {{"programme", other->name.value}});
}

void insert_extras(Context& context, RecognitionProgrammeId id, std::vector<ProgrammeExtraContent> const& extras)
{
    std::vector<ProgrammeExtra> rows;
    for (auto const& extra : extras)
        rows.push_back({extra, context.next_id<ProgrammeExtra>(), id});
    context.tx.insert_all("programme_extras", rows);
}

void grant_soon(Context& context, RecognitionProgramme const& programme)
{
    if (programme.starts_on <= context.today() && context.today() <= programme.ends_on)
        context.workspace.tasks().enqueue(context, allowances_task, "{}");
}

bool may_see_spending(Context& context, RecognitionProgramme const& programme)
{
    return context.may_for_everybody(platform::permissions::manage_recognition) ||
        (context.viewer.person_id && *context.viewer.person_id == programme.budget_owner_id);
}

ProgrammeSpending spending_of(Context& context, RecognitionProgramme const& programme)
{
    auto spending = store::spending_of(context.tx, programme.id);
    spending.worth = {spending.points_given * programme.point_value.hundredths};
    return spending;
}

} // namespace

std::optional<ProgrammeTerms> programme_terms(Context& context, Date day)
{
    return store::newest_terms_by(context.tx, day);
}

std::vector<CompanyValue> company_values(Context& context)
{
    return store::company_values(context.tx);
}

CompanyValue add_company_value(Context& context, CompanyValueContent const& draft)
{
    CompanyValue value;
    static_cast<CompanyValueContent&>(value) = draft;
    value.id = context.next_id<CompanyValue>();
    value.position = store::next_value_position(context.tx);
    context.tx.insert("company_values", value);
    note(context, "company_value.added", "company_value", value.id.value);
    return value;
}

CompanyValue change_company_value(Context& context, CompanyValueChange const& change)
{
    auto value = store::find_value(context.tx, change.company_value_id);
    if (!value)
        throw not_found("company value");
    static_cast<CompanyValueContent&>(*value) = change;
    if (!change.is_retired)
        value->retired_on.reset();
    else if (!value->retired_on)
        value->retired_on = context.today();
    value->version = change.version;
    context.tx.update_every("company_values", std::vector{*value}, "company value");
    note(context, "company_value.changed", "company_value", value->id.value);
    return *store::find_value(context.tx, value->id);
}

std::vector<ProgrammeView> programmes(Context& context)
{
    std::map<PersonId, std::string> owners;
    for (auto& owner : store::budget_owners(context.tx))
        owners.emplace(owner.id, std::move(owner.name));
    std::vector<ProgrammeView> views;
    auto const extras = store::named_extras(context.tx);
    for (auto& programme : store::programmes(context.tx)) {
        ProgrammeView view{.recognition_programme = programme,
                           .budget_owner_name = owners.at(programme.budget_owner_id),
                           .extras = {},
                           .is_running = programme.starts_on <= context.today() && context.today() <= programme.ends_on,
                           .spending = {}};
        for (auto const& extra : extras)
            if (extra.recognition_programme_id == programme.id)
                view.extras.push_back(extra);
        views.push_back(std::move(view));
    }
    return views;
}

ProgrammeView programme_view(Context& context, RecognitionProgrammeId id)
{
    auto views = programmes(context);
    auto const found = std::find_if(views.begin(), views.end(),
                                    [&](ProgrammeView const& view) { return view.recognition_programme.id == id; });
    if (found == views.end())
        throw not_found("programme");
    if (may_see_spending(context, found->recognition_programme))
        found->spending = spending_of(context, found->recognition_programme);
    return std::move(*found);
}

ProgrammeView add_programme(Context& context, ProgrammeDraft const& draft)
{
    check(context, draft);
    RecognitionProgramme const programme{draft, context.next_id<RecognitionProgramme>()};
    require_own_days(context, programme);
    context.tx.insert("recognition_programmes", programme);
    insert_extras(context, programme.id, draft.extras);
    note(context, "recognition_programme.added", "recognition_programme", programme.id.value);
    grant_soon(context, programme);
    return programme_view(context, programme.id);
}

ProgrammeView change_programme(Context& context, ProgrammeChange const& change)
{
    if (!store::find_programme(context.tx, change.recognition_programme_id))
        throw not_found("programme");
    check(context, change);
    RecognitionProgramme const programme{change, change.recognition_programme_id, change.version};
    require_own_days(context, programme);
    context.tx.update_every<RecognitionProgramme>("recognition_programmes", {programme}, "programme");
    store::delete_extras(context.tx, programme.id);
    insert_extras(context, programme.id, change.extras);
    note(context, "recognition_programme.changed", "recognition_programme", programme.id.value);
    grant_soon(context, programme);
    return programme_view(context, programme.id);
}

} // namespace espalier::recognition
