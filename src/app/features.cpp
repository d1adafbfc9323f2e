// SPDX-License-Identifier: Apache-2.0
// The features, in the order of the loop.
#include "app/features.h"

#include "features/calendar/calendar_api.h"
#include "features/calibration/calibration.h"
#include "features/campaigns/campaign_terms.h"
#include "features/campaigns/campaigns.h"
#include "features/catalogue/catalogue.h"
#include "features/check_ins/check_in_reminders.h"
#include "features/check_ins/check_in_terms.h"
#include "features/check_ins/check_ins_api.h"
#include "features/competencies/competencies.h"
#include "features/courses/courses.h"
#include "features/feedback/feedback_api.h"
#include "features/feedback/feedback_requests.h"
#include "features/feedback/training_changes.h"
#include "features/goals/goal_reminders.h"
#include "features/goals/goals_api.h"
#include "features/goals/kpis.h"
#include "features/home/home.h"
#include "features/identity/identity_api.h"
#include "features/insight/matching.h"
#include "features/journal/journal_api.h"
#include "features/learning/learning.h"
#include "features/one_on_ones/agenda.h"
#include "features/one_on_ones/one_on_ones_api.h"
#include "features/organization/addressees.h"
#include "features/organization/import_requests.h"
#include "features/organization/organization_api.h"
#include "features/plans/assessment.h"
#include "features/plans/needs.h"
#include "features/plans/plans_api.h"
#include "features/plans/rescheduling.h"
#include "features/practice/practice.h"
#include "features/questionnaires/questionnaires.h"
#include "features/quizzes/bank.h"
#include "features/quizzes/quizzes.h"
#include "features/recognition/programmes.h"
#include "features/recognition/recognition_api.h"
#include "features/reviews/review_terms.h"
#include "features/reviews/reviews.h"
#include "features/rewards/anniversaries.h"
#include "features/rewards/awards.h"
#include "features/rewards/redemptions.h"
#include "features/rewards/rewards_api.h"
#include "features/search/search.h"
#include "features/setup/setup.h"
#include "features/thread/whole_thread.h"
#include "features/three_sixty/three_sixty.h"
#include "features/three_sixty/three_sixty_terms.h"
#include "features/training_requests/training_requests_api.h"
#include "platform/daily_work.h"
#include "platform/permissions.h"
#include "platform/platform_api.h"

