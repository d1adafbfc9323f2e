// SPDX-License-Identifier: Apache-2.0
// SQL for Home, and what of it counts today.
#include "features/reviews/reviews_asked.h"

#include "db/id_list.h"
#include "features/reviews/review_cycles.h"
#include "reflect/json.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace espalier::reviews {

namespace {

struct AskRow
{
    ReviewAskKind kind = ReviewAskKind::write_own;
    ReviewId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    reflect::Document phases;
    std::string person_name;
    std::optional<Date> extended_until;
};
BOOST_DESCRIBE_STRUCT(AskRow, (), (kind, id, review_cycle_id, cycle_name, phases, person_name, extended_until))

constexpr std::size_t most_rows = 500;

std::vector<AskRow> ask_rows(Context& context)
{
    auto const reviewers = context.chart->present_reports_of(*context.viewer.person_id, context.today());
    // The own turn; that of the reviewer; that of whoever is above the reviewer; that of the second reviewer.
    return context.tx.rows<AskRow>(
        R"(SELECT a.kind, a.id, a.review_cycle_id, c.name AS cycle_name, c.phases,
                  p.given_name || ' ' || p.family_name AS person_name, a.extended_until
           FROM (SELECT CASE r.state WHEN 'writing' THEN 'write_own' ELSE 'sign_own' END AS kind, r.id,
                        r.review_cycle_id, r.person_id, r.extended_until
                 FROM reviews r
                 WHERE r.person_id = $1 AND ((r.state = 'writing' AND r.self_submitted_at IS NULL)
                       OR (r.state = 'met' AND NOT EXISTS (SELECT 1 FROM review_turns t WHERE t.review_id = r.id
                           AND t.voided_at IS NULL AND t.kind IN ('acknowledged', 'disagreed'))))
                 UNION ALL
                 SELECT CASE r.state WHEN 'writing' THEN 'write' WHEN 'sharing' THEN 'share' WHEN 'shared' THEN 'meet'
                                     ELSE 'sign' END AS kind, r.id, r.review_cycle_id, r.person_id, r.extended_until
                 FROM reviews r
                 WHERE r.reviewer_id = $1 AND ((r.state = 'writing' AND r.manager_submitted_at IS NULL)
                       OR r.state IN ('sharing', 'shared')
                       OR (r.state = 'met' AND NOT EXISTS (SELECT 1 FROM review_turns t WHERE t.review_id = r.id
                           AND t.voided_at IS NULL AND t.kind = 'manager_signed')))
                 UNION ALL
                 SELECT 'approve' AS kind, r.id, r.review_cycle_id, r.person_id, r.extended_until
                 FROM reviews r WHERE r.state = 'approval' AND r.reviewer_id IN ()" +
            db::unfolded(context.tx, "$2") + R"()
                 UNION ALL
                 SELECT 'decide' AS kind, r.id, r.review_cycle_id, r.person_id, r.extended_until
                 FROM reviews r WHERE r.second_reviewer_id = $1 AND r.state = 'appealed') a
           JOIN review_cycles c ON c.id = a.review_cycle_id AND (c.state = 'open' OR a.kind = 'decide')
           JOIN people p ON p.id = a.person_id
           ORDER BY p.sort_name, a.id LIMIT $3)",
        *context.viewer.person_id, db::folded(reviewers), most_rows);
}

std::optional<ReviewPhase> phase_of_ask(ReviewAskKind kind)
{
    switch (kind) {
    case ReviewAskKind::write_own: return ReviewPhase::self;
    case ReviewAskKind::write: return ReviewPhase::manager;
    case ReviewAskKind::approve: return ReviewPhase::approval;
    case ReviewAskKind::share: return ReviewPhase::sharing;
    case ReviewAskKind::meet: return ReviewPhase::meeting;
    case ReviewAskKind::sign_own:
    case ReviewAskKind::sign: return ReviewPhase::sign_off;
    case ReviewAskKind::decide: break;
    }
    return std::nullopt;
}

// None: not yet, or for the own part, not any more.
std::optional<ReviewAsk> ask_of(AskRow&& row, Date today)
{
    ReviewAsk ask{.kind = row.kind,
                  .cycle_name = std::move(row.cycle_name),
                  .review_id = row.id,
                  .person_name = std::move(row.person_name),
                  .reviews = 1,
                  .due_on = {}};
    auto const phase = phase_of_ask(row.kind);
    if (!phase)
        return ask;
    auto const days = phase_of(reflect::from_json<std::vector<PhaseDates>>(row.phases.json), *phase);
    auto const is_writing = row.kind == ReviewAskKind::write_own || row.kind == ReviewAskKind::write;
    if (!days || (is_writing && days->starts_on > today))
        return std::nullopt;
    ask.due_on = is_writing ? std::max(days->ends_on, row.extended_until.value_or(days->ends_on)) : days->ends_on;
    if (row.kind == ReviewAskKind::write_own && *ask.due_on < today)
        return std::nullopt;
    return ask;
}

} // namespace

std::vector<ReviewAsk> reviews_asked(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    std::map<std::tuple<ReviewCycleId, ReviewAskKind>, ReviewAsk> asks;
    for (auto& row : ask_rows(context)) {
        auto const key = std::tuple(row.review_cycle_id, row.kind);
        auto ask = ask_of(std::move(row), context.today());
        if (!ask)
            continue;
        if (auto const [place, is_new] = asks.emplace(key, *ask); !is_new)
            ++place->second.reviews;
    }
    std::vector<ReviewAsk> sorted;
    for (auto& [key, ask] : asks)
        sorted.push_back(std::move(ask));
    std::stable_sort(sorted.begin(), sorted.end(), [](ReviewAsk const& a, ReviewAsk const& b) {
        return a.due_on.value_or(Date{}) < b.due_on.value_or(Date{});
    });
    return sorted;
}

} // namespace espalier::reviews
