// SPDX-License-Identifier: Apache-2.0
// Imports as people make them: upload a file, map its columns, look at the preview, apply. The file waits in the
// database between the steps; preview and application are tasks, so that any server may run them.
#pragma once

#include "features/organization/imports.h"
#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::organization {

enum class ImportFileKind
{
    units,
    people,
    jobs,
    responsibilities,
    competencies,
    requirements,
    evidence,
    past_reviews,
    kpi_values,
    offerings
};
BOOST_DESCRIBE_ENUM(ImportFileKind, units, people, jobs, responsibilities, competencies, requirements, evidence,
                    past_reviews, kpi_values, offerings)

struct ImportUpload
{
    ImportFileKind kind = ImportFileKind::people;
    std::optional<Text<0, 200>> file_name;
    std::string content; // CSV
};
BOOST_DESCRIBE_STRUCT(ImportUpload, (), (kind, file_name, content))

// Published frameworks, whose files come in one archive.
enum class ReleaseKind
{
    onet,
    ddat,
    digcomp,
    nice,
    esco
};
BOOST_DESCRIBE_ENUM(ReleaseKind, onet, ddat, digcomp, nice, esco)

struct ReleaseUpload
{
    ReleaseKind kind = ReleaseKind::onet;
    std::optional<Text<0, 200>> file_name;
    std::string content; // the bytes of a .zip
};
BOOST_DESCRIBE_STRUCT(ReleaseUpload, (), (kind, file_name, content))

// One column of the product and where it comes from.
struct ImportColumn
{
    std::string name;
    bool required = false;
    std::optional<std::string> file_column; // none: the file has nothing for it
    std::vector<std::string> examples;      // from the first lines
};
BOOST_DESCRIBE_STRUCT(ImportColumn, (), (name, required, file_column, examples))

struct Import
{
    Id<Import> id;
    std::string kind;
    std::string file_name;
    bool is_archive = false; // of published files: no columns to map
    std::vector<std::string> file_columns;
    std::vector<ImportColumn> columns;
    std::optional<Id<platform::Task>> task_id; // the latest preview or application
    std::optional<Instant> applied_at;
};
BOOST_DESCRIBE_STRUCT(Import, (), (id, kind, file_name, is_archive, file_columns, columns, task_id, applied_at))

struct ImportColumnChoice
{
    Text<1, 64> name;
    std::optional<Text<0, 200>> file_column; // none: leave this column out
};
BOOST_DESCRIBE_STRUCT(ImportColumnChoice, (), (name, file_column))

struct ImportMappingChange
{
    Id<Import> import_id;
    std::vector<ImportColumnChoice> columns;
};
BOOST_DESCRIBE_STRUCT(ImportMappingChange, (), (import_id, columns))

struct ImportStart
{
    Id<Import> import_id;
    std::optional<bool> absent_people_left; // people only: who is missing from the file has left
};
BOOST_DESCRIBE_STRUCT(ImportStart, (), (import_id, absent_people_left))

struct StartedTask
{
    Id<platform::Task> task_id;
};
BOOST_DESCRIBE_STRUCT(StartedTask, (), (task_id))

// Both kinds of task work on all import kinds; called once by app, with kinds that live as long as the program.
void add_import_tasks(platform::Tasks& tasks, ImportKinds const& kinds);
void imports_routes(platform::Routes& routes, ImportKinds const& kinds);

} // namespace espalier::organization
