// SPDX-License-Identifier: Apache-2.0
// One round after another: drafted as the people team does, its audience frozen on that day, answered, and counted by the
// same task as any other.
#include "app/demo/demo_campaigns.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_focus.h"
#include "app/demo/demo_opinions.h"
#include "app/demo/demo_questionnaires.h"
#include "base/random_ids.h"
#include "features/campaigns/answering.h"
#include "features/campaigns/audience.h"
#include "features/campaigns/campaign_tasks.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/campaigns_store.h"
#include "features/campaigns/series_writing.h"
#include "features/competencies/answered_ratings.h"
#include "platform/notifications.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace espalier::app::demo {

namespace {

using campaigns::AudiencePerson;
using campaigns::CampaignId;
using campaigns::CampaignMode;
using platform::Context;

constexpr std::size_t portion = 5'000; // people a transaction
// A team that seldom answers: too few in every round, so that nothing of it is shown.
constexpr std::string_view silent_unit = "Trial Greenhouse";
constexpr double silent_share = 0.45;
// The team of the demo's manager is below the threshold in the pulse only.
constexpr std::string_view managers_unit = "Grower Applications";
constexpr std::array cast_to_answer{std::string_view("employee@demo.example"), std::string_view("manager@demo.example"),
                                    std::string_view("people@demo.example"),
                                    std::string_view("executive@demo.example")};

struct Round
{
    std::string name;
    std::string message;
    std::string purpose; // of the questionnaire
    CampaignMode mode = CampaignMode::attributed;
    campaigns::AlsoBy also_by = campaigns::AlsoBy::nothing;
    int opened = 0; // days ago
    int closes = 0; // days ago; less than nothing: it is open
    double answering = 0.8;
    double managers_unit_answering = 0.7;
    Shifts shifts = {};
    std::string unit_code = {};                                           // empty: everybody
    std::optional<questionnaires::QuestionnaireId> questionnaire_id = {}; // none: the first of the purpose
    std::optional<campaigns::CampaignSeriesId> series_id = {};
    campaigns::QuestionKeys keys = {}; // those of its questions that are asked; none: all
};

constexpr int sends = 4;      // of the series, so far
constexpr int last_send = 25; // days ago
constexpr int open_days = 5;
constexpr int questions_each = 4; // that take turns

class CampaignMaker
{
public:
    CampaignMaker(platform::Workspace& workspace, Content const& content, Random& random)
        : workspace_(workspace), content_(content), random_(random), today_(date_in_utc(workspace.now()))
    {
        workspace.database().write([&](db::Transaction& tx) {
            for (auto const& actor : actors(tx, workspace)) {
                if (actor.email == "people@demo.example")
                    people_team_ = viewer_of(actor);
                if (std::find(cast_to_answer.begin(), cast_to_answer.end(), actor.email) != cast_to_answer.end())
                    cast_.push_back(actor.person_id);
            }
        });
        people_team_.roles = {platform::Role::employee, platform::Role::people_admin};
    }

    bool has_author() const { return people_team_.person_id.has_value(); }

    std::optional<CampaignId> make(Round const& round, std::optional<CampaignId> earlier)
    {
        people_.clear();
        counted_off_.clear();
        workspace_.database().write([&](db::Transaction& tx) { draft(tx, round, earlier); });
        if (people_.empty())
            return std::nullopt;
        Opinions opinions(content_, questionnaire_, round.purpose, round.shifts, random_);
        for (std::size_t from = 0; from < people_.size(); from += portion)
            workspace_.database().write(
                [&](db::Transaction& tx) { ask(tx, round, opinions, from, std::min(from + portion, people_.size())); });
        if (round.closes >= 0)
            count(round);
        return campaign_.id;
    }

