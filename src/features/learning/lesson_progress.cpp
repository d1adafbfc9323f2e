// SPDX-License-Identifier: Apache-2.0
// Rows of progress: joined, stored, and asked whether the course is done.
#include "features/learning/lesson_progress.h"

#include "reflect/json.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace espalier::learning {

namespace {

using store::LessonRecord;

KnownLesson known_of(LessonRecord const& row)
{
    return {.was_viewed = row.was_viewed,
            .active = reflect::from_json<ActiveSpans>(row.active.json),
            .portions = reflect::from_json<std::vector<courses::Portion>>(row.portions.json),
            .duration = row.duration,
            .position = row.position,
            .position_at = row.position_at,
            .was_submitted = row.was_submitted,
            .has_passed = row.has_passed,
            .is_signed = row.is_signed,
            .has_attended = row.has_attended};
}

void keep(LessonRecord& row, KnownLesson const& known, Instant now)
{
    row.was_viewed = known.was_viewed;
    row.active.json = reflect::to_json(known.active);
    row.active_seconds = seconds_in(known.active);
    row.portions.json = reflect::to_json(known.portions);
    row.duration = known.duration;
    row.position = known.position;
    row.position_at = known.position_at;
    row.was_submitted = known.was_submitted;
    row.has_passed = known.has_passed;
    row.is_signed = known.is_signed;
    row.has_attended = known.has_attended;
    row.changed_at = now;
}

// What is known of the lessons of one enrolment, and which of it is to be stored.
class Progress
{
public:
    Progress(Context& context, Enrolment const& enrolment) : enrolment_id_(enrolment.id)
    {
        for (auto& row : store::progress_of(context.tx, enrolment.id)) {
            auto known = known_of(row);
            auto key = row.lesson_key;
            lessons_.emplace(std::move(key), Entry{std::move(row), std::move(known), false});
        }
    }

    KnownLesson& change(Context& context, std::string const& key)
    {
        auto const [place, is_new] = lessons_.try_emplace(key);
        auto& entry = place->second;
        if (is_new) {
            entry.row.id = context.next_id<LessonRecord>();
            entry.row.enrolment_id = enrolment_id_;
            entry.row.lesson_key = key;
            entry.row.first_at = context.now;
            entry.is_new = true;
        }
        entry.is_changed = true;
        return entry.known;
    }

    KnownLesson const* find(std::string const& key) const
    {
        auto const found = lessons_.find(key);
        return found == lessons_.end() ? nullptr : &found->second.known;
    }

    Id<LessonRecord> id_of(std::string const& key) const { return lessons_.at(key).row.id; }

    void store(Context& context)
    {
        std::vector<LessonRecord> added, changed;
        for (auto& [key, entry] : lessons_) {
            if (!entry.is_changed)
                continue;
            keep(entry.row, entry.known, context.now);
            (entry.is_new ? added : changed).push_back(entry.row);
        }
        context.tx.insert_all("lesson_progress", added);
        context.tx.update_every("lesson_progress", changed, "lesson");
    }

    courses::CourseStanding standing(courses::CourseContent const& outline) const
    {
        std::vector<courses::LessonProgress> all;
        for (auto const& [key, entry] : lessons_)
            all.push_back(progress_of(key, entry.known));
        return courses::course_standing(outline, all);
    }

    std::int64_t active_seconds() const
    {
        ActiveSpans all;
        for (auto const& [key, entry] : lessons_)
            all.insert(all.end(), entry.known.active.begin(), entry.known.active.end());
        return seconds_in(joined_spans(std::move(all)));
    }

