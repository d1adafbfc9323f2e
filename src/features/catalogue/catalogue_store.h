// SPDX-License-Identifier: Apache-2.0
// The statements on offerings and on what belongs to them. Those on searching stand in offering_search_store.h.
#pragma once

#include "db/id_list.h"
#include "features/catalogue/offerings.h"

namespace espalier::catalogue::store {

// Who looks, and what is there for them.
struct Seeker
{
    bool keeps = false; // the catalogue: sees all of it
    bool leads = false; // others, for whom they look as well: sees for whomever it is
    std::optional<PersonId> person_id;
    std::string units = "[]"; // their own and those above, folded
    std::optional<JobId> job_id;
    std::int64_t months = 0; // they have been here
};
Seeker seeker(Context& context);

// The condition on `offerings o` of being for somebody: $1 their units, folded, and $2 their job.
std::string is_for(db::Transaction const& tx);

// The condition of being in lists for a seeker: $1 and $2 as before, $3 keeps, $4 leads, $5 their person.
std::string is_listed(db::Transaction const& tx);

// An OfferingLine without what belongs to it, from `offerings o` and the owner, `people p`.
constexpr std::string_view line_columns =
    R"(o.id, o.title, o.summary, o.method, o.giver, o.is_microlearning, o.hours, o.direct_cost, o.language, o.modality,
       o.provider, o.state, o.owner_id, p.given_name || ' ' || p.family_name AS owner_name, o.review_on,
       CAST(0 AS BIGINT) AS ratings, CAST(NULL AS DOUBLE PRECISION) AS mean)";

std::optional<Offering> find(db::Transaction& tx, OfferingId id);
std::optional<Offering> find_visible(db::Transaction& tx, OfferingId id, Seeker const& seeker);

struct TitledOffering
{
    OfferingId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(TitledOffering, (), (id, title))
std::vector<TitledOffering> titles(db::Transaction& tx, std::vector<OfferingId> const& ids);

// What belongs to offerings, each with the one it belongs to; in the order it is shown in.
template <class Thing> struct Of : Thing
{
    OfferingId offering_id;
    BOOST_DESCRIBE_CLASS(Of, (Thing), (offering_id), (), ())
};
std::vector<Of<OfferingCompetency>> competencies_of(db::Transaction& tx, std::vector<OfferingId> const& ids);
std::vector<Of<OfferingUnit>> units_of(db::Transaction& tx, std::vector<OfferingId> const& ids);
std::vector<Of<OfferingJob>> jobs_of(db::Transaction& tx, std::vector<OfferingId> const& ids);
std::vector<Of<OtherOffering>> prerequisites_of(db::Transaction& tx, std::vector<OfferingId> const& ids);
std::vector<Of<Usefulness>> usefulness_of(db::Transaction& tx, std::vector<OfferingId> const& ids);
std::vector<OfferingResponsibility> responsibilities_of(db::Transaction& tx, OfferingId id);
std::vector<OtherOffering> leading_to(db::Transaction& tx, OfferingId id); // published ones
std::vector<DevelopedCompetency> developed_by(db::Transaction& tx, OfferingId id);

// All that can be reached from these by prerequisites.
std::vector<Prerequisite> prerequisites_from(db::Transaction& tx, std::vector<OfferingId> const& ids);

struct KnownCompetency
{
    CompetencyId id;
    std::string name;
    double lowest = 0;
    double highest = 0;
};
BOOST_DESCRIBE_STRUCT(KnownCompetency, (), (id, name, lowest, highest))
// Of frameworks that are no drafts; retired ones, too, so that what names them can still be saved.
std::vector<KnownCompetency> known_competencies(db::Transaction& tx, std::vector<CompetencyId> const& ids);

std::int64_t count_units(db::Transaction& tx, std::vector<UnitId> const& ids);
std::int64_t count_jobs(db::Transaction& tx, std::vector<JobId> const& ids);
std::int64_t count_responsibilities(db::Transaction& tx, std::vector<ResponsibilityId> const& ids);
std::int64_t count_offerings(db::Transaction& tx, std::vector<OfferingId> const& ids);

struct WordRow
{
    std::string word;
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(WordRow, (), (word, offering_id))
std::vector<WordRow> words_of(Offering const& offering); // each once; pure

struct CompetencyRow : DevelopedCompetency
{
    OfferingId offering_id;
};
BOOST_DESCRIBE_STRUCT(CompetencyRow, (DevelopedCompetency), (offering_id))

// What is found by and shown with an offering, but its row: its words, and all that a draft lists.
void insert_terms(db::Transaction& tx, Offering const& offering, OfferingDraft const& draft);
void delete_terms(db::Transaction& tx, OfferingId id);

} // namespace espalier::catalogue::store