    // A series with sends of the past: each asks whether one would recommend the place, and what else has its turn.
    void make_series()
    {
        auto const first = plus_months(today_.plus_days(-last_send), 1 - sends);
        auto series = workspace_.database().write([&](db::Transaction& tx) { return begin_series(tx, first); });
        auto const fixed = campaigns::fixed_of(series);
        std::vector<campaigns::QuestionKeys> turns;
        std::optional<CampaignId> before;
        for (int i = 0; i < sends; ++i) {
            auto const opened = static_cast<int>(today_.days - plus_months(first, i).days);
            auto keys = fixed;
            auto const turn =
                campaigns::next_in_turn(campaigns::pool_of(asked_in_series_, fixed), turns, questions_each);
            keys.insert(keys.end(), turn.begin(), turn.end());
            before = make({.name = fmt::format("{} {}", series.name, i + 1),
                           .message = "",
                           .purpose = "engagement",
                           .opened = opened,
                           .closes = opened - open_days,
                           .answering = 0.75,
                           .shifts = {{"growth", 0.1 * i}, {"workload", -0.1 * i}},
                           .questionnaire_id = series.questionnaire_id,
                           .series_id = series.id,
                           .keys = keys},
                          before);
            turns.push_back(std::move(keys));
        }
        workspace_.database().write([&](db::Transaction& tx) {
            auto context = acting(workspace_, tx, people_team_, today_);
            campaigns::step_series(context, {series.id, series.version});
        });
    }

private:
    campaigns::CampaignSeries begin_series(db::Transaction& tx, Date first)
    {
        auto context = acting(workspace_, tx, people_team_, first.plus_days(-5));
        campaigns::SeriesContent content;
        content.name = Text<1, 200>("Month by month");
        content.message = Text<0, 2000>("Five questions a month, other ones each time.");
        auto const questionnaire = put_series_questionnaire_in_force(context);
        asked_in_series_ = questionnaire.content;
        content.questionnaire_id = questionnaire.questionnaire_id;
        content.audience.rule = campaigns::AudienceRule{};
        content.opens_on = first;
        content.closes_on = first.plus_days(open_days);
        content.questions_each = questions_each;
        content.fixed_keys = {questionnaires::Key("recommend")};
        return campaigns::find_series(context, campaigns::begin_series(context, content));
    }

    // Nobody in the unit, or no such unit: no campaign.
    void draft(db::Transaction& tx, Round const& round, std::optional<CampaignId> earlier)
    {
        auto context = acting(workspace_, tx, people_team_, today_.plus_days(-round.opened - 5));
        campaigns::Audience audience{.rule = campaigns::AudienceRule{}, .person_ids = {}};
        if (!round.unit_code.empty()) {
            auto const unit = tx.row<platform::UnitId>("SELECT id FROM units WHERE code = $1", round.unit_code);
            if (!unit)
                return;
            audience.rule->unit_ids = {*unit};
        }
        auto const opens_on = today_.plus_days(-round.opened);
        people_ = campaigns::people_of(context, audience, opens_on);
        if (people_.empty())
            return;
        auto const questionnaire = round.questionnaire_id
            ? *round.questionnaire_id
            : *tx.row<questionnaires::QuestionnaireId>(
                  "SELECT id FROM questionnaires WHERE purpose = $1 ORDER BY id LIMIT 1", round.purpose);
        campaign_ = campaigns::find_campaign(context,
                                             campaigns::draft_campaign(context,
                                                                       {.name = Text<1, 200>(round.name),
                                                                        .message = Text<0, 2000>(round.message),
                                                                        .questionnaire_id = questionnaire,
                                                                        .mode = round.mode,
                                                                        .also_by = round.also_by,
                                                                        .audience = std::move(audience),
                                                                        .opens_on = opens_on,
                                                                        .closes_on = today_.plus_days(-round.closes),
                                                                        .remind_every_days = Whole<1, 60>(5),
                                                                        .earlier_campaign_id = earlier}));
        auto opening = acting(workspace_, tx, people_team_, opens_on);
        campaign_.questionnaire_version_id = questionnaires::version_in_force(opening, questionnaire);
        campaign_.state = campaigns::CampaignState::open;
        campaign_.launched_at = opening.now;
        campaign_.series_id = round.series_id;
        campaign_.question_keys.json = reflect::to_json(round.keys);
        save(tx);
        campaigns::store::freeze_units(tx, campaign_.id);
        questionnaire_ = questionnaires::questionnaire_version(opening, *campaign_.questionnaire_version_id).content;
        if (!round.keys.empty())
            questionnaire_ = questionnaires::only_questions(std::move(questionnaire_), round.keys);
        forms_.clear();
    }

