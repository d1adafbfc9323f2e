// SPDX-License-Identifier: Apache-2.0
// Which responsibility of a job a competency serves, for items of the demo: the one whose words it shares most.
#pragma once

#include "features/competencies/competencies.h"
#include "features/organization/organization.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace espalier::app::demo {

class ServedResponsibilities
{
public:
    ServedResponsibilities() = default;
    explicit ServedResponsibilities(db::Transaction& tx);

    // None without a job, or for one without responsibilities.
    std::optional<organization::ResponsibilityId> by(std::optional<organization::JobId> job,
                                                     Id<competencies::Competency> competency);

private:
    struct Text
    {
        organization::ResponsibilityId id;
        std::string words;
    };

    std::unordered_map<Id<competencies::Competency>, std::string> competencies_; // their words
    std::unordered_map<organization::JobId, std::vector<Text>> responsibilities_;
    std::map<std::pair<organization::JobId, Id<competencies::Competency>>, organization::ResponsibilityId> known_;
};

} // namespace espalier::app::demo
