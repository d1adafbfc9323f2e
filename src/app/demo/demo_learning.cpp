// SPDX-License-Identifier: Apache-2.0
// One course of four lessons in an offering of the demo catalogue: some have done it, some are on the way, some have just been enrolled.
#include "app/demo/demo_learning.h"

#include "app/demo/demo_actors.h"
#include "base/fault.h"
#include "features/learning/enrolling.h"
#include "features/learning/lesson_progress.h"
#include "features/learning/lesson_surveys.h"
#include "features/learning/observations.h"
#include "features/learning/offering_courses.h"
#include "features/learning/serving.h"

#include <algorithm>
#include <map>

namespace espalier::app::demo {

namespace {

using learning::EnrolmentId;

constexpr std::string_view first_page =
    "A climate curve is the diary of a night. Read it in this order:\n\n"
    "1. **Temperature.** Where does it leave the set point, and for how long?\n"
    "2. **Vents and screens.** What moved just before?\n"
    "3. **Humidity.** Did it rise above 90 % while the screens were closed?\n\n"
    "> [!TIP]\n> Begin at sunset, not at midnight: most of what goes wrong by four o'clock began there.\n";

constexpr std::string_view second_page =
    "One change at a time, and one night to see it:\n\n"
    "| what you see | what you try first |\n|---|---|\n"
    "| humidity above 90 % with screens closed | a gap of 4 % in the screen |\n"
    "| temperature swings every half hour | a longer pause between two moves of the vents |\n"
    "| heat and vents at once | a wider dead zone |\n\n"
    "Write down what you changed and why. Whoever reads the next curve will thank you.\n";

courses::Lesson lesson(std::string key, std::string title, courses::LessonKind kind, courses::LessonRule rule,
                       std::int64_t minutes)
{
    courses::Lesson made;
    made.key = std::move(key);
    made.title = std::move(title);
    made.kind = kind;
    made.completion.rule = rule;
    made.minutes = minutes;
    return made;
}

courses::CourseContent content()
{
    using courses::LessonKind;
    using courses::LessonRule;
    auto reading = lesson("read_a_night", "What happened in the night", LessonKind::page, LessonRule::view, 4);
    reading.page = courses::PagePart{std::string(first_page)};
    auto changing = lesson("one_change", "What to change first", LessonKind::page, LessonRule::view, 4);
    changing.page = courses::PagePart{std::string(second_page)};
    auto talking = lesson("your_curve", "A curve of your own", LessonKind::discussion, LessonRule::submit, 5);
    talking.discussion = courses::DiscussionPart{
        std::string("Take a curve of last week. What did you see first, and what would you change?")};
    auto doing =
        lesson("beside_somebody", "At the screen, beside somebody", LessonKind::checklist, LessonRule::sign, 15);
    courses::ChecklistPart list;
    list.introduction = "Read the curve of last night together, before the morning round.";
    for (auto const& [key, text] :
         {std::pair("order", "Reads temperature, vents and humidity in this order"),
          std::pair("cause", "Names what moved just before"), std::pair("note", "Writes down one change, and why")}) {
        courses::ChecklistStep step;
        step.key = key;
        step.text = text;
        list.steps.push_back(step);
    }
    doing.checklist = list;
    courses::CourseModule module;
    module.key = "curve";
    module.title = "One curve";
    module.title = "One curve";
    module.lessons = {reading, changing, talking, doing};
    courses::CourseContent made;
    made.title = "Reading a climate curve";
    made.summary = "Ten minutes with one curve, and a quarter of an hour beside somebody who reads them daily.";
    made.language = courses::Language(std::string("en"));
    made.modules = {module};
    return made;
}

// The offering of this title holds the course from now on.
catalogue::OfferingId offer_course(platform::Context& keeper)
{
    auto const offering =
        keeper.tx.row<catalogue::OfferingId>("SELECT id FROM offerings WHERE title = 'Reading a climate curve'")
            .value();
    auto const version = courses::add_course(keeper, content(), {});
    courses::put_in_force(keeper, {.course_version_id = version, .version = std::int64_t{1}, .step = {}});
    learning::choose_course(keeper, {offering, courses::course_version(keeper, version).course_id});
    return offering;
}

learning::ProgressChange viewed(std::string key, Instant from)
{
    learning::ProgressChange change;
    change.key = std::move(key);
    change.at = from.plus_seconds(210);
    change.was_viewed = true;
    change.active = {{from, from.plus_seconds(110)}, {from.plus_seconds(110), from.plus_seconds(210)}};
    return change;
}

class Demo
{
public:
    Demo(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), people_(actors(tx, workspace)), today_(date_in_utc(workspace.now()))
    {
        for (auto const& one : people_)
            by_id_.emplace(one.person_id, &one);
    }

    Actor const& named(std::string_view email) const
    {
        auto const found =
            std::find_if(people_.begin(), people_.end(), [&](Actor const& one) { return one.email == email; });
        if (found == people_.end())
            throw not_found(email);
        return *found;
    }

