// SPDX-License-Identifier: Apache-2.0
// Rules on KPIs.
#include "features/goals/kpis.h"

#include "base/checks.h"
#include "base/time_zone.h"
#include "features/goals/kpis_store.h"
#include "features/goals/rolling.h"
#include "platform/events.h"
#include "platform/permissions.h"

namespace espalier::goals {

namespace {

Kpi with(Kpi kpi, KpiContent const& content)
{
    kpi.code = content.code.value;
    kpi.name = content.name.value;
    kpi.description = or_empty(content.description);
    kpi.measure_unit = or_empty(content.measure_unit);
    kpi.direction = content.direction;
    kpi.unit_id = content.unit_id;
    kpi.owner_id = content.owner_id;
    return kpi;
}

void note(Context& context, std::string_view kind, KpiId id)
{
    platform::record(context, {kind, {}, "kpi", id.value, "{}"});
}

Kpi found(Context& context, KpiId id)
{
    auto kpi = store::find_kpi(context.tx, id);
    if (!kpi)
        throw not_found("KPI");
    return *std::move(kpi);
}

} // namespace

std::vector<KpiView> kpis(Context& context)
{
    return store::kpi_views(context.tx, {});
}

KpiView kpi(Context& context, KpiId id)
{
    auto views = store::kpi_views(context.tx, id);
    if (views.empty())
        throw not_found("KPI");
    return std::move(views.front());
}

KpiView add_kpi(Context& context, KpiContent const& draft)
{
    Kpi blank;
    blank.id = context.next_id<Kpi>();
    context.tx.insert("kpis", with(blank, draft));
    note(context, "kpi.added", blank.id);
    return kpi(context, blank.id);
}

KpiView change_kpi(Context& context, KpiChange const& change)
{
    auto after = with(found(context, change.kpi_id), change);
    after.version = change.version;
    context.tx.update_every<Kpi>("kpis", {after}, "KPI");
    note(context, "kpi.changed", after.id);
    return kpi(context, after.id);
}

void remove_kpi(Context& context, KpiId id)
{
    if (store::delete_kpi(context.tx, id) == 0)
        throw not_found("KPI");
    note(context, "kpi.removed", id);
}

void record_kpi_value(Context& context, KpiValueDraft const& draft)
{
    auto const kpi = found(context, draft.kpi_id);
    context.narrows_itself();
    if (context.viewer.person_id != kpi.owner_id && !context.may_for_everybody(platform::permissions::manage_goals))
        throw forbidden("Its owner and the people team add values.");
    Violations violations;
    check_value(violations, "/value", MeasureKind::number, draft.value);
    if (draft.valid_on > latest_day(context.now))
        violations.add("/valid_on", "in_future", "This day is still to come.");
    violations.throw_if_any();
    context.tx.insert("kpi_values",
                      store::KpiValueRow{.id = context.next_id<KpiValue>(),
                                         .kpi_id = kpi.id,
                                         .valid_on = draft.valid_on,
                                         .value = draft.value,
                                         .source = context.viewer.by_token ? KpiSource::api : KpiSource::hand,
                                         .recorded_at = context.now,
                                         .by_account_id = context.viewer.account_id,
                                         .by_person_id = context.viewer.person_id});
    roll_up_from(context, store::drive(context.tx, {kpi.id}));
    note(context, "kpi.valued", kpi.id);
}

std::vector<KpiValue> kpi_values(Context& context, KpiId id, Id<KpiValue> before, std::int64_t limit)
{
    (void)found(context, id);
    return store::kpi_values(context.tx, id, before, limit);
}

} // namespace espalier::goals
