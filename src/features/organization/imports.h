// SPDX-License-Identifier: Apache-2.0
// Bringing tables in: one engine for every kind of CSV file. A kind is a described row struct (its members are the
// columns) and a function that compares the rows with what is stored and writes the difference. The engine reads the
// file, reports problems by line and column, and applies all or nothing; the same file twice changes nothing.
#pragma once

#include "features/organization/organization.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::organization {

struct ImportProblem
{
    std::string file;                      // of an archive; empty: the only one
    std::int64_t line = 0;                 // in the file, from 1; 0: the whole file
    std::string column;                    // of the product; empty: the whole line
    std::string key;                       // stable, for translation: "twice_in_file"
    std::string message;                   // the same in English
    reflect::Document parameters = {"{}"}; // what the text of the key speaks of, by name
};
BOOST_DESCRIBE_STRUCT(ImportProblem, (), (file, line, column, key, message, parameters))
ImportProblem import_problem(std::string file, std::int64_t line, std::string_view column, Violation what);

enum class ImportEffect
{
    added,
    changed,
    left
};
BOOST_DESCRIBE_ENUM(ImportEffect, added, changed, left)

// One column of a changed line: "unit", "Sales", "Service". Without either text, only that it changes.
struct ImportChange
{
    std::string column;
    std::optional<std::string> before; // absent: nothing stood there
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(ImportChange, (), (column, before, after))

// What a line changes, column by column, as people read it: names, no ids.
struct ImportChanges
{
    std::vector<ImportChange> list;

    bool empty() const { return list.empty(); }
    // Two equal texts are no change; an empty one is nothing.
    ImportChanges& compare(std::string_view column, std::string_view before, std::string_view after);
    ImportChanges& compare(std::string_view column, double before, double after);
    // Of long words, and of what not everybody may see who sees the preview, only that they change.
    ImportChanges& mention(std::string_view column, bool is_changed);
};

// One line of the preview.
struct ImportSample
{
    std::int64_t line = 0;
    ImportEffect effect = ImportEffect::added;
    std::string key; // "10023 Ada Lind"
    std::vector<ImportChange> changes;
};
BOOST_DESCRIBE_STRUCT(ImportSample, (), (line, effect, key, changes))

struct ImportReport
{
    std::string kind;
    std::int64_t rows = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t left = 0; // leavers, by the file's last days or, when asked, by absence
    std::int64_t problem_count = 0;
    std::vector<ImportProblem> problems; // the first 200
    std::vector<ImportSample> samples;   // the first 100
    std::string attribution;             // whom the content is owed to, and by which licence; empty: nobody named
    bool applied = false;
};
BOOST_DESCRIBE_STRUCT(ImportReport, (),
                      (kind, rows, added, changed, unchanged, left, problem_count, problems, samples, attribution,
                       applied))

// The product's column → the file's column; a column without entry takes the file's column of the same name.
using ImportMapping = std::map<std::string, std::string, std::less<>>;

struct ImportOptions
{
    bool apply = false;              // false: dry run
    bool absent_people_left = false; // people: who is missing from the file has left (yesterday)
};

// A row and where it stood.
template <class Row> struct ImportLine
{
    std::int64_t line = 0;
    Row row;
};

// What a kind's function works with.
class ImportRun
{
public:
    using Progress = std::function<void(std::int64_t done, std::int64_t total, std::string_view message)>;
    ImportRun(Context& context, std::string kind, ImportOptions options, Progress progress);

    Context& context;
    ImportOptions const options;

    bool has_column(
        std::string_view name) const; // was it in the file? An absent column leaves stored values as they are
    void problem(std::int64_t line, std::string_view column, std::string key, std::string message,
                 FaultParameters parameters = {});
    void problem(std::int64_t line, std::string_view column, Violation wrong);
    // What may stand in the file once stands there again.
    void repeated(std::int64_t line, std::string_view column, std::string const& name);
    // A cell that cannot be read. Later problems of the same cell only follow from this one and are not told.
    void unreadable(std::int64_t line, std::string_view column, Violation wrong);
    void added(std::int64_t line, std::string key);
    void changed(std::int64_t line, std::string key, ImportChanges changes);
    void left(std::int64_t line, std::string key);
    void unchanged() { ++report_.unchanged; }
    // True when the difference is to be written now: not a dry run, and no problem so far.
    bool may_write() const { return options.apply && report_.problem_count == 0; }
    // Puts into the audit trail what was added and changed, as `event`; nothing when that is nothing.
    void record(std::string_view event, std::string_view thing);
    void progress(std::int64_t done, std::int64_t total, std::string_view message) { progress_(done, total, message); }

