// SPDX-License-Identifier: Apache-2.0
// Importing units: a tree whose lines may come in any order.
#include "features/organization/import_kinds.h"
#include "features/organization/units_store.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <map>
#include <unordered_map>

namespace espalier::organization {

namespace {

// Units of the file and the store by code, in the order of the file.
class UnitsImport
{
public:
    UnitsImport(ImportRun& run, std::vector<ImportLine<UnitRow>> const& lines) : run_(run), lines_(lines)
    {
        for (auto& unit : store::all_units(run.context.tx)) {
            codes_.emplace(unit.id, unit.code);
            before_.emplace(unit.code, unit);
        }
    }

    void work()
    {
        for (auto const& line : lines_)
            number(line);
        for (auto const& line : lines_)
            resolve(line);
        find_circles();
        if (run_.may_write())
            write();
    }

private:
    void number(ImportLine<UnitRow> const& line)
    {
        auto const known = before_.find(line.row.code.value);
        auto const id = known != before_.end() ? known->second.id : run_.context.next_id<Unit>();
        if (!ids_.emplace(line.row.code.value, id).second)
            run_.repeated(line.line, "code", line.row.code.value);
    }

    std::optional<UnitId> parent(ImportLine<UnitRow> const& line)
    {
        if (!line.row.parent_code)
            return std::nullopt;
        auto const& code = line.row.parent_code->value;
        if (auto const in_file = ids_.find(code); in_file != ids_.end())
            return in_file->second;
        if (auto const known = before_.find(code); known != before_.end())
            return known->second.id;
        run_.problem(line.line, "parent_code", "no_such_unit",
                     fmt::format("There is no unit \"{}\", neither here nor in the file.", code), {{"name", code}});
        return std::nullopt;
    }

    void resolve(ImportLine<UnitRow> const& line)
    {
        Unit wanted{ids_.at(line.row.code.value), line.row.code.value, line.row.name.value, parent(line), 1};
        auto const known = before_.find(wanted.code);
        parents_[wanted.id] = wanted.parent_id;
        lines_of_[wanted.id] = line.line;
        if (known == before_.end()) {
            run_.added(line.line, wanted.code + " " + wanted.name);
            added_.push_back(std::move(wanted));
        } else if (auto changes = compared(known->second, line.row, wanted); changes.empty()) {
            run_.unchanged();
        } else {
            run_.changed(line.line, wanted.code + " " + wanted.name, std::move(changes));
            wanted.version = known->second.version;
            changed_.push_back(std::move(wanted));
        }
    }

    ImportChanges compared(Unit const& before, UnitRow const& row, Unit const& wanted) const
    {
        ImportChanges changes;
        changes.compare("name", before.name, wanted.name)
            .compare("parent_code", before.parent_id ? codes_.at(*before.parent_id) : "",
                     value_or_empty(row.parent_code));
        return changes;
    }

    void find_circles()
    {
        for (auto const& [code, unit] : before_)
            parents_.try_emplace(unit.id, unit.parent_id);
        for (auto const& [id, line] : lines_of_) {
            auto above = parents_.at(id);
            for (std::size_t steps = 0; above && steps <= parents_.size(); ++steps) {
                if (*above == id) {
                    run_.problem(line, "parent_code", "unit_circle", "This unit would lie below itself.");
                    break;
                }
                auto const next = parents_.find(*above);
                above = next == parents_.end() ? std::nullopt : next->second;
            }
        }
    }

    void write()
    {
        // Parents first: the reference to the parent is checked row by row.
        std::unordered_map<UnitId, Unit const*> waiting;
        for (auto const& unit : added_)
            waiting.emplace(unit.id, &unit);
        std::vector<Unit> ordered;
        for (auto const& unit : added_) {
            std::vector<Unit const*> chain;
            for (auto const* next = &unit; next && waiting.erase(next->id);) {
                chain.push_back(next);
                auto const parent = next->parent_id ? waiting.find(*next->parent_id) : waiting.end();
                next = parent == waiting.end() ? nullptr : parent->second;
            }
            for (auto link = chain.rbegin(); link != chain.rend(); ++link)
                ordered.push_back(**link);
        }
        run_.context.tx.insert_all("units", ordered);
        run_.context.tx.update_every("units", changed_, "unit");
        if (added_.empty() && changed_.empty())
            return;
        touch_org_chart(run_.context.tx);
        run_.record("units.imported", "unit");
    }

    ImportRun& run_;
    std::vector<ImportLine<UnitRow>> const& lines_;
    std::map<std::string, Unit> before_;
    std::unordered_map<UnitId, std::string> codes_; // of what is stored
    std::unordered_map<std::string, UnitId> ids_;
    std::unordered_map<UnitId, std::optional<UnitId>> parents_;
    std::unordered_map<UnitId, std::int64_t> lines_of_;
    std::vector<Unit> added_;
    std::vector<Unit> changed_;
};

} // namespace

void import_units(ImportRun& run, std::vector<ImportLine<UnitRow>> const& lines)
{
    UnitsImport(run, lines).work();
}

} // namespace espalier::organization
