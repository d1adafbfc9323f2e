// SPDX-License-Identifier: Apache-2.0
// What colleagues suggest for the catalogue, and what the learning team makes of it; and how useful an offering was at work.
#pragma once

#include "features/catalogue/offerings.h"
#include "platform/paging.h"

namespace espalier::catalogue {

enum class SuggestionAnswer
{
    accepted,
    declined
};
BOOST_DESCRIBE_ENUM(SuggestionAnswer, accepted, declined)

struct SuggestionDraft
{
    Text<1, 200> title;
    plans::Method method = plans::Method::course;
    Giver giver = Giver::external;
    Text<0, 2000> link;
    Text<1, 1000> reason; // why it would help
    std::optional<CompetencyId> competency_id;
};
BOOST_DESCRIBE_STRUCT(SuggestionDraft, (), (title, method, giver, link, reason, competency_id))

struct SuggestionView
{
    OfferingId offering_id;
    std::string title;
    plans::Method method = plans::Method::course;
    std::string link;
    std::optional<CompetencyId> competency_id; // the first that it develops
    std::optional<std::string> competency_name;
    std::string reason;
    PersonId person_id;
    std::string person_name;
    Instant suggested_at;
    std::optional<SuggestionAnswer> answer; // none: it waits
    std::string answer_reason;
    std::optional<Instant> answered_at;
    OfferingState state = OfferingState::suggested;
    std::int64_t version = 1; // of the offering
};
BOOST_DESCRIBE_STRUCT(SuggestionView, (),
                      (offering_id, title, method, link, competency_id, competency_name, reason, person_id, person_name,
                       suggested_at, answer, answer_reason, answered_at, state, version))

struct SuggestionFilter
{
    std::optional<bool> waiting; // true: only those without an answer
    std::optional<OfferingId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(SuggestionFilter, (), (waiting, after, limit))

// The offering as the team would have it, with or without changes.
struct SuggestionAcceptance : OfferingChange
{
    bool is_published = false; // at once; else it is a draft
};
BOOST_DESCRIBE_STRUCT(SuggestionAcceptance, (OfferingChange), (is_published))

struct SuggestionRefusal
{
    OfferingId offering_id;
    Whole<1, INT64_MAX> version;
    Text<1, 1000> reason; // told to whoever suggested it
};
BOOST_DESCRIBE_STRUCT(SuggestionRefusal, (), (offering_id, version, reason))

OfferingId suggest(Context& context, SuggestionDraft const& draft); // Fault invalid
// The newest first: all for who keeps the catalogue, the own ones for everybody else.
platform::Page<SuggestionView> suggestions(Context& context, SuggestionFilter const& filter);
SuggestionView suggestion(Context& context, OfferingId id); // Fault not_found, also where the viewer may not see it
// Fault not_found; conflict "suggestion_answered"; invalid; stale.
void accept(Context& context, SuggestionAcceptance const& acceptance);
void decline(Context& context, SuggestionRefusal const& refusal);

using Points = Whole<1, 5>; // 1: it did not help at work; 5: it helped a lot

struct RatingDraft
{
    OfferingId offering_id;
    Points usefulness;
    Text<0, 1000> comment;
    bool is_named = true; // others read whose comment it is
};
BOOST_DESCRIBE_STRUCT(RatingDraft, (), (offering_id, usefulness, comment, is_named))

struct RatingComment
{
    std::int64_t usefulness = 1;
    std::string comment;
    std::optional<std::string> by_name; // none: who wrote it did not want to be named
};
BOOST_DESCRIBE_STRUCT(RatingComment, (), (usefulness, comment, by_name))

struct OwnRating
{
    std::int64_t usefulness = 1;
    std::string comment;
    bool is_named = true;
};
BOOST_DESCRIBE_STRUCT(OwnRating, (), (usefulness, comment, is_named))

// From `fewest_ratings` on, else only how many there are and the viewer's own.
struct RatingsView
{
    Usefulness usefulness;
    std::vector<std::int64_t> counts; // of 1, 2, 3, 4 and 5
    std::vector<RatingComment> comments;
    std::optional<OwnRating> own;
};
BOOST_DESCRIBE_STRUCT(RatingsView, (), (usefulness, counts, comments, own))

RatingsView ratings(Context& context, OfferingId id);  // Fault not_found
void rate(Context& context, RatingDraft const& draft); // Fault not_found; conflict "never_offered"
void remove_rating(Context& context, OfferingId id);   // the viewer's own; none is no error

// Looked at again and still right: when next?
struct OfferingReview
{
    OfferingId offering_id;
    Whole<1, INT64_MAX> version;
    std::optional<Date> review_on;
};
BOOST_DESCRIBE_STRUCT(OfferingReview, (), (offering_id, version, review_on))
// By who keeps the catalogue, and the owner. Fault forbidden; invalid for a day that has passed; stale.
void review_offering(Context& context, OfferingReview const& review);

} // namespace espalier::catalogue