    std::vector<LessonState> states() const
    {
        std::vector<LessonState> states;
        for (auto const& [key, entry] : lessons_) {
            auto const& known = entry.known;
            states.push_back({.key = key,
                              .was_viewed = known.was_viewed,
                              .active_seconds = seconds_in(known.active),
                              .portions = known.portions,
                              .duration = known.duration,
                              .position = known.position,
                              .was_submitted = known.was_submitted,
                              .has_passed = known.has_passed,
                              .is_signed = known.is_signed,
                              .has_attended = known.has_attended});
        }
        return states;
    }

private:
    struct Entry
    {
        LessonRecord row;
        KnownLesson known;
        bool is_changed = false;
        bool is_new = false;
    };
    EnrolmentId enrolment_id_;
    std::map<std::string, Entry> lessons_;
};

void require_begun(Enrolment const& enrolment)
{
    if (!enrolment.course_version_id)
        throw conflict("course_not_begun", "This has not begun yet.");
}

double hours_of(std::int64_t seconds)
{
    return std::round(static_cast<double>(seconds) / 36) / 100;
}

// Stores what changed; an enrolment that is under way moves with it, and ends where that was all that was lacking.
courses::CourseStanding settle(Context& context, Enrolment& enrolment, Progress& progress,
                               courses::CourseContent const& outline)
{
    progress.store(context);
    auto standing = progress.standing(outline);
    if (enrolment.state != EnrolmentState::in_progress)
        return standing;
    enrolment.active_seconds = progress.active_seconds();
    enrolment.lessons_done = standing.lessons_done;
    enrolment.lessons_needed = standing.lessons_needed;
    if (standing.is_complete)
        complete(context, enrolment, hours_of(enrolment.active_seconds), HoursProof::tracked, "");
    else
        context.tx.update_every("enrolments", std::vector{enrolment}, "enrolment");
    return standing;
}

// The change that happened last says where to go on.
void move_bookmark(Enrolment& enrolment, ProgressChange const& change, Instant now)
{
    auto const at = std::min(change.at, now);
    if (std::tuple(at, change.key.value) <=
        std::tuple(enrolment.lesson_at.value_or(Instant{}), enrolment.lesson_key.value_or("")))
        return;
    enrolment.lesson_at = at;
    enrolment.lesson_key = change.key.value;
}

void check_amounts(ProgressBatch const& batch)
{
    Violations violations;
    auto const check = [&](std::string pointer, std::size_t amount, std::size_t most) {
        if (amount > most)
            violations.add(std::move(pointer), "too_many", "Send at most " + std::to_string(most) + " at once.",
                           {{"maximum", std::to_string(most)}});
    };
    check("/changes", batch.changes.size(), most_changes);
    for (std::size_t i = 0; i < batch.changes.size(); ++i) {
        auto const place = "/changes/" + std::to_string(i);
        check(place + "/active", batch.changes[i].active.size(), most_times);
        check(place + "/portions", batch.changes[i].portions.size(), most_times);
    }
    violations.throw_if_any();
}

void set_fact(KnownLesson& known, LessonFact fact)
{
    switch (fact) {
    case LessonFact::submitted: known.was_submitted = true; break;
    case LessonFact::passed: known.was_submitted = known.has_passed = true; break;
    case LessonFact::is_signed: known.is_signed = true; break;
    case LessonFact::attended: known.has_attended = true; break;
    }
}

} // namespace

void begin(Context& context, EnrolmentPath const& path)
{
    auto enrolment = own_enrolment(context, path.enrolment_id);
    if (enrolment.state == EnrolmentState::in_progress && enrolment.course_version_id)
        return;
    require_state(enrolment, {EnrolmentState::enrolled});
    auto const course = store::course_of(context.tx, enrolment.offering_id);
    if (!course)
        throw conflict("no_course", "This offering holds nothing to work through here.");
    if (!course->course_version_id)
        throw conflict("course_not_in_force", "The course of this offering is not in force yet.");
    enrolment.course_version_id = course->course_version_id;
    auto const outline = course_outline(context, *enrolment.course_version_id);
    enrolment.lessons_needed = courses::course_standing(*outline, {}).lessons_needed;
    take_step(context, enrolment, EnrolmentStepKind::begun, "");
}

LearnerCourse learner_course(Context& context, EnrolmentPath const& path)
{
    auto const enrolment = own_enrolment(context, path.enrolment_id);
    require_begun(enrolment);
    Progress const progress(context, enrolment);
    auto content = courses::course_content(context.tx, *enrolment.course_version_id);
    auto standing = progress.standing(content);
    return {.enrolment_id = enrolment.id,
            .state = enrolment.state,
            .offering_id = enrolment.offering_id,
            .offering_title = store::offering(context.tx, enrolment.offering_id).value().title,
            .course_version_id = *enrolment.course_version_id,
            .number = store::version(context.tx, *enrolment.course_version_id).number,
            .content = std::move(content),
            .standing = std::move(standing),
            .lessons = progress.states(),
            .notes = store::notes_of(context.tx, enrolment.id),
            .lesson_key = enrolment.lesson_key,
            .active_seconds = enrolment.active_seconds,
            .now = context.now};
}

