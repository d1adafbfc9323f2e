// SPDX-License-Identifier: Apache-2.0
// Reading the trail: what was changed (events) and what was seen (sightings), for whom it may concern. Recording is in
// events.h.
#pragma once

#include "platform/routes.h"

#include <optional>
#include <string>

namespace espalier::platform {

// A row of `events`.
struct RecordedEvent
{
    Id<RecordedEvent> id;
    Instant at;
    std::string kind;
    std::optional<AccountId> actor_account_id; // none: the program itself
    std::optional<PersonId> person_id;
    std::string thing;
    std::int64_t thing_id = 0;
    reflect::Document detail;
};
BOOST_DESCRIBE_STRUCT(RecordedEvent, (), (id, at, kind, actor_account_id, person_id, thing, thing_id, detail))

// A row of `sightings`.
struct RecordedSighting
{
    Id<RecordedSighting> id;
    Instant at;
    AccountId viewer_account_id;
    std::optional<PersonId> person_id;
    std::string what; // operation id of the route
};
BOOST_DESCRIBE_STRUCT(RecordedSighting, (), (id, at, viewer_account_id, person_id, what))

struct Thing; // whatever an event can be of

// An event with the names of those it speaks of; a name is absent when nobody of that id is known any more.
struct EventLine
{
    Id<RecordedEvent> id;
    Instant at;
    std::string kind;
    std::optional<AccountId> actor_account_id;
    std::optional<std::string> actor_name;
    std::optional<std::string> actor_email;
    std::optional<PersonId> person_id;
    std::optional<std::string> person_name;
    std::string thing;
    std::optional<Id<Thing>> thing_id; // none: of no row
    reflect::Document detail;
};
BOOST_DESCRIBE_STRUCT(EventLine, (),
                      (id, at, kind, actor_account_id, actor_name, actor_email, person_id, person_name, thing, thing_id,
                       detail))

// A sighting with the names of those it speaks of.
struct SightingLine
{
    Id<RecordedSighting> id;
    Instant at;
    AccountId viewer_account_id;
    std::optional<std::string> viewer_name;
    std::optional<std::string> viewer_email;
    std::optional<PersonId> person_id;
    std::optional<std::string> person_name;
    std::string what;
};
BOOST_DESCRIBE_STRUCT(SightingLine, (),
                      (id, at, viewer_account_id, viewer_name, viewer_email, person_id, person_name, what))

struct EventFilter
{
    std::optional<PersonId> person_id;
    std::optional<Text<1, 80>> kind; // "plan.agreed", or "plan." for every kind of that thing
    std::optional<Id<RecordedEvent>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(EventFilter, (), (person_id, kind, after, limit))

struct SightingFilter
{
    std::optional<PersonId> person_id; // without read_audit: the own person, which is also the default
    std::optional<Id<RecordedSighting>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(SightingFilter, (), (person_id, after, limit))

// Newest first.
Page<EventLine> list_events(Context& context, EventFilter const& filter);
// Newest first. Everybody may ask who saw their own data; Fault forbidden for another's.
Page<SightingLine> list_sightings(Context& context, SightingFilter const& filter);

} // namespace espalier::platform
