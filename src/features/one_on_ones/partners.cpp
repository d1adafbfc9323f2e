// SPDX-License-Identifier: Apache-2.0
// The own line, read in one statement.
#include "features/one_on_ones/partners.h"

#include "db/id_list.h"
#include "features/one_on_ones/series.h"

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

struct PartnerRow
{
    PersonId id;
    std::string name;
    std::optional<std::string> job_title;
};
BOOST_DESCRIBE_STRUCT(PartnerRow, (), (id, name, job_title))

// Those named and all with a dotted line to or from the viewer, but for whom one meets already.
std::vector<PartnerRow> partner_rows(Context& context, PersonId viewer, std::vector<PersonId> const& line)
{
    return context.tx.rows<PartnerRow>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name, v.title AS job_title
           FROM people p LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE (p.left_on IS NULL OR p.left_on >= $3)
             AND (p.id IN ()" +
            db::unfolded(context.tx, "$1") + R"()
                  OR p.id IN (SELECT d.other_id FROM dotted_lines d WHERE d.person_id = $2 AND d.ended_on IS NULL)
                  OR p.id IN (SELECT d.person_id FROM dotted_lines d WHERE d.other_id = $2 AND d.ended_on IS NULL))
             AND NOT EXISTS (SELECT 1 FROM one_on_one_series s WHERE s.ended_at IS NULL AND s.person_id = $2 AND s.other_id = p.id)
             AND NOT EXISTS (SELECT 1 FROM one_on_one_series s WHERE s.ended_at IS NULL AND s.person_id = p.id AND s.other_id = $2)
           ORDER BY p.sort_name, p.id)",
        db::folded(line), viewer, context.today());
}

} // namespace

std::vector<OneOnOnePartner> partners(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    auto const viewer = *context.viewer.person_id;
    auto line = context.chart->reports_of(viewer);
    for (auto above = context.chart->manager_of(viewer); above; above = context.chart->manager_of(*above))
        line.push_back(*above);
    std::vector<OneOnOnePartner> found;
    for (auto const& row : partner_rows(context, viewer, line)) {
        auto const above = relation_of(*context.chart, viewer, row.id);
        auto const below = relation_of(*context.chart, row.id, viewer);
        if (above || below)
            found.push_back({row.id, row.name, row.job_title, !above, above ? *above : *below});
    }
    std::ranges::stable_sort(found, [](auto const& a, auto const& b) { return a.is_report > b.is_report; });
    return found;
}

} // namespace espalier::one_on_ones