namespace espalier::app {

organization::ImportKinds const& import_kinds()
{
    static auto const kinds = [] {
        organization::ImportKinds all;
        organization::add_import_kinds(all);
        competencies::add_import_kinds(all);
        reviews::add_import_kinds(all);
        catalogue::add_import_kinds(all);
        all.emplace(
            "kpi_values",
            organization::import_kind("kpi_values", platform::permissions::manage_goals, goals::import_kpi_values));
        return all;
    }();
    return kinds;
}

void add_routes(platform::Routes& routes)
{
    platform::add_platform_routes(routes);
    identity::routes(routes);
    organization::routes(routes, import_kinds());
    competencies::routes(routes);
    goals::routes(routes);
    questionnaires::routes(routes);
    campaigns::routes(routes);
    plans::routes(routes);
    three_sixty::routes(routes);
    reviews::routes(routes);
    calibration::routes(routes);
    calendar::routes(routes);
    catalogue::routes(routes);
    quizzes::routes(routes);
    training_requests::routes(routes);
    one_on_ones::routes(routes);
    check_ins::routes(routes);
    recognition::routes(routes);
    rewards::routes(routes);
    journal::routes(routes);
    feedback::routes(routes);
    courses::routes(routes);
    learning::routes(routes);
    practice::routes(routes);
    insight::routes(routes);
    search::routes(routes);
    setup::routes(routes);
    home::routes(routes);
    thread::routes(routes);
}

platform::References references()
{
    return {platform::reference<organization::Person>("person", "people"),
            platform::reference<organization::Unit>("unit", "units"),
            platform::reference<organization::Job>("job", "jobs"),
            platform::reference<organization::Responsibility>("responsibility", "responsibilities"),
            platform::reference<competencies::Competency>("competency", "competencies"),
            platform::reference<competencies::Scale>("scale", "scales"),
            platform::reference<catalogue::Offering>("offering", "offerings"),
            platform::reference<check_ins::CheckInPoint>("win or blocker", "check_in_points"),
            platform::reference<check_ins::CheckInPriority>("priority", "check_in_priorities"),
            platform::reference<check_ins::CheckInQuestion>("question", "check_in_questions"),
            platform::reference<goals::GoalPeriod>("goal period", "goal_periods"),
            platform::reference<goals::Goal>("goal", "goals"),
            platform::reference<goals::KeyResult>("key result", "key_results"),
            platform::reference<goals::Kpi>("KPI", "kpis"),
            platform::reference<questionnaires::Questionnaire>("questionnaire", "questionnaires"),
            platform::reference<campaigns::Campaign>("campaign", "campaigns"),
            platform::reference<campaigns::CampaignGroup>("group", "campaign_groups"),
            platform::reference<three_sixty::ThreeSixtyRound>("round", "three_sixty_rounds"),
            platform::reference<reviews::ReviewCycle>("review cycle", "review_cycles"),
            platform::reference<reviews::Review>("review", "reviews"),
            platform::reference<reviews::ReviewTemplate>("review template", "review_templates"),
            platform::reference<quizzes::BankQuestion>("question of the bank", "bank_questions"),
            platform::reference<quizzes::Quiz>("quiz", "quizzes"),
            platform::reference<plans::Need>("need", "needs"),
            platform::reference<plans::PlanItem>("plan item", "plan_items"),
            platform::reference<plans::PlanOption>("option", "plan_options"),
            platform::reference<plans::Rescheduling>("request for other dates", "plan_item_reschedulings"),
            platform::reference<plans::Plan>("plan", "plans"),
            platform::reference<one_on_ones::TalkingPoint>("talking point", "talking_points"),
            platform::reference<one_on_ones::OneOnOneMeeting>("meeting", "one_on_one_meetings"),
            platform::reference<recognition::CompanyValue>("company value", "company_values"),
            platform::reference<rewards::Reward>("reward", "rewards"),
            platform::reference<rewards::Redemption>("redemption", "redemptions"),
            platform::reference<rewards::Award>("award", "awards"),
            platform::reference<rewards::AwardNomination>("nomination", "award_nominations"),
            platform::reference<rewards::AnniversaryRule>("rule", "anniversary_rules"),
            platform::reference<feedback::FeedbackAsk>("feedback request", "feedback_asks"),
            platform::reference<courses::Course>("course", "courses"),
            platform::reference<practice::PracticeDeck>("deck", "practice_decks"),
            platform::reference<practice::PracticeCard>("card", "practice_cards")};
}

void add_task_kinds(platform::Tasks& tasks)
{
    organization::add_import_tasks(tasks, import_kinds());
    plans::add_assessment_tasks(tasks);
    recognition::add_allowance_task(tasks);
    campaigns::add_tasks(tasks);
    three_sixty::add_tasks(tasks);
    reviews::add_tasks(tasks);
}

void add_daily_kinds(platform::Workspace& workspace)
{
    // In the order of the loop.
    platform::add_daily_work(workspace, "goals.reminders", goals::remind);
    platform::add_daily_work(workspace, "one_on_ones.leavers", one_on_ones::end_series_of_leavers);
    platform::add_daily_work(workspace, "check_ins.reminders", check_ins::remind);
    campaigns::add_daily_work(workspace);
    three_sixty::add_daily_work(workspace);
    reviews::add_daily_work(workspace);
    quizzes::add_daily_work(workspace);
    recognition::add_daily_allowances(workspace);
    rewards::add_daily_work(workspace);
    catalogue::add_daily_work(workspace);
    courses::add_daily_work(workspace);
    learning::add_daily_work(workspace);
    practice::add_daily_work(workspace);
    platform::add_daily_work(workspace, "feedback.reminders", feedback::remind_of_asks);
    platform::add_daily_work(workspace, "feedback.what_changed", feedback::ask_what_changed_daily);
    platform::add_mail_tasks(workspace, organization::find_addressees);
}

void add_listeners(platform::Workspace& workspace)
{
    plans::assess_upon_events(workspace);
    learning::follow_quizzes(workspace);
    one_on_ones::follow_the_organization(workspace);
    recognition::touch_wall_upon_events(workspace);
}

} // namespace espalier::app
