// SPDX-License-Identifier: Apache-2.0
// Each engine's own way to take a JSON list apart.
#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::db {

std::string unfolded(Transaction const& tx, std::string_view placeholder)
{
    return tx.engine() == Engine::sqlite
        ? fmt::format("SELECT value AS id FROM json_each({})", placeholder)
        : fmt::format("SELECT CAST(value AS BIGINT) AS id FROM json_array_elements_text(CAST({} AS JSON))",
                      placeholder);
}

} // namespace espalier::db
