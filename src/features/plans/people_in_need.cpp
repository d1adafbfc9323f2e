// SPDX-License-Identifier: Apache-2.0
// From a page of people to their needs: three statements, however many people there are.
#include "features/plans/people_in_need.h"

#include "features/plans/people_in_need_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <map>

namespace espalier::plans {

namespace {

// So many people's needs are read and put in order; of more, needs are read from the top until a page is full.
constexpr std::int64_t few_people = 2000;

std::vector<store::PersonInNeedRow> page_of_people(db::Transaction& tx, store::InNeedQuery const& query,
                                                   std::int64_t limit)
{
    auto const people = store::people_asked_about(tx, query, few_people + 1);
    return std::ssize(people) <= few_people ? store::in_need_of_few(tx, query, people, limit)
                                            : store::in_need_of_many(tx, query, limit);
}

} // namespace

platform::Page<PersonInNeed> people_in_need(Context& context, PeopleInNeedFilter const& filter)
{
    namespace permissions = platform::permissions;
    store::InNeedQuery query{filter, std::nullopt, context.today()};
    if (!context.may_for_everybody(permissions::read_shared_needs))
        query.manager = context.viewer_person();
    context.narrows_itself();
    auto found = platform::page_of(
        filter.limit, [&](std::int64_t limit) { return page_of_people(context.tx, query, limit); },
        [](store::PersonInNeedRow const& row) { return std::to_string(row.top_need_id.value); });

    std::vector<PersonId> people;
    for (auto const& row : found.items)
        people.push_back(row.person_id);
    std::map<PersonId, std::vector<NeedOfPerson>> needs;
    for (auto& row : store::needs_of_people(context.tx, people, query.today))
        needs[row.person_id].push_back(std::move(row.need));

    platform::Page<PersonInNeed> page{.items = {}, .next = std::move(found.next)};
    for (auto& row : found.items)
        page.items.push_back({row.person_id, std::move(row.person_name), std::move(row.unit_name),
                              std::move(row.job_title), context.may(permissions::read_growth, row.person_id),
                              std::move(needs[row.person_id])});
    return page;
}

} // namespace espalier::plans
