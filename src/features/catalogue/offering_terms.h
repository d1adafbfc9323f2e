// SPDX-License-Identifier: Apache-2.0
// What an offering says of itself, and the closed lists of words that offerings speak in. Part of the face.
#pragma once

#include "features/competencies/competencies.h"
#include "features/plans/plan_terms.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::catalogue {

using organization::JobId;
using organization::ResponsibilityId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;
using CompetencyId = Id<competencies::Competency>;
struct Offering;
using OfferingId = Id<Offering>;

enum class Giver
{
    own,      // the organisation itself
    external, // bought
    free,     // costs nothing but time
    partner   // given by a partner of the organisation
};
BOOST_DESCRIBE_ENUM(Giver, own, external, free, partner)

enum class Modality
{
    own_pace,
    on_site,
    live_online,
    blended, // of several of these
    at_work  // in the course of one's work
};
BOOST_DESCRIBE_ENUM(Modality, own_pace, on_site, live_online, blended, at_work)

enum class OfferingState
{
    suggested,
    draft,
    published,
    retired
};
BOOST_DESCRIBE_ENUM(OfferingState, suggested, draft, published, retired)

struct OfferingContent
{
    Text<1, 200> title;
    Text<0, 500> summary;
    Text<0, 8000> description; // Markdown
    plans::Method method = plans::Method::course;
    Giver giver = Giver::own;
    bool is_microlearning = false;
    std::optional<Real<0, 10000>> hours; // none: not known
    std::optional<Money> direct_cost;    // for one person: fee, travel, material; none: not known
    std::optional<Text<2, 35>> language; // BCP 47, of which the primary language is kept; none: of any
    std::optional<Modality> modality;
    Text<0, 200> provider;
    Text<0, 2000> link; // begins with http:// or https://
    std::optional<PersonId> owner_id;
    std::optional<Date> review_on; // the owner looks at it again
    Whole<0, 600> least_months;    // for those who have been here so long
};
BOOST_DESCRIBE_STRUCT(OfferingContent, (),
                      (title, summary, description, method, giver, is_microlearning, hours, direct_cost, language,
                       modality, provider, link, owner_id, review_on, least_months))

// A row of the table offerings.
struct Offering : OfferingContent
{
    OfferingId id;
    OfferingState state = OfferingState::draft;
    std::string sort_title;            // search form of the title
    std::optional<std::string> source; // the provider's list it came with
    std::optional<std::string> source_key;
    std::optional<OfferingState> vanished_from; // no longer in that list; what it was then
    Instant created_at;
    std::optional<Instant> published_at; // for the first time
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Offering, (OfferingContent),
                      (id, state, sort_title, source, source_key, vanished_from, created_at, published_at, version))

// What it develops. Without a level to come from: from wherever somebody stands.
struct DevelopedCompetency
{
    CompetencyId competency_id;
    std::optional<competencies::Level> from_level;
    competencies::Level to_level;
};
BOOST_DESCRIBE_STRUCT(DevelopedCompetency, (), (competency_id, from_level, to_level))

// Why somebody cannot take it today; the first that holds.
enum class OfferingBar
{
    not_open, // no longer, or not yet published
    for_other_units,
    for_other_jobs,
    too_new,             // not here for long enough
    prerequisite_missing // where it is known what somebody has completed
};
BOOST_DESCRIBE_ENUM(OfferingBar, not_open, for_other_units, for_other_jobs, too_new, prerequisite_missing)

} // namespace espalier::catalogue
