// SPDX-License-Identifier: Apache-2.0
// Upload, mapping, and the start of preview and application.
#include "features/organization/import_requests.h"

#include "features/organization/import_tasks.h"
#include "features/organization/organization_api.h"
#include "platform/archive.h"
#include "platform/permissions.h"
#include "reflect/csv.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::organization {

namespace {

constexpr std::size_t largest_file = 64 * 1024 * 1024; // bytes
constexpr std::size_t shown_examples = 3;

std::string header_signature(std::vector<std::string> const& header)
{
    std::string joined;
    for (auto const& name : header)
        (joined += lower_ascii(trimmed(name))) += '\n';
    return joined;
}

// Without a remembered mapping each column takes the file's column of its name.
ColumnChoices default_choices(ImportKind const& kind, std::vector<std::string> const& header)
{
    ColumnChoices choices;
    for (auto const& field : kind.row->fields) {
        auto const found = std::find_if(header.begin(), header.end(), [&](std::string const& name) {
            return lower_ascii(trimmed(name)) == field.name;
        });
        choices.push_back({Text<1, 64>(std::string(field.name)),
                           found == header.end() ? std::nullopt : std::optional(Text<0, 200>(*found))});
    }
    return choices;
}

std::vector<std::string> examples(std::vector<std::vector<std::string>> const& lines,
                                  std::vector<std::string> const& header, std::string const& column)
{
    auto const cell = static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin());
    std::vector<std::string> result;
    for (auto const& line : lines)
        if (cell < line.size())
            result.push_back(line[cell]);
    return result;
}

Import view(ImportKinds const& kinds, store::ImportRow const& row)
{
    if (kind_named(kinds, row.kind).is_archive())
        return {.id = row.id,
                .kind = row.kind,
                .file_name = row.file_name,
                .is_archive = true,
                .file_columns = {},
                .columns = {},
                .task_id = row.task_id,
                .applied_at = row.applied_at};
    reflect::CsvReader reader(row.content);
    std::vector<std::vector<std::string>> lines;
    reflect::CsvRow cells;
    while (lines.size() < shown_examples && reader.next(cells))
        lines.emplace_back(cells.cells.begin(), cells.cells.end());
    Import result{.id = row.id,
                  .kind = row.kind,
                  .file_name = row.file_name,
                  .is_archive = false,
                  .file_columns = reader.header(),
                  .columns = {},
                  .task_id = row.task_id,
                  .applied_at = row.applied_at};
    auto const mapping = mapping_of(row);
    for (auto const& field : kind_named(kinds, row.kind).row->fields) {
        auto const chosen = mapping.find(field.name);
        auto const has_one = chosen != mapping.end() && !chosen->second.empty();
        result.columns.push_back(
            {std::string(field.name), !field.type->is_optional_input(),
             has_one ? std::optional(chosen->second) : std::nullopt,
             has_one ? examples(lines, reader.header(), chosen->second) : std::vector<std::string>{}});
    }
    return result;
}

// The mapping to begin with: as it was for the last file of this shape.
std::string first_mapping(Context& context, ImportKind const& kind, std::string_view content)
{
    reflect::CsvReader const reader(content);
    auto remembered = store::remembered_mapping(context.tx, kind.name, header_signature(reader.header()));
    return remembered ? std::move(*remembered) : reflect::to_json(default_choices(kind, reader.header()));
}

Import keep(Context& context, ImportKinds const& kinds, std::string_view kind,
            std::optional<Text<0, 200>> const& file_name, std::string content, std::string mapping)
{
    store::ImportRow const row{.id = context.next_id<Import>(),
                               .kind = std::string(kind),
                               .file_name = file_name ? file_name->value : "",
                               .content = std::move(content),
                               .mapping = {std::move(mapping)},
                               .created_by = context.viewer.account_id,
                               .created_at = context.now,
                               .task_id = std::nullopt,
                               .applied_at = std::nullopt};
    context.tx.insert("imports", row);
    return view(kinds, row);
}

