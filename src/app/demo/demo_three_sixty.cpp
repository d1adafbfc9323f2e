// SPDX-License-Identifier: Apache-2.0
// Rounds that are drafted, launched, answered and ended by the same code as any other, on days of the past.
#include "app/demo/demo_three_sixty.h"

#include "app/demo/demo.h"
#include "app/demo/demo_actors.h"
#include "app/demo/demo_opinions.h"
#include "features/three_sixty/asked_form.h"
#include "features/three_sixty/first_raters.h"
#include "features/three_sixty/rating.h"
#include "features/three_sixty/round_tasks.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::app::demo {

namespace {

using platform::PersonId;
using questionnaires::RaterGroup;
using three_sixty::RoundId;
using three_sixty::RoundState;

constexpr std::size_t leads_a_round = 4;
constexpr std::size_t least_reports = 3; // so that they are shown by themselves
constexpr std::string_view manager = "manager@demo.example";

struct DemoRound
{
    std::string name;
    std::string message;
    three_sixty::ReleasedBy released_by = three_sixty::ReleasedBy::manager;
    std::vector<PersonId> people;
    int drafted = 0;  // days ago
    int answered = 0; // days ago
    int closes = 0;   // days ago; less than nothing: it is open
    double answering = 0.9;
};

bool is_to_sign_in_as(std::string const& email)
{
    auto const named = accounts();
    return std::any_of(named.begin(), named.end(), [&](auto const& account) { return account.email == email; });
}

class RoundMaker
{
public:
    RoundMaker(platform::Workspace& workspace, Content const& content, Random& random)
        : workspace_(workspace), content_(content), random_(random), today_(date_in_utc(workspace.now()))
    {
        workspace_.database().write([&](db::Transaction& tx) { find_people(tx); });
    }

    bool has_people() const { return people_team_.person_id && !leads_.empty(); }
    std::vector<PersonId> const& leads() const { return leads_; }
    std::vector<PersonId> const& far_leads() const { return far_leads_; } // whom no demo account rates

    void put_questionnaire_in_force()
    {
        workspace_.database().write([&](db::Transaction& tx) {
            auto context = acting(workspace_, tx, people_team_, today_.plus_days(-70));
            auto const id = questionnaires::create_questionnaire(context,
                                                                 {.purpose = {},
                                                                  .title = {},
                                                                  .language = {},
                                                                  .starter = Text<1, 60>("three_sixty"),
                                                                  .copied_questionnaire_id = {}});
            auto version = questionnaires::questionnaire_version(context, id);
            for (auto& title : version.content.title)
                title.text = title.language.value == "de" ? "Führen, von anderen gesehen" : "Leading, seen by others";
            questionnaires::write_version(context, {id, version.version, version.content});
            version = questionnaires::questionnaire_version(context, id);
            questionnaires::put_in_force(context, {id, version.version});
            version_ = version;
        });
    }

    void make(DemoRound const& round)
    {
        auto const id = workspace_.database().write([&](db::Transaction& tx) { return draft(tx, round); });
        run(three_sixty::launching_task, id);
        workspace_.database().write([&](db::Transaction& tx) { answer(tx, id, round); });
        if (round.closes < 0)
            return;
        workspace_.database().write([&](db::Transaction& tx) {
            auto context = acting(workspace_, tx, people_team_, today_.plus_days(1 - round.closes));
            set_state(context, three_sixty::find_round(context, id), RoundState::closing);
            // They were asked long ago.
            tx.execute("UPDATE notifications SET read_at = created_at WHERE link = $1",
                       fmt::format("/rating/{}", id.value));
        });
        run(three_sixty::closing_task, id);
    }

private:
    void find_people(db::Transaction& tx)
    {
        std::vector<PersonId> cast;
        auto const all = actors(tx, workspace_);
        for (auto const& actor : all)
            if (is_to_sign_in_as(actor.email)) {
                cast.push_back(actor.person_id);
                if (actor.email == "people@demo.example")
                    people_team_ = viewer_of(actor);
                if (actor.email == manager)
                    leads_.push_back(actor.person_id);
            }
        people_team_.roles = {platform::Role::employee, platform::Role::people_admin};
        auto const context = acting(workspace_, tx, people_team_, today_);
        auto const& chart = *context.chart;
        auto const is_cast = [&](PersonId id) { return std::find(cast.begin(), cast.end(), id) != cast.end(); };
        for (auto const person : tx.rows<PersonId>("SELECT id FROM people WHERE left_on IS NULL ORDER BY id")) {
            if (is_cast(person) || !chart.present_manager_of(person, today_) ||
                chart.present_reports_of(person, today_).size() < least_reports)
                continue;
            auto const raters =
                three_sixty::first_raters(chart, person, today_, three_sixty::ChosenBy::reporting_lines, limits());
            auto const is_near = std::any_of(raters.begin(), raters.end(), [&](three_sixty::FirstRater const& rater) {
                return is_cast(rater.person_id);
            });
            auto& leads = is_near || leads_.size() < leads_a_round ? leads_ : far_leads_;
            if (leads.size() < leads_a_round)
                leads.push_back(person);
        }
    }