ProgressAnswer save_progress(Context& context, ProgressBatch const& batch)
{
    check_amounts(batch);
    auto enrolment = own_enrolment(context, batch.enrolment_id);
    require_begun(enrolment);
    auto const outline = course_outline(context, *enrolment.course_version_id);
    auto const is_kept = enrolment.state == EnrolmentState::in_progress || enrolment.state == EnrolmentState::completed;
    Progress progress(context, enrolment);
    ProgressAnswer answer;
    for (auto const& change : batch.changes) {
        if (!has_lesson(*outline, change.key))
            answer.unknown_keys.push_back(change.key.value);
        else if (is_kept) {
            auto& known = progress.change(context, change.key.value);
            known = joined(std::move(known), change, {*enrolment.begun_at, context.now});
            move_bookmark(enrolment, change, context.now);
        }
    }
    answer.standing = settle(context, enrolment, progress, *outline);
    answer.state = enrolment.state;
    answer.active_seconds = enrolment.active_seconds;
    answer.lesson_key = enrolment.lesson_key;
    answer.now = context.now;
    return answer;
}

void note_fact(Context& context, EnrolmentId id, std::string_view lesson_key, LessonFact fact)
{
    auto enrolment = store::find(context.tx, id);
    if (!enrolment || enrolment->state != EnrolmentState::in_progress || !enrolment->course_version_id)
        return;
    auto const outline = course_outline(context, *enrolment->course_version_id);
    if (!has_lesson(*outline, lesson_key))
        return;
    Progress progress(context, *enrolment);
    set_fact(progress.change(context, std::string(lesson_key)), fact);
    settle(context, *enrolment, progress, *outline);
}

LessonNote write_note(Context& context, NoteDraft const& draft)
{
    auto const enrolment = own_enrolment(context, draft.enrolment_id);
    require_begun(enrolment);
    if (!has_lesson(*course_outline(context, *enrolment.course_version_id), draft.key))
        throw not_found("lesson");
    auto note = store::note_of(context.tx, enrolment.id, draft.key);
    if (draft.version != (note ? note->version : 0))
        throw stale("note");
    if (note) {
        note->text = draft.text.value;
        note->changed_at = context.now;
        context.tx.update_every("lesson_notes", std::vector{*note}, "note");
        ++note->version;
    } else {
        note = store::NoteRow{.id = context.next_id<store::NoteRow>(),
                              .enrolment_id = enrolment.id,
                              .lesson_key = draft.key.value,
                              .text = draft.text.value,
                              .changed_at = context.now};
        context.tx.insert("lesson_notes", *note);
    }
    return {note->lesson_key, note->text, note->changed_at, note->version};
}

OwnLesson own_lesson(Context& context, EnrolmentId id, std::string_view key, courses::LessonKind kind)
{
    OwnLesson found{.enrolment = own_enrolment(context, id)};
    require_begun(found.enrolment);
    require_state(found.enrolment, {EnrolmentState::in_progress, EnrolmentState::completed});
    found.outline = course_outline(context, *found.enrolment.course_version_id);
    found.lesson = find_lesson(*found.outline, key);
    if (!found.lesson || found.lesson->kind != kind)
        throw not_found("lesson");
    return found;
}

Id<store::LessonRecord> lesson_record(Context& context, OwnLesson const& lesson)
{
    Progress progress(context, lesson.enrolment);
    auto const& key = lesson.lesson->key.value;
    if (!progress.find(key)) {
        progress.change(context, key);
        progress.store(context);
    }
    return progress.id_of(key);
}

std::vector<courses::LessonStanding> lesson_standings(Context& context, Enrolment const& enrolment)
{
    if (!enrolment.course_version_id)
        return {};
    return Progress(context, enrolment).standing(*course_outline(context, *enrolment.course_version_id)).lessons;
}

} // namespace espalier::learning
