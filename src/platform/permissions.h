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
    &read_plans,
    &write_plans,
    &agree_plans,
    &propose_group_items,
    &help_others,
    &read_training_requests,
    &write_training_requests,
    &answer_training_requests,
    &oversee_training_requests,
    &read_matching,
    // clang-format on
};

} // namespace espalier::platform::permissions
