// SPDX-License-Identifier: Apache-2.0
// The schema that the migrations make, as each engine tells it, held to one committed text: a migration that comes out
// differently on one of them is seen, and so is every change.
#include "db/database.h"

#include "support/golden_file.h"
#include "support/test_database.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <tuple>

namespace espalier::db {

namespace {

struct SchemaLine
{
    std::string table_name;
    std::string place; // what sorts the lines of a table
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SchemaLine, (), (table_name, place, text))

// The program writes INTEGER for the ids of SQLite; BLOB is what PostgreSQL calls BYTEA.
constexpr std::string_view sqlite_schema = R"(
    WITH tables AS (SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!')
    SELECT t.name AS table_name, '1' || printf('%03d', c.cid) AS place,
           c.name || ' ' || replace(replace(c.type, 'INTEGER', 'BIGINT'), 'BLOB', 'BYTEA') ||
           CASE WHEN c."notnull" THEN ' NOT NULL' ELSE '' END || COALESCE(' DEFAULT ' || c.dflt_value, '') AS text
    FROM tables t JOIN pragma_table_info(t.name) c
    UNION ALL
    SELECT t.name, '2', 'PRIMARY KEY (' || (SELECT group_concat(k.name, ', ') FROM
               (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk) k) || ')'
    FROM tables t
    UNION ALL
    SELECT t.name, CASE i.origin WHEN 'u' THEN '3' ELSE '4' END,
           CASE WHEN i.origin = 'u' THEN 'UNIQUE' WHEN i."unique" THEN 'UNIQUE INDEX ' || i.name ELSE 'INDEX ' || i.name END ||
           ' (' || (SELECT group_concat(COALESCE(k.name, 'expression'), ', ') FROM
               (SELECT name FROM pragma_index_xinfo(i.name) WHERE key ORDER BY seqno) k) || ')' ||
           CASE WHEN i.partial THEN ' PARTIAL' ELSE '' END
    FROM tables t JOIN pragma_index_list(t.name) i WHERE i.origin <> 'pk'
    UNION ALL
    SELECT t.name, '5', 'FOREIGN KEY (' || f."from" || ') REFERENCES ' || f."table" || ' (' || COALESCE(f."to", 'id') || ')' ||
           CASE f.on_delete WHEN 'NO ACTION' THEN '' ELSE ' ON DELETE ' || f.on_delete END
    FROM tables t JOIN pragma_foreign_key_list(t.name) f
    UNION ALL
    SELECT s.tbl_name, '6', 'TRIGGER ' || s.name FROM sqlite_schema s WHERE s.type = 'trigger')";

constexpr std::string_view postgresql_schema = R"(
    WITH tables AS (SELECT c.oid, c.relname FROM pg_class c
                    WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace))
    SELECT CAST(t.relname AS TEXT) AS table_name, '1' || lpad(CAST(a.attnum AS TEXT), 3, '0') AS place,
           a.attname || ' ' || upper(format_type(a.atttypid, a.atttypmod)) ||
           CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END ||
           COALESCE(' DEFAULT ' || replace(pg_get_expr(d.adbin, d.adrelid), '::text', ''), '') AS text
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT t.relname, CASE k.contype WHEN 'p' THEN '2' WHEN 'u' THEN '3' ELSE '4' END,
           CASE WHEN k.contype = 'p' THEN 'PRIMARY KEY' WHEN k.contype = 'u' THEN 'UNIQUE'
                WHEN x.indisunique THEN 'UNIQUE INDEX ' || i.relname ELSE 'INDEX ' || i.relname END ||
           ' (' || (SELECT string_agg(COALESCE(a.attname, 'expression'), ', ' ORDER BY c.place)
                    FROM unnest(CAST(x.indkey AS int2[])) WITH ORDINALITY AS c (number, place)
                    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.number AND c.number > 0) || ')' ||
           CASE WHEN x.indpred IS NULL THEN '' ELSE ' PARTIAL' END
    FROM tables t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
    LEFT JOIN pg_constraint k ON k.conindid = i.oid AND k.contype IN ('p', 'u')
    UNION ALL
    SELECT t.relname, '5', 'FOREIGN KEY (' || a.attname || ') REFERENCES ' || p.relname || ' (' || b.attname || ')' ||
           CASE k.confdeltype WHEN 'a' THEN '' WHEN 'c' THEN ' ON DELETE CASCADE' WHEN 'n' THEN ' ON DELETE SET NULL'
                              ELSE ' ON DELETE RESTRICT' END
    FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
    JOIN pg_class p ON p.oid = k.confrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1]
    JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = k.confkey[1]
    UNION ALL
    SELECT t.relname, '6', 'TRIGGER ' || g.tgname FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal)";

std::string schema_of(Database& database)
{
    auto const sql = database.engine() == Engine::sqlite ? sqlite_schema : postgresql_schema;
    auto lines = database.read([&](Transaction& tx) { return tx.rows<SchemaLine>(sql); });
    std::sort(lines.begin(), lines.end(), [](auto const& a, auto const& b) {
        return std::tie(a.table_name, a.place, a.text) < std::tie(b.table_name, b.place, b.text);
    });
    std::string text;
    std::string_view table;
    for (auto const& line : lines) {
        if (line.table_name != table)
            text += (table.empty() ? "" : "\n") + line.table_name + "\n";
        table = line.table_name;
        text += "    " + line.text + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("the migrations make the committed schema on both engines")
{
    test::for_each_database(
        [](test::TestDatabase& database) { test::compare_with_golden_file("schema.txt", schema_of(*database)); });
}

} // namespace espalier::db
