// SPDX-License-Identifier: Apache-2.0
// The engine: header → columns → rows → work.
#include "features/organization/imports.h"

#include "platform/events.h"
#include "reflect/csv.h"
#include "reflect/json.h"
#include "reflect/parameters.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::organization {

namespace {

constexpr std::size_t kept_problems = 200;
constexpr std::size_t kept_samples = 100;

// A field of the row and the cell of each line that fills it. One cell may fill several fields.
struct Column
{
    reflect::Field const* field;
    std::size_t cell;
};

std::vector<Column> match_columns(ImportKind const& kind, std::vector<std::string> const& header,
                                  ImportMapping const& mapping)
{
    std::vector<Column> columns;
    Violations violations;
    for (auto const& field : kind.row->fields) {
        auto const mapped = mapping.find(field.name);
        auto const wanted = mapped == mapping.end() ? std::string(field.name) : mapped->second;
        auto const cell = std::find_if(header.begin(), header.end(), [&](std::string const& name) {
            return lower_ascii(trimmed(name)) == lower_ascii(wanted);
        });
        if (cell != header.end() && !wanted.empty()) {
            columns.push_back({&field, static_cast<std::size_t>(cell - header.begin())});
        } else if (mapped != mapping.end() && !wanted.empty()) {
            violations.add(fmt::format("/mapping/{}", field.name), "unknown_column",
                           fmt::format("The file has no column \"{}\".", wanted), {{"name", wanted}});
        } else if (!field.type->is_optional_input()) {
            violations.add(fmt::format("/mapping/{}", field.name), "column_required",
                           fmt::format("The file has no column for \"{}\", which is required.", field.name),
                           {{"name", std::string(field.name)}});
        }
    }
    violations.throw_if_any();
    return columns;
}

std::vector<std::string> names_of(std::vector<Column> const& columns)
{
    std::vector<std::string> names;
    for (auto const& column : columns)
        names.emplace_back(column.field->name);
    return names;
}

void read_row(ImportRun& run, std::vector<Column> const& columns, reflect::CsvRow const& cells, void* row)
{
    auto const line = static_cast<std::int64_t>(cells.line);
    for (auto const& [field, cell] : columns)
        if (auto wrong = reflect::read_text(cells.cells[cell], *field->type, static_cast<char*>(row) + field->offset))
            run.unreadable(line, field->name, std::move(*wrong));
}

} // namespace

ImportProblem import_problem(std::string file, std::int64_t line, std::string_view column, Violation what)
{
    ImportProblem problem{std::move(file),         line, std::string(column), std::move(what.key),
                          std::move(what.message), {""}};
    reflect::write_parameters(problem.parameters.json, what.parameters);
    return problem;
}

ImportRun::ImportRun(Context& context_, std::string kind, ImportOptions options_, Progress progress)
    : context(context_), options(options_), progress_(std::move(progress))
{
    report_.kind = std::move(kind);
}

void ImportRun::record(std::string_view event, std::string_view thing)
{
    if (report_.added + report_.changed > 0)
        platform::record(context,
                         {event, std::nullopt, thing, 0,
                          fmt::format(R"({{"added":{},"changed":{}}})", report_.added, report_.changed)});
}

bool ImportRun::has_column(std::string_view name) const
{
    return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
}

void ImportRun::problem(std::int64_t line, std::string_view column, std::string key, std::string message,
                        FaultParameters parameters)
{
    if (unreadable_.contains({line, std::string(column)}))
        return;
    ++report_.problem_count;
    refused_.insert(line);
    if (report_.problems.size() < kept_problems)
        report_.problems.push_back(
            import_problem("", line, column, {"", std::move(key), std::move(message), std::move(parameters)}));
}

void ImportRun::problem(std::int64_t line, std::string_view column, Violation wrong)
{
    problem(line, column, std::move(wrong.key), std::move(wrong.message), std::move(wrong.parameters));
}

void ImportRun::repeated(std::int64_t line, std::string_view column, std::string const& name)
{
    problem(line, column, "twice_in_file", fmt::format("\"{}\" stands in this file twice.", name), {{"name", name}});
}

void ImportRun::unreadable(std::int64_t line, std::string_view column, Violation wrong)
{
    problem(line, column, std::move(wrong));
    unreadable_.emplace(line, column);
}

