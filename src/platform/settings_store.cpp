// SPDX-License-Identifier: Apache-2.0
// SQL on settings.
#include "platform/settings_store.h"

namespace espalier::platform::store {

std::vector<SettingRow> settings_of(db::Transaction& tx, std::string_view name)
{
    return tx.rows<SettingRow>("SELECT name, value FROM settings WHERE substr(name, 1, length($1) + 1) = $1 || '.'",
                               name);
}

void put_setting(db::Transaction& tx, std::string_view name, std::string_view json, Instant now,
                 std::optional<AccountId> changed_by)
{
    tx.execute(R"sql(
        INSERT INTO settings (name, value, changed_at, changed_by) VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE
        SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by)sql",
               name, json, now, changed_by);
}

} // namespace espalier::platform::store
