// SPDX-License-Identifier: Apache-2.0
// The work of the tasks.
#include "features/organization/import_tasks.h"

#include "platform/archive.h"
#include "reflect/json.h"

namespace espalier::organization {

namespace {

// What compares and stores the uploaded file; an archive is read here, before there is a transaction that others wait for.
ImportKind::Store reading(ImportKind const& kind, store::ImportRow row)
{
    if (kind.is_archive())
        return kind.read_archive(platform::bytes_from_text(row.content));
    return [&kind, row = std::move(row)](Context& context, ImportOptions options, ImportRun::Progress progress) {
        return import_text(context, kind, row.content, mapping_of(row), options, std::move(progress));
    };
}

// The work of both tasks. Applying marks the import in the same transaction: killed in the middle, nothing is there and
// the task runs again; killed after, the second run finds it applied.
std::string run_import(platform::TaskRun& run, ImportKinds const& kinds, bool apply)
{
    auto const in = reflect::from_json<ImportStart>(run.input());
    auto& workspace = run.workspace();
    auto const viewer = platform::program_on_behalf_of(run.created_by());
    auto const progress = [&](std::int64_t done, std::int64_t total, std::string_view message) {
        run.progress(done, total, message);
    };
    progress(0, 3, "Reading the file");
    auto row = platform::read_as(viewer, workspace, [&](Context& c) { return import_row(c, in.import_id); });
    auto const& kind = kind_named(kinds, row.kind);
    auto const store_file = reading(kind, std::move(row));
    auto const work = [&](Context& context) {
        if (apply && store::is_applied(context.tx, in.import_id))
            return ImportReport{.kind = kind.name, .applied = true};
        auto report = store_file(context, {.apply = apply, .absent_people_left = in.absent_people_left.value_or(false)},
                                 progress);
        if (report.applied)
            store::mark_applied(context.tx, in.import_id, context.now);
        return report;
    };
    auto const report =
        apply ? platform::write_as(viewer, workspace, work) : platform::read_as(viewer, workspace, work);
    refresh_after(workspace, report);
    return reflect::to_json(report);
}

} // namespace

ImportKind const& kind_named(ImportKinds const& kinds, std::string_view name)
{
    auto const found = kinds.find(name);
    if (found == kinds.end())
        throw not_found("kind of import");
    return found->second;
}

store::ImportRow import_row(Context& context, Id<Import> id)
{
    if (auto found = store::find_import(context.tx, id))
        return std::move(*found);
    throw not_found("import");
}

ImportMapping mapping_of(store::ImportRow const& row)
{
    ImportMapping mapping;
    for (auto const& choice : reflect::from_json<ColumnChoices>(row.mapping.json))
        mapping[choice.name.value] = choice.file_column ? choice.file_column->value : "";
    return mapping;
}

void add_import_tasks(platform::Tasks& tasks, ImportKinds const& kinds)
{
    tasks.add_kind(std::string(preview_task),
                   [&kinds](platform::TaskRun& run) { return run_import(run, kinds, false); });
    tasks.add_kind(std::string(apply_task), [&kinds](platform::TaskRun& run) { return run_import(run, kinds, true); });
}

} // namespace espalier::organization
