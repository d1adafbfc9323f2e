// SPDX-License-Identifier: Apache-2.0
// What the reach report shows of units, of every unit and at every level, gives no group of fewer than five away.
#include "features/organization/people.h"
#include "features/organization/units.h"
#include "features/recognition/reach_report.h"
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace espalier;
using namespace espalier::test;
using platform::UnitId;

namespace {

UnitId found_unit(platform::Context& context, std::string name, UnitId parent)
{
    organization::UnitDraft draft;
    draft.code = name;
    draft.name = std::move(name);
    draft.parent_id = parent;
    return organization::add_unit(context, draft).id;
}

void hire(platform::Context& context, UnitId unit, int people)
{
    for (int i = 0; i < people; ++i) {
        organization::PersonDraft draft;
        draft.employee_number = fmt::format("{}-{}", unit.value, i);
        draft.given_name = "New";
        draft.family_name = draft.employee_number.value;
        draft.unit_id = unit;
        draft.started_on = date_of(2020, 1, 1);
        organization::add_person(context, draft);
    }
}

// Whoever knows the whole and the lines that are shown knows what the hidden ones come to: two of them at least, and five people.
void check_subtraction(recognition::ReachReport const& report)
{
    std::int64_t shown = 0;
    std::int64_t hidden_lines = 0;
    for (auto const& line : report.units) {
        CHECK((!line.figures || line.figures->people >= 5));
        shown += line.figures ? line.figures->people : 0;
        hidden_lines += !line.figures;
    }
    CAPTURE(report.unit_name.value_or("everybody"));
    if (!report.whole.figures)
        CHECK((report.units.empty() || hidden_lines > 0)); // else the lines would add up to it
    else if (hidden_lines > 0) {
        CHECK(hidden_lines >= 2);
        CHECK(report.whole.figures->people - shown >= 5);
    } else
        CHECK((report.units.empty() || report.whole.figures->people == shown));
}

// Four in the north itself, and of these many below; three in the south itself, five below it.
std::int64_t figures_shown(Scenario& scenario, int beds, int sheds)
{
    return scenario.as_program([&](platform::Context& context) {
        auto const& cast = scenario.cast();
        std::vector<std::optional<UnitId>> units{std::nullopt, cast.company, cast.north, cast.south};
        for (auto const& [name, parent, people] :
             {std::tuple("Beds", cast.north, beds), std::tuple("Sheds", cast.north, sheds),
              std::tuple("Pots", cast.south, 5)}) {
            units.push_back(found_unit(context, name, parent));
            hire(context, *units.back(), people);
        }
        context.chart = context.workspace.chart_in_write(context.tx);
        std::int64_t figures = 0;
        for (auto const unit : units) {
            auto const report = recognition::reach_report(context, {2026, unit});
            check_subtraction(report);
            for (auto const& line : report.units)
                figures += line.figures.has_value();
            if (!unit) {
                REQUIRE(report.whole.figures);
                CHECK(report.whole.figures->people == 12 + beds + sheds);
            }
        }
        return figures;
    });
}

} // namespace

TEST_CASE("no two reports, of a unit and of those beside or below it, tell by subtraction of fewer than five people")
{
    on_each_database([](Scenario& scenario) { CHECK(figures_shown(scenario, 6, 2) > 0); });
    on_each_database([](Scenario& scenario) { CHECK(figures_shown(scenario, 5, 5) > 0); });
    on_each_database([](Scenario& scenario) { CHECK(figures_shown(scenario, 1, 0) >= 0); });
}