Import upload(Context& context, ImportKinds const& kinds, ImportUpload const& in)
{
    auto const kind = reflect::to_name(in.kind);
    return keep(context, kinds, kind, in.file_name, in.content,
                first_mapping(context, kind_named(kinds, kind), in.content));
}

// The bytes wait as text, like every other file.
Import upload_release(Context& context, ImportKinds const& kinds, ReleaseUpload const& in)
{
    platform::Archive const is_one(in.content);
    return keep(context, kinds, reflect::to_name(in.kind), in.file_name, platform::bytes_as_text(in.content), "[]");
}

Import change_mapping(Context& context, ImportKinds const& kinds, ImportMappingChange const& in)
{
    auto row = import_row(context, in.import_id);
    if (kind_named(kinds, row.kind).is_archive())
        throw conflict("no_mapping", "A published framework has no columns to map.");
    reflect::CsvReader const reader(row.content);
    auto const& fields = kind_named(kinds, row.kind).row->fields;
    Violations violations;
    for (std::size_t i = 0; i < in.columns.size(); ++i) {
        auto const& choice = in.columns[i];
        auto const known =
            std::any_of(fields.begin(), fields.end(), [&](auto const& f) { return f.name == choice.name.value; });
        if (!known)
            violations.add(fmt::format("/columns/{}/name", i), "no_such_column",
                           "There is no such column in this kind of import.");
        auto const& header = reader.header();
        if (choice.file_column && !choice.file_column->empty() &&
            std::find(header.begin(), header.end(), choice.file_column->value) == header.end())
            violations.add(fmt::format("/columns/{}/file_column", i), "unknown_column", "The file has no such column.",
                           {{"name", choice.file_column->value}});
    }
    violations.throw_if_any();
    row.mapping.json = reflect::to_json(in.columns);
    store::update_mapping(context.tx, row.id, row.mapping.json);
    store::remember_mapping(context.tx, row.kind, header_signature(reader.header()), row.mapping.json);
    return view(kinds, row);
}

StartedTask start(Context& context, std::string_view task, ImportStart const& in)
{
    auto const row = import_row(context, in.import_id);
    if (row.applied_at)
        throw conflict("already_applied", "This file has been applied. Upload it again to repeat it.");
    auto const id = context.workspace.tasks().enqueue(context, task, reflect::to_json(in));
    store::update_task(context.tx, row.id, id);
    return {id};
}

struct OneImport
{
    Id<Import> import_id;
};
BOOST_DESCRIBE_STRUCT(OneImport, (), (import_id))

} // namespace

void imports_routes(platform::Routes& r, ImportKinds const& kinds)
{
    using platform::permissions::manage_organization;
    r.post("upload_import", "/imports", manage_organization, "Upload a file to import",
           [&kinds](Context& c, ImportUpload const& in) { return upload(c, kinds, in); })
        .with_text_body("text/csv")
        .with_body_limit(largest_file);
    r.post("upload_release", "/release-imports", manage_organization,
           "Upload a published framework's files to import, as a .zip",
           [&kinds](Context& c, ReleaseUpload const& in) { return upload_release(c, kinds, in); })
        .with_text_body("application/zip")
        .with_body_limit(largest_file);
    r.get("read_import", "/imports/{import_id}", manage_organization, "Read an import and its mapping",
          [&kinds](Context& c, OneImport const& in) { return view(kinds, import_row(c, in.import_id)); });
    r.put("map_import", "/imports/{import_id}/mapping", manage_organization, "Say which column is which",
          [&kinds](Context& c, ImportMappingChange const& in) { return change_mapping(c, kinds, in); });
    r.post("preview_import", "/imports/{import_id}/preview", manage_organization,
           "Compare the file with what is stored, without changing anything",
           [](Context& c, ImportStart const& in) { return start(c, preview_task, in); });
    r.post("apply_import", "/imports/{import_id}/application", manage_organization, "Apply the file, all or nothing",
           [](Context& c, ImportStart const& in) { return start(c, apply_task, in); });
}

} // namespace espalier::organization
