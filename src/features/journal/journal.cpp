// SPDX-License-Identifier: Apache-2.0
// Gathering the sources, and the page of what they found.
#include "features/journal/journal.h"

#include "base/fault.h"
#include "features/check_ins/check_ins.h"
#include "features/competencies/evidence_moments.h"
#include "features/feedback/feedback.h"
#include "features/goals/goal_moments.h"
#include "features/one_on_ones/one_on_ones.h"
#include "features/plans/item_moments.h"
#include "features/recognition/recognition.h"
#include "features/training_requests/training_moments.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace espalier::journal {

namespace permissions = platform::permissions;

namespace {

constexpr int most_years = 3;
constexpr std::int64_t most_of_a_source = 1000; // the newest

struct Time
{
    Date from;
    Date to;

    Instant begin() const { return start_of_day_utc(from); }
    Instant end() const { return start_of_day_utc(to.plus_days(1)); }
};

Time time_of(JournalWanted const& wanted, Date today)
{
    auto const to = wanted.to.value_or(today);
    Time const time{wanted.from.value_or(plus_months(to, -12).plus_days(1)), to};
    if (time.from > time.to)
        throw invalid("/from", "after_the_end", "Choose a day that is not after the last one.");
    if (plus_months(time.from, 12 * most_years) <= time.to)
        throw invalid("/from", "too_long_a_time", "A journal covers three years at most.", {{"years", "3"}});
    return time;
}

std::string key_of(JournalKind kind, std::int64_t id, std::string_view what)
{
    return fmt::format("{}:{}:{}", reflect::to_name(kind), id, what);
}

class Sources
{
public:
    Sources(Context& context, PersonId person, Time const& time) : context_(context), person_(person), time_(time) {}

    std::vector<JournalEntry> take()
    {
        add_goals();
        add_check_ins();
        add_one_on_ones();
        add_feedback();
        add_changes();
        add_recognitions();
        if (context_.may(permissions::read_growth, person_))
            add_evidence();
        if (context_.may(permissions::read_plans, person_))
            add_items();
        if (context_.may(permissions::read_training_requests, person_))
            add_trainings();
        std::sort(entries_.begin(), entries_.end(), [](JournalEntry const& a, JournalEntry const& b) {
            return std::tie(b.at, b.key) < std::tie(a.at, a.key);
        });
        return std::move(entries_);
    }

private:
    void add(JournalKind kind, std::int64_t id, std::string_view what, std::string subject, Instant at,
             std::string link)
    {
        entries_.push_back({.key = key_of(kind, id, what),
                            .kind = kind,
                            .what = std::string(what),
                            .subject = std::move(subject),
                            .mood = {},
                            .starts_on = {},
                            .ends_on = {},
                            .at = at,
                            .link = std::move(link)});
    }

    void add_goals()
    {
        for (auto& one : goals::goal_moments(context_, person_, time_.begin(), time_.end()))
            add(JournalKind::goal, one.id, reflect::to_name(one.kind), std::move(one.title), one.at,
                fmt::format("/goals/{}", one.goal_id.value));
    }

    void add_check_ins()
    {
        for (auto const& one : check_ins::submitted_check_ins(context_, person_, time_.begin(), time_.end())) {
            add(JournalKind::check_in, one.id.value, "submitted", {}, *one.submitted_at,
                fmt::format("/check-ins/{}", one.id.value));
            entries_.back().mood = one.mood;
            entries_.back().starts_on = one.starts_on;
            entries_.back().ends_on = one.ends_on;
        }
    }

    // Others than the person learn that one was held, not with whom.
    void add_one_on_ones()
    {
        for (auto& one : one_on_ones::meetings_between(context_, person_, time_.begin(), time_.end()))
            if (one.state == one_on_ones::MeetingState::held)
                add(JournalKind::one_on_one, one.id.value, "held", std::move(one.with_name).value_or(""), one.starts_at,
                    one.with_id
                        ? fmt::format("/one-on-ones/{}/meetings/{}", one.one_on_one_series_id.value, one.id.value)
                        : std::string());
    }

