// SPDX-License-Identifier: Apache-2.0
// The statements behind the feed: what came with one, and the competencies that it may name.
#pragma once

#include "features/catalogue/catalogue_store.h"

namespace espalier::catalogue::store {

std::vector<Offering> fed_offerings(db::Transaction& tx);         // of every source
std::vector<CompetencyRow> developed_by_fed(db::Transaction& tx); // by competency

struct NamedCompetency
{
    CompetencyId id;
    std::string code;
    std::string name;
    double lowest = 0;
    double highest = 0;
};
BOOST_DESCRIBE_STRUCT(NamedCompetency, (), (id, code, name, lowest, highest))
std::vector<NamedCompetency> named_competencies(db::Transaction& tx); // in force

// Replaces words and competencies of these.
void replace_fed_terms(db::Transaction& tx, std::vector<Offering> const& offerings,
                       std::vector<CompetencyRow> const& competencies);

} // namespace espalier::catalogue::store
