// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/courses/materials_store.h"

namespace espalier::courses::store {

std::int64_t used_bytes(db::Transaction& tx)
{
    return *tx.row<std::int64_t>("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM materials");
}

std::optional<Upload> find_upload(db::Transaction& tx, UploadId id)
{
    return tx.select_one<Upload>("FROM uploads WHERE id = $1", id);
}

std::vector<Upload> uploads_of(db::Transaction& tx, CourseId id)
{
    return tx.select<Upload>("FROM uploads WHERE course_id = $1 ORDER BY id", id);
}

std::optional<Material> material_with(db::Transaction& tx, std::string_view digest)
{
    return tx.select_one<Material>("FROM materials WHERE digest = $1", digest);
}

std::optional<Material> material_of(db::Transaction& tx, CourseId id, std::string_view digest)
{
    return tx.select_one<Material>(
        R"(FROM materials WHERE digest = $1
           AND EXISTS (SELECT 1 FROM course_materials c WHERE c.course_id = $2 AND c.material_id = materials.id))",
        digest, id);
}

std::string piece(db::Transaction& tx, MaterialId id, std::int64_t number)
{
    return tx.row<std::string>("SELECT content FROM material_pieces WHERE material_id = $1 AND number = $2", id, number)
        .value_or("");
}

bool is_named(db::Transaction& tx, CourseId id, std::string_view digest)
{
    return tx
        .row<std::int64_t>(
            R"(SELECT 1 FROM course_versions WHERE course_id = $1 AND content LIKE '%"' || $2 || '"%' LIMIT 1)", id,
            digest)
        .has_value();
}

void insert_piece(db::Transaction& tx, MaterialId id, std::int64_t number, std::string_view content)
{
    tx.execute("INSERT INTO material_pieces (material_id, number, content) VALUES ($1, $2, $3)", id, number,
               db::Bytes{content});
}

void set_received(db::Transaction& tx, UploadId id, std::int64_t received, Instant now)
{
    tx.execute("UPDATE uploads SET received = $1, touched_at = $2 WHERE id = $3", received, now, id);
}

void set_whole(db::Transaction& tx, MaterialId id, std::string_view digest, std::string_view media_type)
{
    tx.execute("UPDATE materials SET digest = $1, media_type = $2 WHERE id = $3", digest, media_type, id);
}

void link(db::Transaction& tx, CourseId course, MaterialId material, Instant now)
{
    tx.execute(R"(INSERT INTO course_materials (course_id, material_id, added_at) VALUES ($1, $2, $3)
                  ON CONFLICT (course_id, material_id) DO NOTHING)",
               course, material, now);
}

void unlink(db::Transaction& tx, CourseId course, MaterialId material)
{
    tx.execute("DELETE FROM course_materials WHERE course_id = $1 AND material_id = $2", course, material);
}

void delete_upload(db::Transaction& tx, UploadId id)
{
    tx.execute("DELETE FROM uploads WHERE id = $1", id);
}

void delete_material(db::Transaction& tx, MaterialId id)
{
    tx.execute("DELETE FROM material_pieces WHERE material_id = $1", id);
    tx.execute("DELETE FROM materials WHERE id = $1", id);
}

void delete_uploads_before(db::Transaction& tx, Instant instant)
{
    tx.execute("DELETE FROM uploads WHERE touched_at < $1", instant);
}

std::optional<MaterialId> unneeded(db::Transaction& tx)
{
    return tx.row<MaterialId>(
        R"(SELECT id FROM materials m
           WHERE NOT EXISTS (SELECT 1 FROM course_materials c WHERE c.material_id = m.id)
             AND NOT EXISTS (SELECT 1 FROM uploads u WHERE u.material_id = m.id)
           ORDER BY id LIMIT 1)");
}

} // namespace espalier::courses::store
