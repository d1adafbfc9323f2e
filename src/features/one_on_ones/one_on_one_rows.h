// SPDX-License-Identifier: Apache-2.0
// The rows of this feature's tables, each a struct.
#pragma once

#include "features/goals/goals.h"
#include "features/one_on_ones/one_on_ones.h"
#include "features/one_on_ones/rhythm.h"
#include "features/plans/plans.h"

namespace espalier::one_on_ones {

// What the other is to the person of a series. Only a series with the manager ends when the manager is another one.
enum class SeriesRelation
{
    manager,
    above, // further up the line
    dotted_line
};
BOOST_DESCRIBE_ENUM(SeriesRelation, manager, above, dotted_line)

enum class EndReason
{
    by_hand,
    manager_changed,
    left
};
BOOST_DESCRIBE_ENUM(EndReason, by_hand, manager_changed, left)

// What a meeting is for; the pages suggest talking points by it.
enum class MeetingTemplate
{
    open,
    start,
    growth,
    review_preparation,
    return_from_training
};
BOOST_DESCRIBE_ENUM(MeetingTemplate, open, start, growth, review_preparation, return_from_training)

struct OneOnOneSeries : Rhythm
{
    OneOnOneSeriesId id;
    PersonId person_id; // who reports to the other, or is helped by them
    PersonId other_id;
    SeriesRelation relation = SeriesRelation::manager;
    Instant began_at;
    platform::AccountId began_by_account_id;
    std::optional<PersonId> began_by_id;
    std::optional<Instant> ended_at;
    std::optional<PersonId> ended_by_id;
    std::optional<EndReason> end_reason;
    std::int64_t changes = 1; // counted up by each change that both may see, of the series or of anything below it
    std::int64_t version = 1; // of the rhythm
};
BOOST_DESCRIBE_STRUCT(OneOnOneSeries, (Rhythm),
                      (id, person_id, other_id, relation, began_at, began_by_account_id, began_by_id, ended_at,
                       ended_by_id, end_reason, changes, version))

struct OneOnOneMeeting
{
    OneOnOneMeetingId id;
    OneOnOneSeriesId one_on_one_series_id;
    Instant starts_at;
    std::int64_t minutes = 0;
    std::optional<Date> slot_on; // none: beside the rhythm
    MeetingState state = MeetingState::planned;
    MeetingTemplate meeting_template = MeetingTemplate::open;
    std::optional<Instant> ended_at; // when somebody said that it was held or skipped
    std::optional<PersonId> ended_by_id;
    std::int64_t calendar_sequence = 0; // rises with each invitation to it
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(OneOnOneMeeting, (),
                      (id, one_on_one_series_id, starts_at, minutes, slot_on, state, meeting_template, ended_at,
                       ended_by_id, calendar_sequence, version))

struct PointOriginThing; // whatever a point comes from

struct TalkingPoint
{
    TalkingPointId id;
    OneOnOneSeriesId one_on_one_series_id;
    std::optional<OneOnOneMeetingId> one_on_one_meeting_id; // where it stands; none: no meeting is planned
    std::int64_t position = 0;
    std::string text;
    Instant added_at;
    PersonId by_person_id;
    std::optional<Instant> shared_at; // none: only its author sees it
    std::optional<Instant> ticked_at;
    std::optional<PersonId> ticked_by_id;
    std::int64_t times_moved = 0; // on to a later meeting
    std::optional<PointOrigin> origin_kind;
    std::optional<Id<PointOriginThing>> origin_id;
    std::string submission; // the same one sent again adds nothing
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(TalkingPoint, (),
                      (id, one_on_one_series_id, one_on_one_meeting_id, position, text, added_at, by_person_id,
                       shared_at, ticked_at, ticked_by_id, times_moved, origin_kind, origin_id, submission, version))

struct SharedNote
{
    Id<SharedNote> id;
    OneOnOneSeriesId one_on_one_series_id;
    OneOnOneMeetingId one_on_one_meeting_id;
    std::string text;
    Instant added_at;
    PersonId by_person_id;
    Instant changed_at;
    PersonId changed_by_id;
    std::string submission;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SharedNote, (),
                      (id, one_on_one_series_id, one_on_one_meeting_id, text, added_at, by_person_id, changed_at,
                       changed_by_id, submission, version))
using SharedNoteId = Id<SharedNote>;

struct PrivateNote
{
    Id<PrivateNote> id;
    OneOnOneMeetingId one_on_one_meeting_id;
    PersonId person_id; // its author, and nobody else
    std::string text;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PrivateNote, (), (id, one_on_one_meeting_id, person_id, text, version))

struct ActionItem
{
    Id<ActionItem> id;
    OneOnOneSeriesId one_on_one_series_id;
    std::optional<OneOnOneMeetingId> one_on_one_meeting_id; // where it was agreed
    PersonId owner_id;                                      // one of the two
    std::string text;
    std::optional<Date> due_on;
    std::optional<goals::GoalId> goal_id;
    std::optional<plans::NeedId> need_id;
    std::optional<plans::PlanItemId> plan_item_id;
    Instant added_at;
    PersonId by_person_id;
    std::optional<Instant> done_at;
    std::optional<PersonId> done_by_id;
    std::string submission;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ActionItem, (),
                      (id, one_on_one_series_id, one_on_one_meeting_id, owner_id, text, due_on, goal_id, need_id,
                       plan_item_id, added_at, by_person_id, done_at, done_by_id, submission, version))
using ActionItemId = Id<ActionItem>;

enum class RecordState
{
    proposed,
    agreed,
    declined,
    withdrawn
};
BOOST_DESCRIBE_ENUM(RecordState, proposed, agreed, declined, withdrawn)

struct OneOnOneRecord
{
    Id<OneOnOneRecord> id;
    OneOnOneSeriesId one_on_one_series_id;
    PersonId person_id; // of the series
    std::string text;   // never changed
    Instant proposed_at;
    PersonId proposed_by_id;
    RecordState state = RecordState::proposed;
    std::optional<Instant> answered_at;
    std::optional<PersonId> answered_by_id;
};
BOOST_DESCRIBE_STRUCT(OneOnOneRecord, (),
                      (id, one_on_one_series_id, person_id, text, proposed_at, proposed_by_id, state, answered_at,
                       answered_by_id))
using OneOnOneRecordId = Id<OneOnOneRecord>;

enum class HandoverState
{
    open, // the two of the closed series write it; the employee decides
    approved,
    declined
};
BOOST_DESCRIBE_ENUM(HandoverState, open, approved, declined)

struct OneOnOneHandover
{
    Id<OneOnOneHandover> id;
    OneOnOneSeriesId one_on_one_series_id; // the closed one
    PersonId to_id;
    HandoverState state = HandoverState::open;
    std::string text;
    Instant offered_at;
    std::optional<Instant> answered_at;
    std::optional<OneOnOneSeriesId> taken_on_series_id; // where the new manager read it
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(OneOnOneHandover, (),
                      (id, one_on_one_series_id, to_id, state, text, offered_at, answered_at, taken_on_series_id,
                       version))
using OneOnOneHandoverId = Id<OneOnOneHandover>;

// What a series begins with, for its two.
struct TakenHandover
{
    std::string from_name;
    std::string text;
    Instant approved_at;
};
BOOST_DESCRIBE_STRUCT(TakenHandover, (), (from_name, text, approved_at))

} // namespace espalier::one_on_ones