ImportChanges& ImportChanges::compare(std::string_view column, std::string_view before, std::string_view after)
{
    auto const text = [](std::string_view words) {
        return words.empty() ? std::nullopt : std::optional<std::string>(words);
    };
    if (before != after)
        list.push_back({std::string(column), text(before), text(after)});
    return *this;
}

ImportChanges& ImportChanges::compare(std::string_view column, double before, double after)
{
    return compare(column, fmt::format("{}", before), fmt::format("{}", after));
}

ImportChanges& ImportChanges::mention(std::string_view column, bool is_changed)
{
    if (is_changed)
        list.push_back({std::string(column), std::nullopt, std::nullopt});
    return *this;
}

void ImportRun::sample(std::int64_t line, ImportEffect effect, std::string key, ImportChanges changes)
{
    if (report_.samples.size() < kept_samples)
        report_.samples.push_back({line, effect, std::move(key), std::move(changes.list)});
}

void ImportRun::added(std::int64_t line, std::string key)
{
    count(line, ImportEffect::added);
    sample(line, ImportEffect::added, std::move(key), {});
}

void ImportRun::changed(std::int64_t line, std::string key, ImportChanges changes)
{
    count(line, ImportEffect::changed);
    sample(line, ImportEffect::changed, std::move(key), std::move(changes));
}

void ImportRun::left(std::int64_t line, std::string key)
{
    count(line, ImportEffect::left);
    sample(line, ImportEffect::left, std::move(key), {});
}

std::int64_t& ImportRun::counter(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::added: return report_.added;
    case ImportEffect::changed: return report_.changed;
    case ImportEffect::left: break;
    }
    return report_.left;
}

void ImportRun::count(std::int64_t line, ImportEffect effect)
{
    ++counter(effect);
    counted_.emplace_back(line, effect);
}

ImportReport ImportRun::finish()
{
    refused_.erase(0); // of the whole file, as are lines of files that have none
    if (!refused_.empty()) {
        for (auto const& [line, effect] : counted_)
            counter(effect) -= refused_.contains(line);
        std::erase_if(report_.samples, [&](ImportSample const& one) { return refused_.contains(one.line); });
    }
    std::ranges::stable_sort(report_.problems, {}, &ImportProblem::line);
    return std::move(report_);
}

ImportReport import_text(Context& context, ImportKind const& kind, std::string_view text, ImportMapping const& mapping,
                         ImportOptions options, ImportRun::Progress progress)
{
    reflect::CsvReader reader(text);
    ImportRun run(context, kind.name, options, std::move(progress));
    auto const columns = match_columns(kind, reader.header(), mapping);
    run.set_columns(names_of(columns));

    run.progress(0, 3, "Reading the file");
    auto rows = kind.make_rows();
    rows->reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    reflect::CsvRow cells;
    while (reader.next(cells)) {
        auto const line = static_cast<std::int64_t>(cells.line);
        auto const expected = reader.header().size();
        // Whose cells are whose is not known then: the line is reported and goes no further.
        if (cells.cells.size() != expected)
            run.problem(line, "", "cell_count",
                        fmt::format("This line has {} cells, the header has {}.", cells.cells.size(), expected),
                        {{"cells", std::to_string(cells.cells.size())}, {"expected", std::to_string(expected)}});
        else
            read_row(run, columns, cells, rows->append(line));
    }
    run.report().rows = static_cast<std::int64_t>(rows->size());

    run.progress(1, 3, fmt::format("Comparing {} lines with what is stored", rows->size()));
    kind.run(kind, run, *rows);
    run.report().applied = run.may_write();
    run.progress(3, 3, run.report().applied ? "Applied" : "Compared");
    return run.finish();
}

ImportReport import_file(platform::Workspace& workspace, ImportKind const& kind, std::string_view text,
                         ImportMapping const& mapping, ImportOptions options, ImportRun::Progress progress)
{
    auto const work = [&](Context& context) { return import_text(context, kind, text, mapping, options, progress); };
    auto const& viewer = platform::program_viewer();
    auto report =
        options.apply ? platform::write_as(viewer, workspace, work) : platform::read_as(viewer, workspace, work);
    refresh_after(workspace, report);
    return report;
}

void refresh_after(platform::Workspace& workspace, ImportReport const& report)
{
    constexpr std::int64_t many = 1000;
    if (report.applied && report.added + report.changed >= many)
        workspace.database().refresh_statistics();
}

} // namespace espalier::organization