    void save(db::Transaction& tx)
    {
        tx.update_every("campaigns", std::vector{campaign_}, "campaign");
        ++campaign_.version;
    }

    void ask(db::Transaction& tx, Round const& round, Opinions& opinions, std::size_t from, std::size_t until)
    {
        auto context = acting(workspace_, tx, people_team_, campaign_.opens_on);
        std::vector<campaigns::CampaignPerson> asked;
        std::vector<campaigns::store::Sheet> sheets;
        std::vector<campaigns::store::Comment> comments;
        platform::NotificationLinks told;
        for (auto i = from; i < until; ++i) {
            auto const& person = people_[i];
            asked.push_back({.campaign_id = campaign_.id,
                             .person_id = person.person_id,
                             .unit_id = person.unit_id,
                             .job_id = person.job_id,
                             .tenure = campaigns::tenure_on(person.started_on, campaign_.opens_on),
                             .has_answered = has_answered(round, person)});
            if (asked.back().has_answered)
                answer(context, opinions, asked.back(), person.unit_name, sheets, comments);
            else if (round.closes < 0)
                told.emplace_back(person.person_id, fmt::format("/answer/{}", campaign_.id.value));
        }
        tx.insert_all("campaign_people", asked);
        tx.insert_all("campaign_sheets", sheets);
        tx.insert_all("campaign_comments", comments);
        platform::notify_each(context, told, "campaign_opened", {{"campaign", campaign_.name}});
    }

    // In two units it is counted off, so that they are what the demo is to show on any day.
    bool has_answered(Round const& round, AudiencePerson const& person)
    {
        auto const is_cast = std::find(cast_.begin(), cast_.end(), person.person_id) != cast_.end();
        if (is_cast && round.closes < 0)
            return false;
        auto const is_silent = person.unit_name == silent_unit;
        if (!is_silent && person.unit_name != managers_unit)
            return random_.chance(round.answering);
        auto const share = is_silent ? silent_share : round.managers_unit_answering;
        auto& [asked, answered] = counted_off_[person.unit_name];
        ++asked;
        auto const is_due = static_cast<double>(answered) < share * static_cast<double>(asked);
        answered += is_due ? 1 : 0;
        return is_due;
    }

    // As answering.cpp takes answers apart, many at a time.
    void answer(Context& context, Opinions& opinions, campaigns::CampaignPerson const& person,
                std::string const& unit_name, std::vector<campaigns::store::Sheet>& sheets,
                std::vector<campaigns::store::Comment>& comments)
    {
        auto const is_identified = campaign_.mode == CampaignMode::identified;
        campaigns::store::Sheet sheet{.id = random_id<campaigns::store::Sheet>(),
                                      .campaign_id = campaign_.id,
                                      .person_id = {},
                                      .unit_id = person.unit_id,
                                      .job_id = {},
                                      .tenure = {},
                                      .answers = {}};
        if (is_identified)
            sheet.person_id = person.person_id;
        if (campaign_.also_by == campaigns::AlsoBy::tenure)
            sheet.tenure = person.tenure;
        auto answers = opinions.of_somebody(unit_name, form_for(context, person));
        for (auto const& one : answers)
            if (one.text)
                comments.push_back({.id = random_id<campaigns::CampaignComment>(),
                                    .campaign_id = campaign_.id,
                                    .question_key = one.question_key.value,
                                    .person_id = sheet.person_id,
                                    .unit_id = sheet.unit_id,
                                    .text = one.text->value,
                                    .search_text = search_form(one.text->value)});
        std::erase_if(answers, [](auto const& one) { return one.text.has_value(); });
        sheet.answers.json = campaigns::as_kept(answers);
        sheets.push_back(std::move(sheet));
        if (is_identified)
            rate(context, person.person_id, answers);
    }

    static void rate(Context& context, platform::PersonId person,
                     std::vector<questionnaires::QuestionAnswer> const& answers)
    {
        std::vector<competencies::AnsweredRating> ratings;
        for (auto const& [competency, level] : questionnaires::given_levels(answers))
            ratings.push_back({.competency_id = competency, .level = level, .rater_id = person});
        competencies::record_answered_ratings(context, person, ratings);
    }

