// SPDX-License-Identifier: Apache-2.0
// SQL on what came with the list of a provider.
#include "features/catalogue/feed_store.h"

namespace espalier::catalogue::store {

namespace {

struct OfferingKey
{
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(OfferingKey, (), (offering_id))

} // namespace

std::vector<Offering> fed_offerings(db::Transaction& tx)
{
    return tx.select<Offering>("FROM offerings WHERE source IS NOT NULL ORDER BY sort_title, id");
}

std::vector<CompetencyRow> developed_by_fed(db::Transaction& tx)
{
    return tx.rows<CompetencyRow>("SELECT " + db::columns<CompetencyRow>("c") +
                                  " FROM offering_competencies c JOIN offerings o ON o.id = c.offering_id "
                                  "WHERE o.source IS NOT NULL ORDER BY c.offering_id, c.competency_id");
}

std::vector<NamedCompetency> named_competencies(db::Transaction& tx)
{
    return tx.rows<NamedCompetency>(
        R"(SELECT c.id, c.code, c.name, s.lowest, s.highest FROM competencies c
           JOIN frameworks f ON f.id = c.framework_id
           JOIN (SELECT scale_id, MIN(level) AS lowest, MAX(level) AS highest FROM scale_levels GROUP BY scale_id) s
               ON s.scale_id = c.scale_id
           WHERE c.retired_at IS NULL AND f.state = 'approved' ORDER BY c.id)");
}

void replace_fed_terms(db::Transaction& tx, std::vector<Offering> const& offerings,
                       std::vector<CompetencyRow> const& competencies)
{
    std::vector<OfferingKey> keys;
    std::vector<WordRow> words;
    for (auto const& offering : offerings) {
        keys.push_back({offering.id});
        for (auto& word : words_of(offering))
            words.push_back(std::move(word));
    }
    tx.remove_all("offering_words", keys);
    tx.remove_all("offering_competencies", keys);
    tx.insert_all("offering_words", words);
    tx.insert_all("offering_competencies", competencies);
}

} // namespace espalier::catalogue::store
