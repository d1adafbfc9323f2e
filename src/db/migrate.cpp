// SPDX-License-Identifier: Apache-2.0
// Migrations: forward only, each file once, in one transaction with the row that says so. How the files are written
// stands in db/migrations/README.md.
#include "base/embedded.h"
#include "db/engine_connection.h"
#include "db/faults.h"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <fmt/core.h>
#include <map>
#include <sodium.h>

namespace espalier::db {

struct SchemaMigration
{
    std::string name;
    std::string checksum; // SHA-256 of the file, hexadecimal
    Instant applied_at;
};
BOOST_DESCRIBE_STRUCT(SchemaMigration, (), (name, checksum, applied_at))

namespace {

std::string checksum_of(std::string_view text)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    std::string result;
    for (auto const byte : hash)
        result += fmt::format("{:02x}", byte);
    return result;
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Opens the comments /*sqlite …*/ or /*postgresql …*/ of the engine.
void open_comments(std::string& text, std::string_view engine)
{
    auto const opening = fmt::format("/*{} ", engine);
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
        auto const end = text.find("*/", at);
        if (end == std::string::npos)
            throw std::logic_error(fmt::format("a {} comment is not closed", engine));
        text.erase(end, 2).erase(at, opening.size());
    }
}

std::string for_engine(std::string_view sql, Engine engine)
{
    std::string text(sql);
    open_comments(text, engine == Engine::sqlite ? "sqlite" : "postgresql");
    // To SQLite only INTEGER PRIMARY KEY is the row's own key; any other is a second tree with the row's number in it.
    if (engine == Engine::sqlite)
        replace_all(text, "BIGINT NOT NULL PRIMARY KEY", "INTEGER NOT NULL PRIMARY KEY");
    return text;
}

bool has_bookkeeping(Connection& connection)
{
    detail::VectorSink<std::int64_t> found;
    connection.run(connection.engine() == Engine::sqlite
                       ? "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_migrations'"
                       : "SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND "
                         "tablename = 'schema_migrations'",
                   {}, &found);
    return found.rows.front() > 0;
}

std::map<std::string, std::string> applied_checksums(Connection& connection)
{
    std::map<std::string, std::string> result;
    if (!has_bookkeeping(connection))
        return result;
    detail::VectorSink<SchemaMigration> found;
    connection.run("SELECT name, checksum, applied_at FROM schema_migrations", {}, &found);
    for (auto& row : found.rows)
        result.emplace(std::move(row.name), std::move(row.checksum));
    return result;
}

// Refuses a database that this program does not understand.
void check_applied(std::map<std::string, std::string> const& applied, std::span<MigrationFile const> files)
{
    for (auto const& [name, checksum] : applied) {
        auto const file = std::ranges::find(files, name, &MigrationFile::name);
        if (file == files.end())
            throw conflict("newer_database",
                           fmt::format("The database was made by a newer Espalier (it has {}, which this program does "
                                       "not know). Use that version, or restore a backup made before.",
                                       name));
        if (checksum_of(file->sql) != checksum)
            throw conflict("changed_migration",
                           fmt::format("The migration {} was changed after it had been applied to this database. Put "
                                       "the file back as it was; what it should do now belongs into a new file.",
                                       name));
    }
}

void apply(Connection& connection, MigrationFile const& file)
{
    if (!has_bookkeeping(connection))
        connection.run_script("CREATE TABLE schema_migrations (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, "
                              "applied_at BIGINT NOT NULL)");
    connection.run_script(for_engine(file.sql, connection.engine()));
    SchemaMigration const row{std::string(file.name), checksum_of(file.sql), system_now()};
    connection.insert_rows("schema_migrations", reflect::type_of<SchemaMigration>(), &row, 1);
}

} // namespace

MigrationReport Database::migrate(std::span<MigrationFile const> files)
{
    MigrationReport report;
    for (auto const& file : pending(files)) {
        auto const is_named = [&](MigrationFile const& other) { return other.name == file; };
        auto const& migration = *std::find_if(files.begin(), files.end(), is_named);
        run_exclusively([&](Connection& connection) {
            auto const applied = applied_checksums(connection); // another program may have been faster
            check_applied(applied, files);
            if (applied.contains(file))
                return;
            apply(connection, migration);
            report.applied.push_back(file);
        });
    }
    return report;
}

std::vector<std::string> Database::pending(std::span<MigrationFile const> files)
{
    std::vector<std::string> result;
    run_read([&](Transaction& tx) {
        auto const applied = applied_checksums(tx.connection());
        check_applied(applied, files);
        for (auto const& file : files)
            if (!applied.contains(std::string(file.name)))
                result.emplace_back(file.name);
    });
    return result;
}

std::vector<MigrationFile> program_migrations()
{
    std::vector<MigrationFile> result;
    for (auto const& file : embedded_migrations())
        if (file.path.ends_with(".sql"))
            result.push_back({file.path, file.content});
    return result;
}

} // namespace espalier::db