    std::optional<campaigns::QuestionKeys> asked_keys() const
    {
        auto keys = reflect::from_json<campaigns::QuestionKeys>(campaign_.question_keys.json);
        return keys.empty() ? std::nullopt : std::optional(std::move(keys));
    }

    // The same for all of one job.
    questionnaires::QuestionnaireForm const& form_for(Context& context, campaigns::CampaignPerson const& person)
    {
        auto const key = campaign_.mode == CampaignMode::identified ? person.job_id : std::nullopt;
        auto const found = forms_.find(key);
        if (found != forms_.end())
            return found->second;
        return forms_
            .emplace(key,
                     questionnaires::questionnaire_form(context, *campaign_.questionnaire_version_id,
                                                        {.rater_group = questionnaires::RaterGroup::self,
                                                         .language = {},
                                                         .person_id = person.person_id,
                                                         .training = {},
                                                         .question_keys = asked_keys()}))
            .first->second;
    }

    void count(Round const& round)
    {
        workspace_.database().write([&](db::Transaction& tx) {
            auto const closing = acting(workspace_, tx, people_team_, today_.plus_days(1 - round.closes));
            campaign_.state = campaigns::CampaignState::counting;
            campaign_.closed_at = closing.now;
            save(tx);
        });
        workspace_.tasks().run_here(campaigns::counting_task, reflect::to_json(campaign_.id),
                                    [](std::int64_t, std::int64_t, std::string_view) {});
    }

    platform::Workspace& workspace_;
    Content const& content_;
    Random& random_;
    Date today_;
    platform::Viewer people_team_;
    std::vector<platform::PersonId> cast_;
    campaigns::Campaign campaign_;
    questionnaires::QuestionnaireContent questionnaire_;
    questionnaires::QuestionnaireContent asked_in_series_;
    std::vector<AudiencePerson> people_;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> counted_off_; // asked and answered
    std::map<std::optional<campaigns::JobId>, questionnaires::QuestionnaireForm> forms_;
};

} // namespace

void make_campaigns(platform::Workspace& workspace, Content const& content, Random& random)
{
    CampaignMaker maker(workspace, content, random);
    if (!maker.has_author()) // a handful of people may have nobody there
        return;
    auto const year = [&](int days_ago) { return civil(date_in_utc(workspace.now()).plus_days(-days_ago)).year; };
    Round engagement{.name = fmt::format("Engagement {}", year(400)),
                     .message = "Once a year we ask everybody how it is to work here. It takes a few minutes.",
                     .purpose = "engagement",
                     .also_by = campaigns::AlsoBy::tenure,
                     .opened = 400,
                     .closes = 386,
                     .managers_unit_answering = 0.8}; // more than in a team beside it, which is hidden instead
    auto const first = maker.make(engagement, {});
    maker.make({.name = fmt::format("What we have to learn: Field Service, {}", year(150)),
                .message = "Tell us where you stand. Your lead plans the training of the coming season with it.",
                .purpose = "training_needs",
                .mode = CampaignMode::identified,
                .opened = 150,
                .closes = 136,
                .unit_code = "SVC-FIE"},
               {});
    engagement.name = fmt::format("Engagement {}", year(35));
    engagement.opened = 35;
    engagement.closes = 21;
    engagement.answering = 0.84;
    engagement.managers_unit_answering = 1; // others than the year before, or the team would be hidden
    engagement.shifts = {{"growth", 0.3}, {"recognition", 0.25}, {"workload", -0.25}, {"voice", 0.15}};
    auto const second = maker.make(engagement, first);
    if (first)
        make_focuses(workspace, *first, true, random);
    if (second)
        make_focuses(workspace, *second, false, random);
    Round pulse{.name = "Pulse: after the season",
                .message = "Five questions, one minute.",
                .purpose = "pulse",
                .opened = 75,
                .closes = 70,
                .answering = 0.7,
                .managers_unit_answering = 0.3};
    auto const before = maker.make(pulse, {});
    pulse.name = "Pulse: these weeks";
    pulse.opened = 3;
    pulse.closes = -6;
    pulse.answering = 0.4;
    maker.make(pulse, before);
    maker.make_series();
}

} // namespace espalier::app::demo
