// SPDX-License-Identifier: Apache-2.0
// The statement of the search, and what is laid beside its lines.
#include "features/catalogue/offering_search.h"

#include "features/catalogue/catalogue_store.h"
#include "features/organization/organization_search.h"

namespace espalier::catalogue {

namespace {

constexpr std::string_view has_words = R"(
    (CAST($6 AS TEXT) = '' OR o.id IN (SELECT w.offering_id FROM offering_words w WHERE w.word >= $6 AND w.word < $7))
    AND (CAST($8 AS TEXT) = '' OR o.id IN (SELECT w.offering_id FROM offering_words w WHERE w.word >= $8 AND w.word < $9))
    AND (CAST($10 AS TEXT) = '' OR o.id IN (SELECT w.offering_id FROM offering_words w WHERE w.word >= $10 AND w.word < $11)))";

constexpr std::string_view fits = R"(
    (CAST($13 AS BIGINT) IS NULL OR o.id IN (SELECT c.offering_id FROM offering_competencies c WHERE c.competency_id = $13))
    AND (CAST($14 AS BIGINT) IS NULL
         OR o.id IN (SELECT s.offering_id FROM responsibilities r JOIN job_versions v ON v.id = r.job_version_id
                     JOIN offering_responsibilities s ON s.job_id = v.job_id AND s.code = r.code WHERE r.id = $14))
    AND (CAST($15 AS TEXT) IS NULL OR o.method = $15)
    AND (CAST($16 AS TEXT) IS NULL OR o.giver = $16)
    AND (CAST($17 AS TEXT) IS NULL OR o.language = $17 OR o.language IS NULL)
    AND (CAST($18 AS TEXT) IS NULL OR o.modality = $18)
    AND (CAST($19 AS DOUBLE PRECISION) IS NULL OR o.hours <= $19)
    AND (CAST($20 AS BIGINT) IS NULL OR o.direct_cost <= $20)
    AND (CAST($21 AS BOOLEAN) IS NULL OR o.is_microlearning = $21)
    AND (CAST($22 AS TEXT) IS NULL OR o.review_on <= $22)
    AND (CAST($23 AS BIGINT) IS NULL OR o.owner_id = $23))";

// $24: may take it, in units and job (which `is_for` asks) and by the months of being here ($25).
std::string is_open(db::Transaction const& tx)
{
    return "(NOT CAST($24 AS BOOLEAN) OR (o.least_months <= $25 AND " + store::is_for(tx) + "))";
}

std::vector<OfferingLine> rows(Context& context, OfferingFilter const& filter, std::int64_t limit)
{
    auto const seeker = store::seeker(context);
    auto const [first, second, third] =
        organization::name_search(filter.words ? std::string_view(*filter.words) : std::string_view());
    auto const language = filter.language ? std::optional(primary_language(*filter.language)) : std::nullopt;
    auto const due = filter.review_due.value_or(false) ? std::optional(context.today()) : std::nullopt;
    auto& tx = context.tx;
    return tx.rows<OfferingLine>("SELECT " + std::string(store::line_columns) +
                                     R"( FROM offerings o LEFT JOIN people p ON p.id = o.owner_id
           WHERE o.state = $12 AND )" +
                                     store::is_listed(tx) + " AND " + std::string(has_words) + " AND " +
                                     std::string(fits) + " AND " + is_open(tx) +
                                     R"( AND (CAST($26 AS BIGINT) IS NULL
                     OR (o.sort_title, o.id) > (SELECT l.sort_title, l.id FROM offerings l WHERE l.id = $26))
           ORDER BY o.sort_title, o.id LIMIT $27)",
                                 seeker.units, seeker.job_id, seeker.keeps, seeker.leads, seeker.person_id, first.from,
                                 first.until, second.from, second.until, third.from, third.until,
                                 filter.state.value_or(OfferingState::published), filter.competency_id,
                                 filter.responsibility_id, filter.method, filter.giver, language, filter.modality,
                                 filter.most_hours, filter.most_cost, filter.is_microlearning, due, filter.owner_id,
                                 filter.open_to_me.value_or(false), seeker.months, filter.after, limit);
}

} // namespace

platform::Page<OfferingLine> offerings(Context& context, OfferingFilter const& filter)
{
    auto page = platform::page_of(filter.limit, [&](std::int64_t limit) { return rows(context, filter, limit); });
    std::vector<OfferingLine*> lines;
    for (auto& line : page.items)
        lines.push_back(&line);
    complete(context, lines);
    return page;
}

void complete(Context& context, std::vector<OfferingLine*> const& lines)
{
    std::multimap<OfferingId, OfferingLine*> places;
    std::vector<OfferingId> ids;
    for (auto* const line : lines) {
        places.emplace(line->id, line);
        ids.push_back(line->id);
    }
    if (ids.empty())
        return;
    auto const each_line = [&](OfferingId id, auto const& use) {
        for (auto [place, end] = places.equal_range(id); place != end; ++place)
            use(*place->second);
    };
    for (auto const& one : store::competencies_of(context.tx, ids))
        each_line(one.offering_id, [&](OfferingLine& line) { line.competencies.push_back(one); });
    for (auto const& one : store::usefulness_of(context.tx, ids))
        each_line(one.offering_id, [&](OfferingLine& line) { line.usefulness = one; });
}

std::vector<FoundOffering> find_offerings(Context& context, std::string_view typed, std::int64_t limit)
{
    OfferingFilter filter;
    filter.words = std::string(typed);
    std::vector<FoundOffering> found;
    if (organization::name_search(typed)[0].from.empty())
        return found;
    for (auto& line : rows(context, filter, limit))
        found.push_back({line.id, std::move(line.title), line.method});
    return found;
}

} // namespace espalier::catalogue