    static std::vector<three_sixty::RaterLimit> limits()
    {
        return {{RaterGroup::report, Whole<0, 50>{1}, Whole<1, 50>{10}},
                {RaterGroup::peer, Whole<0, 50>{1}, Whole<1, 50>{6}}};
    }

    static void set_state(platform::Context& context, three_sixty::ThreeSixtyRound round, RoundState state)
    {
        round.state = state;
        context.tx.update_every("three_sixty_rounds", std::vector{round}, "round");
    }

    RoundId draft(db::Transaction& tx, DemoRound const& round)
    {
        auto context = acting(workspace_, tx, people_team_, today_.plus_days(-round.drafted));
        three_sixty::RoundContent content;
        content.name = round.name;
        content.message = round.message;
        content.questionnaire_id = version_.questionnaire_id;
        content.audience = {.rule = {}, .person_ids = round.people};
        content.limits = limits();
        content.chosen_by = three_sixty::ChosenBy::reporting_lines;
        content.released_by = round.released_by;
        content.choose_until = context.today();
        content.answer_until = today_.plus_days(-round.closes);
        auto drafted = three_sixty::find_round(context, three_sixty::draft_round(context, content));
        drafted.questionnaire_version_id = version_.id;
        drafted.launched_at = context.now;
        set_state(context, drafted, RoundState::launching);
        return drafted.id;
    }

    void run(std::string_view task, RoundId id)
    {
        workspace_.tasks().run_here(task, reflect::to_json(id), [](std::int64_t, std::int64_t, std::string_view) {});
    }

    void answer(db::Transaction& tx, RoundId id, DemoRound const& round)
    {
        Opinions opinions(content_, version_.content, "three_sixty", {}, random_);
        auto const found = three_sixty::store::round(tx, id);
        for (auto const& one : three_sixty::store::open_three_sixties(tx, id, {}))
            for (auto const& rater : three_sixty::store::raters_of(tx, one.id)) {
                platform::Viewer viewer;
                viewer.person_id = rater.person_id;
                auto context = acting(workspace_, tx, viewer, today_.plus_days(-round.answered));
                auto const answers = opinions.of_somebody(
                    std::to_string(one.person_id.value),
                    three_sixty::asked_form(context, *found, one, {.rater_group = rater.rater_group, .language = {}}));
                if (random_.chance(round.answering))
                    three_sixty::rate(context, three_sixty::RatingAnswers{rater.id, answers});
            }
    }

    platform::Workspace& workspace_;
    Content const& content_;
    Random& random_;
    Date today_;
    platform::Viewer people_team_;
    std::vector<PersonId> leads_; // the demo's manager first
    std::vector<PersonId> far_leads_;
    questionnaires::QuestionnaireVersionView version_;
};

} // namespace

void make_three_sixties(platform::Workspace& workspace, Content const& content, Random& random)
{
    RoundMaker maker(workspace, content, random);
    if (!maker.has_people()) // a handful of people may have nobody there
        return;
    maker.put_questionnaire_in_force();
    maker.make({.name = "How leads are seen",
                .message = "For learning only. You see first how others see your work.",
                .released_by = three_sixty::ReleasedBy::at_once,
                .people = maker.leads(),
                .drafted = 45,
                .answered = 20,
                .closes = 12,
                .answering = 0.9});
    if (!maker.far_leads().empty())
        maker.make({.name = "How leads are seen: second group",
                    .message = "For learning only. Your manager hands the report on.",
                    .released_by = three_sixty::ReleasedBy::manager,
                    .people = maker.far_leads(),
                    .drafted = 4,
                    .answered = 1,
                    .closes = -12,
                    .answering = 0.5});
}

} // namespace espalier::app::demo
