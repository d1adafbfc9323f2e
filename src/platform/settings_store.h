// SPDX-License-Identifier: Apache-2.0
// The statements on settings.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string_view>
#include <vector>

namespace espalier::platform::store {

struct SettingRow
{
    std::string name; // "workspace.currency"
    reflect::Document value;
};
BOOST_DESCRIBE_STRUCT(SettingRow, (), (name, value))

// The rows of one settings struct, those named "NAME.…".
std::vector<SettingRow> settings_of(db::Transaction& tx, std::string_view name);
void put_setting(db::Transaction& tx, std::string_view name, std::string_view json, Instant now,
                 std::optional<AccountId> changed_by);

} // namespace espalier::platform::store