    void add_feedback()
    {
        for (auto& one : feedback::feedback_about(context_, person_, time_.begin(), time_.end(), most_of_a_source))
            add(JournalKind::feedback, one.id.value, reflect::to_name(one.kind), std::move(one.giver_name),
                one.given_at, fmt::format("/feedback/{}", one.id.value));
    }

    void add_changes()
    {
        for (auto& one : feedback::changes_told(context_, person_, time_.begin(), time_.end()))
            add(JournalKind::plan_item, one.plan_item_id.value, "change_told", std::move(one.title), one.answered_at,
                fmt::format("/plans/{}?item={}", one.plan_id.value, one.plan_item_id.value));
    }

    void add_recognitions()
    {
        for (auto& one : recognition::recognitions_of(context_,
                                                      {.person_id = person_,
                                                      .side = recognition::RecognitionSide::received,
                                                      .from = time_.from,
                                                      .until = time_.to},
                                                      {std::numeric_limits<std::int64_t>::max()}, most_of_a_source))
            if (one.state == recognition::RecognitionState::given)
                add(JournalKind::recognition, one.id.value, "received", std::move(one.giver_name), one.at,
                    fmt::format("/recognition/{}", one.id.value));
    }

    void add_evidence()
    {
        for (auto& one : competencies::evidence_moments(context_, person_, time_.from, time_.to))
            add(JournalKind::evidence, one.id, reflect::to_name(one.source), std::move(one.competency_name),
                start_of_day_utc(one.valid_on),
                fmt::format("/people/{}/growth?competency={}", person_.value, one.competency_id.value));
    }

    void add_items()
    {
        for (auto& one : plans::item_moments(context_, person_, time_.begin(), time_.end()))
            add(JournalKind::plan_item, one.id, reflect::to_name(one.kind), std::move(one.title), one.at,
                fmt::format("/plans/{}?item={}", one.plan_id.value, one.plan_item_id.value));
    }

    void add_trainings()
    {
        for (auto& one : training_requests::training_moments(context_, person_, time_.from, time_.to))
            add(JournalKind::outside_training, one.id.value, "attended", std::move(one.title),
                start_of_day_utc(one.ends_on), fmt::format("/training-requests/{}", one.id.value));
    }

    Context& context_;
    PersonId person_;
    Time time_;
    std::vector<JournalEntry> entries_;
};

// Of all entries; then those of one kind alone stay.
void count(Journal& journal, std::vector<JournalEntry> const& entries)
{
    std::vector<Date> days;
    std::map<JournalKind, std::int64_t> kinds;
    for (auto const& one : entries) {
        days.push_back(date_in_utc(one.at));
        ++kinds[one.kind];
    }
    journal.coverage = coverage_of(days, journal.from, journal.to);
    for (auto const& [kind, number] : kinds)
        journal.kinds.push_back({kind, number});
}

} // namespace

Journal journal(Context& context, JournalWanted const& wanted)
{
    auto const time = time_of(wanted, context.today());
    auto const person = organization::person(context, wanted.person_id);
    auto entries = Sources(context, wanted.person_id, time).take();
    Journal result{.person_name = organization::full_name(person),
                   .from = time.from,
                   .to = time.to,
                   .coverage = {},
                   .kinds = {},
                   .items = {},
                   .next = {}};
    count(result, entries);
    if (wanted.kind)
        std::erase_if(entries, [&](JournalEntry const& one) { return one.kind != *wanted.kind; });
    auto begin = entries.begin();
    if (wanted.after) {
        begin =
            std::find_if(begin, entries.end(), [&](JournalEntry const& one) { return one.key == wanted.after->value; });
        begin = begin == entries.end() ? begin : begin + 1;
    }
    auto const limit = wanted.limit ? wanted.limit->value : platform::default_page;
    auto const shown = std::min<std::int64_t>(limit, entries.end() - begin);
    result.items.assign(std::make_move_iterator(begin), std::make_move_iterator(begin + shown));
    if (begin + shown != entries.end())
        result.next = result.items.back().key;
    return result;
}

} // namespace espalier::journal
