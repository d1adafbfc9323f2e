// SPDX-License-Identifier: Apache-2.0
// The statements on suggestions, ratings and reviews.
#pragma once

#include "features/catalogue/suggesting.h"

namespace espalier::catalogue::store {

// A row of the table offering_suggestions.
struct Suggestion
{
    OfferingId offering_id;
    PersonId person_id;
    std::string reason;
    Instant suggested_at;
    std::optional<SuggestionAnswer> answer;
    std::string answer_reason;
    std::optional<Instant> answered_at;
    std::optional<PersonId> answered_by_id;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (),
                      (offering_id, person_id, reason, suggested_at, answer, answer_reason, answered_at,
                       answered_by_id))

std::optional<Suggestion> find_suggestion(db::Transaction& tx, OfferingId id);
// One or all, of one person or all; the newest first, at most `limit` with ids below `before`.
struct SuggestionSearch
{
    std::optional<OfferingId> one;
    std::optional<PersonId> by;
    bool waiting = false;
    OfferingId before{INT64_MAX};
    std::int64_t limit = 1;
};
std::vector<SuggestionView> suggestions(db::Transaction& tx, SuggestionSearch const& search);

// A row of the table offering_ratings.
struct Rating
{
    OfferingId offering_id;
    PersonId person_id;
    std::int64_t usefulness = 1;
    std::string comment;
    bool is_named = true;
    Instant rated_at;
};
BOOST_DESCRIBE_STRUCT(Rating, (), (offering_id, person_id, usefulness, comment, is_named, rated_at))

std::optional<OwnRating> rating_of(db::Transaction& tx, OfferingId id, PersonId person);
std::int64_t delete_rating(db::Transaction& tx, OfferingId id, PersonId person);

struct PointsCount
{
    std::int64_t usefulness = 1;
    std::int64_t ratings = 0;
};
BOOST_DESCRIBE_STRUCT(PointsCount, (), (usefulness, ratings))
std::vector<PointsCount> counts_of(db::Transaction& tx, OfferingId id);
std::vector<RatingComment> comments_of(db::Transaction& tx, OfferingId id); // at most 200, the newest first

struct DueOffering
{
    OfferingId id;
    PersonId owner_id;
    std::string title;
    Date review_on;
    std::optional<Instant> reminded_at; // last, of this offering
};
BOOST_DESCRIBE_STRUCT(DueOffering, (), (id, owner_id, title, review_on, reminded_at))
std::vector<DueOffering> due_for_review(db::Transaction& tx, Date day); // whose owner is still here

} // namespace espalier::catalogue::store
