// SPDX-License-Identifier: Apache-2.0
// Acting as somebody of the demo organisation at some day of the past.
#pragma once

#include "features/organization/organization.h"
#include "platform/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::app::demo {

struct Actor
{
    platform::PersonId person_id;
    platform::AccountId account_id;
    std::optional<platform::PersonId> manager_id;
    std::optional<Id<organization::Job>> job_id;
    std::string job_code;
    std::string unit_code;
    Date started_on;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(Actor, (), (person_id, account_id, manager_id, job_id, job_code, unit_code, started_on, email))

std::vector<Actor> actors(db::Transaction& tx,
                          platform::Workspace& workspace); // with an account, still here; by person id

platform::Viewer viewer_of(Actor const& actor);

// A context as that viewer at nine o'clock (UTC) of that day.
platform::Context acting(platform::Workspace& workspace, db::Transaction& tx, platform::Viewer const& viewer, Date day);

} // namespace espalier::app::demo
