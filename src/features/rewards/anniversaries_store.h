// SPDX-License-Identifier: Apache-2.0
// The statements on service anniversaries.
#pragma once

#include "features/rewards/anniversaries.h"

namespace espalier::rewards::store {

std::vector<AnniversaryRule> anniversary_rules(db::Transaction& tx); // by years
std::optional<AnniversaryRule> find_anniversary_rule(db::Transaction& tx, AnniversaryRuleId id);
std::int64_t delete_anniversary_rule(db::Transaction& tx, AnniversaryRuleId id);

// Somebody who is here and one of the rules that they may come under this year or came under in the last one, and have
// not been granted.
struct Candidate
{
    PersonId person_id;
    Date started_on;
    std::int64_t years = 0;
    std::int64_t points = 0;
    Date valid_from;
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (person_id, started_on, years, points, valid_from))
std::vector<Candidate> candidates(db::Transaction& tx, Date today);

struct ReportRow
{
    PersonId id;
    std::string person_name;
    Date started_on;
    std::int64_t years = 0;
};
BOOST_DESCRIBE_STRUCT(ReportRow, (), (id, person_name, started_on, years))
std::vector<ReportRow> reports_with_rules(db::Transaction& tx, std::vector<PersonId> const& people);

std::vector<AnniversaryLine> anniversaries_of(db::Transaction& tx, PersonId person); // the newest first

} // namespace espalier::rewards::store
