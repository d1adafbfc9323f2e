// SPDX-License-Identifier: Apache-2.0
// Every permission of the product, in the order of the loop: who may do what. Read it as the specification of access.
// The permission-matrix test walks every route with every kind of viewer and compares with a committed table.
#pragma once

#include "platform/access.h"

namespace espalier::platform::permissions {

using enum Role;
using enum Relation;

// Everybody, and everybody with an account.
inline constexpr Permission sign_in{"session.start", "Sign in, follow an invitation", Audience::anybody};
inline constexpr Permission read_calendar{"calendar.read", "Read a calendar by its secret address", Audience::anybody};
inline constexpr Permission own_account{"account.own", "See and change the own account", Audience::signed_in};

// The workspace.
inline constexpr Permission manage_accounts{
    "accounts.manage", "Invite people, give roles, lock accounts", Audience::granted, {admin}};
inline constexpr Permission read_settings{"settings.read", "See the workspace's settings", Audience::signed_in};
inline constexpr Permission change_settings{
    "settings.change", "Change the workspace's settings", Audience::granted, {admin, people_admin}};
inline constexpr Permission read_audit{"audit.read", "See who saw or changed what of whom", Audience::granted, {admin}};
inline constexpr Permission read_sightings{
    "sightings.read", "See who looked at a person's data", Audience::granted, {admin}, {self}};
inline constexpr Permission watch_tasks{"tasks.watch", "Watch background work", Audience::signed_in};

// The organisation. Names, units and jobs are the directory: everybody sees it; what people cost, few do.
inline constexpr Permission read_directory{"directory.read", "See people, units and jobs", Audience::signed_in};
inline constexpr Permission read_employment{"employment.read",
                                            "See working hours, dates and the history of jobs and managers",
                                            Audience::granted,
                                            {people_admin},
                                            {self, chain}};
inline constexpr Permission read_cost{
    "people.read_cost", "See what an hour of a person costs", Audience::granted, {people_admin}};
inline constexpr Permission manage_organization{
    "organization.manage", "Change people, units, jobs and career paths; import", Audience::granted, {people_admin}};

// Competencies and evidence.
inline constexpr Permission read_frameworks{"frameworks.read", "See competencies, scales and what jobs require",
                                            Audience::signed_in};
inline constexpr Permission manage_frameworks{
    "frameworks.manage", "Change frameworks and what jobs require", Audience::granted, {people_admin, learning_admin}};
inline constexpr Permission read_growth{"growth.read",
                                        "See where a person stands: evidence, proficiency, gaps and needs",
                                        Audience::granted,
                                        {people_admin},
                                        {self, chain}};
inline constexpr Permission give_evidence{
    "evidence.give", "Rate a person on a competency", Audience::granted, {people_admin}, {self, chain, dotted_line}};
inline constexpr Permission declare_needs{
    "needs.declare", "Say what a person needs to learn", Audience::granted, {people_admin}, {self, chain}};
inline constexpr Permission assess_needs{"needs.assess",
                                         "Assess the needs of everybody, see needs across people",
                                         Audience::granted,
                                         {people_admin, learning_admin}};
inline constexpr Permission read_needs_summary{"needs.read_summary",
                                               "See needs by unit, job and competency",
                                               Audience::granted,
                                               {people_admin, learning_admin, executive}};
inline constexpr Permission read_shared_needs{"needs.read_shared",
                                              "See who shares a need, and skills that one person only holds",
                                              Audience::granted,
                                              {people_admin, learning_admin},
                                              {chain}};

// Goals. Who sees one is said by the goal itself; what is public, everybody sees.
inline constexpr Permission read_goals{"goals.read", "See public goals, and those of the own line",
                                       Audience::signed_in};
inline constexpr Permission write_goals{"goals.write",
                                        "Draft and propose a person's goals, link them, report their progress",
                                        Audience::granted,
                                        {people_admin},
                                        {self, chain}};
inline constexpr Permission agree_goals{
    "goals.agree", "Agree or return a person's goals, and changes to them", Audience::granted, {people_admin}, {chain}};
inline constexpr Permission set_objectives{
    "goals.set_objectives", "Set goals of the organisation", Audience::granted, {people_admin, executive}};
inline constexpr Permission manage_goals{"goals.manage",
                                         "Open goal periods, keep templates and KPIs, assign goals to many",
                                         Audience::granted,
                                         {people_admin}};
inline constexpr Permission read_alignment{"goals.read_alignment",
                                           "See which share of goals is aligned, by unit",
                                           Audience::granted,
                                           {people_admin, executive}};

// Questionnaires. Whoever is asked sees what they are asked; these write it.
inline constexpr Permission manage_questionnaires{"questionnaires.manage",
                                                  "Write questionnaires and put them in force",
                                                  Audience::granted,
                                                  {people_admin, learning_admin}};

// Campaigns. Whoever is asked answers; what may be shown of the answers, the campaign's own rules say.
inline constexpr Permission manage_campaigns{"campaigns.manage",
                                             "Send questionnaires to many, see who was asked, and read what came back",
                                             Audience::granted,
                                             {people_admin, learning_admin}};
inline constexpr Permission answer_campaigns{"campaigns.answer", "Answer a campaign that asks one",
                                             Audience::signed_in};
inline constexpr Permission read_campaign_results{
    "campaigns.read_results",
    "Read the results of anonymous campaigns: managers those of their units",
    Audience::granted,
    {people_admin, learning_admin, executive},
    {chain}};

// 360°. Whoever is asked rates; who may do what with the 360° of a person follows from how they stand to them.
inline constexpr Permission manage_three_sixty{
    "three_sixty.manage", "Draft, launch and close rounds of 360°", Audience::granted, {people_admin}};
inline constexpr Permission use_three_sixty{
    "three_sixty.use", "Rate who asks for it, choose raters, read one's own report", Audience::signed_in};
inline constexpr Permission lead_three_sixty{"three_sixty.lead",
                                             "Agree to raters of a person, read and hand on their report",
                                             Audience::granted,
                                             {people_admin},
                                             {chain}};
inline constexpr Permission rate_from_outside{"three_sixty.rate_from_outside", "Rate somebody by a secret link",
                                              Audience::anybody};

// Reviews. Whoever is reviewed or reviews takes part; what each may see and do follows from how far the review has come.
inline constexpr Permission manage_reviews{
    "reviews.manage", "Write templates, run cycles of reviews, reopen a review", Audience::granted, {people_admin}};
inline constexpr Permission use_reviews{"reviews.use", "Write one's part of reviews, read and sign one's own",
                                        Audience::signed_in};
inline constexpr Permission lead_reviews{"reviews.lead",
                                         "Read the reviews of people below, approve what their managers wrote",
                                         Audience::granted,
                                         {people_admin},
                                         {chain}};
inline constexpr Permission read_recurring_gaps{
    "reviews.read_recurring",
    "See which competencies reviews find too low again and again, and whose",
    Audience::granted,
    {people_admin, learning_admin}};

inline constexpr Permission read_calibration_statistics{"calibration.read_statistics",
                                                        "See what calibration changed, by unit",
                                                        Audience::granted,
                                                        {people_admin, executive}};

// Training plans.
inline constexpr Permission read_plans{
    "plans.read", "See a person's training plans", Audience::granted, {people_admin, learning_admin}, {self, chain}};
inline constexpr Permission write_plans{"plans.write",
                                        "Draft and propose a person's plan, record its progress",
                                        Audience::granted,
                                        {people_admin},
                                        {self, chain}};
inline constexpr Permission agree_plans{
    "plans.agree", "Agree or return a person's plan", Audience::granted, {people_admin}, {chain}};
inline constexpr Permission propose_group_items{"plans.propose_group",
                                                "Propose one training to several people at once",
                                                Audience::granted,
                                                {people_admin, learning_admin},
                                                {chain}};
inline constexpr Permission help_others{
    "plans.help", "Be asked to help others learn, answer, and stop helping", Audience::granted, {}, {self}};

// Outside training. Beside those named here, whoever holds the budget that a request needs sees and answers it.
inline constexpr Permission read_training_requests{"training_requests.read",
                                                   "See a person's requests for outside training",
                                                   Audience::granted,
                                                   {people_admin, learning_admin},
                                                   {self, chain}};
inline constexpr Permission write_training_requests{"training_requests.write",
                                                    "Ask for a person's training outside, book it, say what it cost",
                                                    Audience::granted,
                                                    {people_admin, learning_admin},
                                                    {self, chain}};
inline constexpr Permission answer_training_requests{"training_requests.answer",
                                                     "Answer a person's request for outside training",
                                                     Audience::granted,
                                                     {people_admin, learning_admin},
                                                     {chain}};
inline constexpr Permission oversee_training_requests{
    "training_requests.oversee",
    "See everybody's requests for outside training, answer them for the learning team",
    Audience::granted,
    {people_admin, learning_admin}};

// One-on-ones. Who reads one is said by the series itself: the two, and no role.
inline constexpr Permission hold_one_on_ones{"one_on_ones.hold", "Hold one-on-ones, and read the own ones",
                                             Audience::signed_in};
inline constexpr Permission read_one_on_one_records{"one_on_ones.read_records",
                                                    "Read what both sides of a one-on-one put on record",
                                                    Audience::granted,
                                                    {people_admin},
                                                    {self, chain}};
inline constexpr Permission read_one_on_one_habits{"one_on_ones.read_habits",
                                                   "See by unit whether one-on-ones happen, never what is said",
                                                   Audience::granted,
                                                   {people_admin, executive, admin}};

// Check-ins. Of a person's, the manager of today reads what was submitted, those above what is shared with them; no role does.
inline constexpr Permission read_check_ins{
    "check_ins.read", "Read a person's check-ins, as far as they are shared", Audience::granted, {}, {self, chain}};
inline constexpr Permission write_check_ins{
    "check_ins.write", "Submit own check-ins, share them, take them back", Audience::granted, {}, {self}};
inline constexpr Permission review_check_ins{
    "check_ins.review", "Answer the check-ins of those who report to one", Audience::granted, {}, {chain}};
inline constexpr Permission manage_check_ins{
    "check_ins.manage", "Ask questions of everybody in check-ins", Audience::granted, {people_admin}};
inline constexpr Permission read_check_in_participation{
    "check_ins.read_participation", "See how many check in, by unit", Audience::granted, {people_admin}};
// Recognition. Who reads one that is not for everybody is said by its giver.
inline constexpr Permission read_recognition{
    "recognition.read", "See recognitions that are for everybody, and the own ones", Audience::signed_in};
inline constexpr Permission give_recognition{"recognition.give", "Thank others, react, answer for a budget",
                                             Audience::signed_in};
inline constexpr Permission read_points{
    "recognition.read_points", "See a person's points", Audience::granted, {people_admin}, {self}};
inline constexpr Permission manage_recognition{
    "recognition.manage", "Keep values and programmes, correct points", Audience::granted, {people_admin}};
inline constexpr Permission read_reach{"recognition.read_reach",
                                       "See whom recognition reaches, by unit and by value",
                                       Audience::granted,
                                       {people_admin, executive}};
// Rewards and awards. Beside those named here, whoever holds the budget sees and answers redemptions and decides awards, and
// a panel reads and votes on nominations.
inline constexpr Permission read_rewards{"rewards.read", "See rewards, awards and who won them", Audience::signed_in};
inline constexpr Permission redeem_rewards{
    "rewards.redeem", "Redeem a person's earned points", Audience::granted, {people_admin}, {self}};
inline constexpr Permission read_redemptions{
    "rewards.read_redemptions", "See what a person has redeemed", Audience::granted, {people_admin}, {self}};
inline constexpr Permission take_part_in_awards{"rewards.take_part_in_awards",
                                                "Nominate; vote on a panel one sits on; decide on one's budget",
                                                Audience::signed_in};
inline constexpr Permission manage_rewards{
    "rewards.manage",
    "Keep rewards, awards and anniversaries, hand rewards over, list them for payroll",
    Audience::granted,
    {people_admin}};

// The journal of a person: each of its entries only to those who may see it.
inline constexpr Permission read_journal{
    "journal.read", "Read what happened with a person in a time", Audience::granted, {}, {self, chain}};

// Feedback. Who reads a piece is said by the piece itself: giver, receiver, and their manager where it says so.
inline constexpr Permission use_feedback{"feedback.use", "Give feedback, ask for it, read what is for oneself",
                                         Audience::signed_in};
inline constexpr Permission read_feedback{"feedback.read",
                                          "See feedback about a person that says it is for their manager, too",
                                          Audience::granted,
                                          {},
                                          {self, chain}};
inline constexpr Permission read_feedback_participation{"feedback.read_participation",
                                                        "See how many people give and receive feedback, by unit",
                                                        Audience::granted,
                                                        {people_admin, executive}};

// Learning. What is offered is open to everybody for whom it is; who learns what is seen as plans are.
inline constexpr Permission read_catalogue{"catalogue.read", "Find what is offered, suggest and rate it",
                                           Audience::signed_in};
inline constexpr Permission manage_catalogue{"catalogue.manage",
                                             "Keep what is offered, bring in lists of providers",
                                             Audience::granted,
                                             {people_admin, learning_admin}};
inline constexpr Permission write_courses{"courses.write",
                                          "Write courses and quizzes, and put them in force",
                                          Audience::granted,
                                          {people_admin, learning_admin, author}};
inline constexpr Permission take_quizzes{"quizzes.take", "Take a quiz that is open to one", Audience::signed_in};
inline constexpr Permission mark_quizzes{"quizzes.mark",
                                         "Mark what people wrote in quizzes and assignments, read how questions do",
                                         Audience::granted,
                                         {people_admin, learning_admin, trainer, author}};
inline constexpr Permission own_learning{"learning.own", "Enrol, learn, see one's own record", Audience::signed_in};
inline constexpr Permission read_learning{"learning.read",
                                          "See what a person learns and has learnt",
                                          Audience::granted,
                                          {people_admin, learning_admin},
                                          {self, chain}};
inline constexpr Permission enrol_others{"learning.enrol",
                                         "Enrol a person, exempt them, withdraw them",
                                         Audience::granted,
                                         {people_admin, learning_admin},
                                         {chain}};
inline constexpr Permission manage_sessions{"sessions.manage",
                                            "Plan sessions, seats and rooms, draw seats by lot",
                                            Audience::granted,
                                            {people_admin, learning_admin}};
inline constexpr Permission lead_sessions{"sessions.lead",
                                          "Lead sessions that one is the trainer of",
                                          Audience::granted,
                                          {people_admin, learning_admin, trainer}};
inline constexpr Permission manage_paths{"paths.manage",
                                         "Write paths, assign them by rule, issue and revoke certificates",
                                         Audience::granted,
                                         {people_admin, learning_admin}};
inline constexpr Permission verify_certificates{"certificates.verify", "Check a certificate by its code",
                                                Audience::anybody};

// Reports over many plans. A manager sees those of the people below, an executive no small groups.
inline constexpr Permission read_matching{"matching.read",
                                          "See how much of the agreed training traces to needs",
                                          Audience::granted,
                                          {people_admin, learning_admin, executive},
                                          {chain}};

// All of them: for the names that tokens may be narrowed to and the web UI asks about. A test holds the routes to it.
inline constexpr Permission const* all[] = {
    // One a line, so that two changes do not meet.
    // clang-format off
    &sign_in,
    &read_calendar,
    &own_account,
    &manage_accounts,
    &read_settings,
    &change_settings,
    &read_audit,
    &read_sightings,
    &watch_tasks,
    &read_directory,
    &read_employment,
    &read_cost,
    &manage_organization,
    &read_frameworks,
    &manage_frameworks,
    &read_growth,
    &give_evidence,
    &declare_needs,
    &assess_needs,
    &read_needs_summary,
    &read_shared_needs,
    &read_goals,
    &write_goals,
    &agree_goals,
    &set_objectives,
    &manage_goals,
    &read_alignment,
    &manage_questionnaires,
    &manage_campaigns,
    &answer_campaigns,
    &read_campaign_results,
    &manage_three_sixty,
    &use_three_sixty,
    &lead_three_sixty,
    &rate_from_outside,
    &manage_reviews,
    &use_reviews,
    &lead_reviews,
    &read_recurring_gaps,
    &read_calibration_statistics,
    &read_plans,
    &write_plans,
    &agree_plans,
    &propose_group_items,
    &help_others,
    &read_training_requests,
    &write_training_requests,
    &answer_training_requests,
    &oversee_training_requests,
    &hold_one_on_ones,
    &read_one_on_one_records,
    &read_one_on_one_habits,
    &read_check_ins,
    &write_check_ins,
    &review_check_ins,
    &manage_check_ins,
    &read_check_in_participation,
    &read_recognition,
    &give_recognition,
    &read_points,
    &manage_recognition,
    &read_reach,
    &read_rewards,
    &redeem_rewards,
    &read_redemptions,
    &take_part_in_awards,
    &manage_rewards,
    &read_journal,
    &use_feedback,
    &read_feedback,
    &read_feedback_participation,
    &read_catalogue,
    &manage_catalogue,
    &write_courses,
    &take_quizzes,
    &mark_quizzes,
    &own_learning,
    &read_learning,
    &enrol_others,
    &manage_sessions,
    &lead_sessions,
    &manage_paths,
    &verify_certificates,
    &read_matching,
    // clang-format on
};

} // namespace espalier::platform::permissions
