// SPDX-License-Identifier: Apache-2.0
// SQL on uploaded files.
#include "features/organization/import_store.h"

namespace espalier::organization::store {

std::optional<ImportRow> find_import(db::Transaction& tx, Id<Import> id)
{
    return tx.select_one<ImportRow>("FROM imports WHERE id = $1", id);
}

void update_mapping(db::Transaction& tx, Id<Import> id, std::string_view mapping)
{
    tx.execute("UPDATE imports SET mapping = $2 WHERE id = $1", id, mapping);
}

void update_task(db::Transaction& tx, Id<Import> id, Id<platform::Task> task)
{
    tx.execute("UPDATE imports SET task_id = $2 WHERE id = $1", id, task);
}

bool is_applied(db::Transaction& tx, Id<Import> id)
{
    return tx.row<std::int64_t>("SELECT 1 FROM imports WHERE id = $1 AND applied_at IS NOT NULL", id).has_value();
}

void mark_applied(db::Transaction& tx, Id<Import> id, Instant at)
{
    tx.execute("UPDATE imports SET applied_at = $2 WHERE id = $1", id, at);
}

std::optional<std::string> remembered_mapping(db::Transaction& tx, std::string_view kind, std::string_view header)
{
    return tx.row<std::string>("SELECT mapping FROM import_mappings WHERE kind = $1 AND header = $2", kind, header);
}

void remember_mapping(db::Transaction& tx, std::string_view kind, std::string_view header, std::string_view mapping)
{
    tx.execute(
        R"(INSERT INTO import_mappings (kind, header, mapping) VALUES ($1, $2, $3)
           ON CONFLICT (kind, header) DO UPDATE SET mapping = excluded.mapping)",
        kind, header, mapping);
}

} // namespace espalier::organization::store