    ImportReport& report() { return report_; }
    // When all is compared: tells problems in the order of the lines, and counts and shows no line that has one.
    ImportReport finish();
    void set_columns(std::vector<std::string> columns) { columns_ = std::move(columns); }

private:
    void count(std::int64_t line, ImportEffect effect);
    std::int64_t& counter(ImportEffect effect);
    void sample(std::int64_t line, ImportEffect effect, std::string key, ImportChanges changes);

    ImportReport report_;
    Progress progress_;
    std::vector<std::string> columns_;
    std::set<std::pair<std::int64_t, std::string>> unreadable_; // line and column
    std::set<std::int64_t> refused_;                            // lines with a problem
    std::vector<std::pair<std::int64_t, ImportEffect>> counted_;
};

// A kind of file. Made with import_kind below.
struct ImportKind
{
    std::string name; // "people"
    reflect::Type const* row = nullptr;
    platform::Permission const* permission = nullptr;
    // Rows of this kind, in a list that the engine fills and `work` reads.
    struct Rows
    {
        virtual ~Rows() = default;
        virtual void reserve(std::size_t count) = 0;
        virtual void* append(std::int64_t line) = 0; // → the row
        virtual std::size_t size() const = 0;
    };
    // Plain pointers, as in platform::Endpoint: they cost the compiler a third of what std::function does.
    std::unique_ptr<Rows> (*make_rows)() = nullptr;
    void (*run)(ImportKind const&, ImportRun&, Rows const&) = nullptr; // calls `work` with rows from make_rows
    void (*work)() = nullptr;                                          // the function given to import_kind

    // Instead of the above, for a kind whose file is an archive (.zip) of published files: reads it, outside of any
    // transaction, and answers what compares and stores it.
    using Store = std::function<ImportReport(Context&, ImportOptions, ImportRun::Progress)>;
    std::function<Store(std::string archive)> read_archive = {};
    bool is_archive() const { return read_archive != nullptr; }
};

template <class Row> ImportKind import_kind(std::string name, platform::Permission const& permission,
                                            void (*work)(ImportRun&, std::vector<ImportLine<Row>> const&))
{
    using Work = decltype(work);
    struct Lines final : ImportKind::Rows
    {
        std::vector<ImportLine<Row>> lines;
        void reserve(std::size_t count) override { lines.reserve(count); }
        void* append(std::int64_t line) override
        {
            lines.emplace_back().line = line;
            return &lines.back().row;
        }
        std::size_t size() const override { return lines.size(); }
    };
    return {std::move(name),
            &reflect::type_of<Row>(),
            &permission,
            []() -> std::unique_ptr<ImportKind::Rows> { return std::make_unique<Lines>(); },
            [](ImportKind const& kind, ImportRun& run, ImportKind::Rows const& rows) {
                reinterpret_cast<Work>(kind.work)(run, static_cast<Lines const&>(rows).lines);
            },
            reinterpret_cast<void (*)()>(work),
            {}};
}

// The kinds of this feature; others add theirs in app/features.cpp.
using ImportKinds = std::map<std::string, ImportKind, std::less<>>;
void add_import_kinds(ImportKinds& kinds);

// Reads `text` and runs the kind in the context's transaction. With problems nothing has been written. Fault invalid when
// the file is no CSV or lacks a required column.
ImportReport import_text(Context& context, ImportKind const& kind, std::string_view text, ImportMapping const& mapping,
                         ImportOptions options, ImportRun::Progress progress);

// The same in a transaction of its own (a read for a dry run), as the program: for the commands and the demo.
ImportReport import_file(platform::Workspace& workspace, ImportKind const& kind, std::string_view text,
                         ImportMapping const& mapping, ImportOptions options, ImportRun::Progress progress);

// To be called when an import has been committed: after many rows the database looks at its tables anew.
void refresh_after(platform::Workspace& workspace, ImportReport const& report);

} // namespace espalier::organization
