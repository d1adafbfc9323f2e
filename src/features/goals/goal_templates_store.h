// SPDX-License-Identifier: Apache-2.0
// The statements on templates, and on whom an assignment reaches.
#pragma once

#include "features/goals/goal_templates.h"

namespace espalier::goals::store {

std::optional<GoalTemplate> find_template(db::Transaction& tx, GoalTemplateId id);
std::vector<GoalTemplate> templates(db::Transaction& tx, std::optional<GoalTemplateId> id); // none: all
std::vector<GoalTemplateKeyResult> template_key_results(db::Transaction& tx, std::optional<GoalTemplateId> id);
void delete_template_key_results(db::Transaction& tx, GoalTemplateId id);
std::int64_t delete_template(db::Transaction& tx, GoalTemplateId id); // goals made from it forget it

struct TemplateNames
{
    GoalTemplateId id;
    std::optional<std::string> unit_name;
    std::optional<std::string> job_title;
};
BOOST_DESCRIBE_STRUCT(TemplateNames, (), (id, unit_name, job_title))
std::vector<TemplateNames> template_names(db::Transaction& tx, std::optional<GoalTemplateId> id);

struct Reached
{
    std::int64_t people = 0;
    std::int64_t have_it = 0; // among them: from this template in this period
};
BOOST_DESCRIBE_STRUCT(Reached, (), (people, have_it))
Reached reached(Context& context, GoalAssignment const& assignment);
std::vector<GoalPerson> without_it(Context& context, GoalAssignment const& assignment, std::int64_t limit); // by name

} // namespace espalier::goals::store
