// SPDX-License-Identifier: Apache-2.0
// The statements on plan templates.
#pragma once

#include "features/plans/templates.h"

namespace espalier::plans::store {

struct TemplateItemRow
{
    PlanTemplateItem item;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title;
};
BOOST_DESCRIBE_STRUCT(TemplateItemRow, (), (item, competency_name, responsibility_title))
std::vector<TemplateItemRow> template_of_job(db::Transaction& tx, JobId job); // in order
std::optional<PlanTemplateItem> find_template_item(db::Transaction& tx, PlanTemplateItemId id);
// Those of the job whose template has this item.
std::vector<PlanTemplateItem> template_with(db::Transaction& tx, PlanTemplateItemId id);
std::int64_t next_template_position(db::Transaction& tx, JobId job);
void delete_template_item(db::Transaction& tx, PlanTemplateItemId id);

// Jobs with a template among the one held, the target and those that the one held leads to.
std::vector<OfferedTemplate> offered_templates(db::Transaction& tx, std::optional<JobId> held,
                                               std::optional<JobId> target);

} // namespace espalier::plans::store
