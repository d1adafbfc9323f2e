// SPDX-License-Identifier: Apache-2.0
// The journal of a person: what happened in a time, from every feature that knows of it, on one line, for writing fair
// reviews. It stores nothing. Each source answers by its own rule what the viewer may see, so two viewers may read two
// journals of one person.
#pragma once

#include "features/journal/coverage.h"
#include "platform/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::journal {

using platform::Context;
using platform::PersonId;

enum class JournalKind
{
    goal,
    check_in,
    evidence,
    plan_item,
    outside_training,
    one_on_one, // that it was held, never what was said
    feedback,
    recognition
};
BOOST_DESCRIBE_ENUM(JournalKind, goal, check_in, evidence, plan_item, outside_training, one_on_one, feedback,
                    recognition)

struct JournalEntry
{
    std::string key; // names the entry, for the page after it
    JournalKind kind = JournalKind::goal;
    std::string what;                 // of the kind: the turn of a goal, the step of an item, the source of evidence
    std::string subject;              // its title, or with or from whom it was; empty where there is neither
    std::optional<std::int64_t> mood; // of a check-in, as these two
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    Instant at;
    std::string link; // path in the UI; empty where it leads nowhere for the viewer
};
BOOST_DESCRIBE_STRUCT(JournalEntry, (), (key, kind, what, subject, mood, starts_on, ends_on, at, link))

struct KindCount
{
    JournalKind kind = JournalKind::goal;
    std::int64_t entries = 0;
};
BOOST_DESCRIBE_STRUCT(KindCount, (), (kind, entries))

struct Journal
{
    std::string person_name;
    Date from;
    Date to;
    Coverage coverage;               // of all kinds
    std::vector<KindCount> kinds;    // that have entries
    std::vector<JournalEntry> items; // the newest first
    std::optional<std::string> next; // ask again with after=next
};
BOOST_DESCRIBE_STRUCT(Journal, (), (person_name, from, to, coverage, kinds, items, next))

struct JournalWanted
{
    PersonId person_id;
    std::optional<Date> from; // none: a year before `to`
    std::optional<Date> to;   // none: today
    std::optional<JournalKind> kind;
    std::optional<Text<1, 60>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(JournalWanted, (), (person_id, from, to, kind, after, limit))

// One statement for each source. Fault invalid where `from` comes after `to` or lies more than three years before.
Journal journal(Context& context, JournalWanted const& wanted);

} // namespace espalier::journal