    template <class Work> auto as(Actor const& who, int days_ago, Work work)
    {
        auto viewer = viewer_of(who);
        if (who.email == "people@demo.example")
            viewer.roles.insert(platform::Role::people_admin);
        auto context = acting(workspace_, tx_, viewer, today_.plus_days(-days_ago));
        return work(context);
    }

    // Some came here later than the day of which this tells.
    bool is_open_to(Actor const& who, catalogue::OfferingId offering, int days_ago)
    {
        return as(who, days_ago, [&](platform::Context& context) {
            return !catalogue::bar_to_taking(context, offering, who.person_id).has_value();
        });
    }

    EnrolmentId enrols(Actor const& who, catalogue::OfferingId offering, int days_ago)
    {
        return as(who, days_ago, [&](platform::Context& context) {
            learning::EnrolmentDraft draft;
            draft.offering_id = offering;
            auto const choices = learning::served_choices(context, who.person_id, offering);
            if (!choices.empty() && choices.front().is_fitting && choices.front().need_id) {
                // The plans of those whom visitors sign in as stay as they are.
                if (!is_of_the_cast(who))
                    draft.plan_item_id = choices.front().plan_item_id;
                draft.need_id = choices.front().need_id;
            } else {
                draft.reason = "I look at these curves every morning and want to see more in them.";
            }
            return learning::enrol(context, draft);
        });
    }

    void reads(Actor const& who, EnrolmentId id, int days_ago, std::vector<std::string> const& keys)
    {
        as(who, days_ago, [&](platform::Context& context) { learning::begin(context, {id}); });
        as(who, days_ago - 1, [&](platform::Context& context) {
            learning::ProgressBatch batch{.enrolment_id = id, .changes = {}};
            auto from = start_of_day_utc(today_.plus_days(-days_ago)).plus_seconds(9 * 3600);
            for (auto const& key : keys) {
                batch.changes.push_back(viewed(key, from));
                from = from.plus_seconds(240);
            }
            learning::save_progress(context, batch);
        });
    }

    void finishes(Actor const& who, EnrolmentId id, int days_ago, std::string const& post)
    {
        as(who, days_ago, [&](platform::Context& context) {
            learning::write_post(context, {.enrolment_id = id, .key = std::string("your_curve"), .text = post});
        });
        auto const manager = who.manager_id ? by_id_.find(*who.manager_id) : by_id_.end();
        if (manager == by_id_.end())
            return;
        auto const asked = as(who, days_ago, [&](platform::Context& context) {
            return learning::ask_observer(
                context,
                {.enrolment_id = id, .key = std::string("beside_somebody"), .observer_id = manager->second->person_id});
        });
        as(*manager->second, days_ago - 3, [&](platform::Context& context) {
            learning::answer_observation(context,
                                         {.observation_id = asked.id,
                                          .steps = {std::string("order"), std::string("cause"), std::string("note")},
                                          .comment = std::string("Saw the late screen before I did.")});
        });
    }

    std::vector<Actor> const& people() const { return people_; }

    bool is_of_the_cast(Actor const& who) const
    {
        return who.email.ends_with("@demo.example") || who.manager_id == named("manager@demo.example").person_id;
    }

private:
    platform::Workspace& workspace_;
    db::Transaction& tx_;
    std::vector<Actor> people_;
    Date today_;
    std::map<platform::PersonId, Actor const*> by_id_;
};

constexpr std::string_view posts[] = {
    "The screens closed at five, and humidity was at 93 % by six. I would leave a gap.",
    "Heat and vents at once for an hour after sunrise. A wider dead zone, I think.",
    "Nothing left its set point, but the vents moved forty times. I would make the pause longer.",
};

} // namespace

void make_learning(platform::Workspace& workspace, db::Transaction& tx)
{
    Demo demo(workspace, tx);
    auto const offering = demo.as(demo.named("people@demo.example"), 120, offer_course);
    auto const& employee = demo.named("employee@demo.example");
    auto const own = demo.enrols(employee, offering, 6);
    demo.reads(employee, own, 5, {"read_a_night"});
    for (std::size_t i = 0; i < demo.people().size(); i += 6) {
        auto const& who = demo.people()[i];
        if (who.person_id == employee.person_id || who.email == "admin@demo.example")
            continue;
        auto const days_ago = 30 + static_cast<int>(i % 60);
        if (!demo.is_open_to(who, offering, days_ago))
            continue;
        auto const id = demo.enrols(who, offering, days_ago);
        if (i % 24 == 0)
            continue;
        demo.reads(who, id, days_ago - 2, {"read_a_night", "one_change"});
        if (i % 18 != 0)
            demo.finishes(who, id, days_ago - 5, std::string(posts[i / 6 % std::size(posts)]));
    }
}

} // namespace espalier::app::demo
