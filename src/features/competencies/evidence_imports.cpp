// SPDX-License-Identifier: Apache-2.0
// The CSV file of evidence: references resolved in memory, what is stored already found in one pass, the rest inserted
// in the order of the ledger.
#include "base/time_zone.h"
#include "features/competencies/competency_imports.h"
#include "features/competencies/evidence_store.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace espalier::competencies {

namespace {

// All that tells one rating from another, as one text.
std::string identity(store::EvidenceRow const& row)
{
    return fmt::format("{} {} {} {} {} {} {}", row.person_id.value, row.competency_id.value,
                       reflect::to_name(row.source), row.level, row.valid_on.days,
                       row.rater_id.value_or(PersonId{}).value, row.comment);
}

class EvidenceImport
{
public:
    explicit EvidenceImport(ImportRun& run)
        : run_(run), people_(store::people_by_number(run.context.tx)),
          competencies_(store::rateable_by_code(run.context.tx))
    {
    }

    void work(std::vector<ImportLine<EvidenceFileRow>> const& lines)
    {
        rows_.reserve(lines.size());
        for (auto const& line : lines)
            if (auto row = resolved(line))
                rows_.push_back({&line, std::move(*row)});
        leave_out_what_is_stored();
        for (auto const& [line, row] : rows_)
            run_.added(line->line,
                       fmt::format("{} · {} · {}", line->row.employee_number.value,
                                   competencies_.at(line->row.competency_code.value).name, to_text(row.valid_on)));
        if (run_.may_write())
            write();
    }

private:
    std::optional<PersonId> person(std::int64_t line, std::string_view column, std::string const& number)
    {
        if (auto const found = people_.find(number); found != people_.end())
            return found->second;
        run_.problem(line, column, "no_such_person", fmt::format("There is nobody with the number \"{}\".", number),
                     {{"name", number}});
        return std::nullopt;
    }

    std::optional<store::EvidenceRow> resolved(ImportLine<EvidenceFileRow> const& line)
    {
        auto const& row = line.row;
        auto const rated = person(line.line, "employee_number", row.employee_number.value);
        std::optional<PersonId> rater;
        if (row.rater_employee_number)
            rater = person(line.line, "rater_employee_number", row.rater_employee_number->value);
        auto const competency = competencies_.find(row.competency_code.value);
        if (competency == competencies_.end())
            run_.problem(line.line, "competency_code", "competency_not_in_force",
                         fmt::format("There is no competency \"{}\" in force.", row.competency_code.value),
                         {{"name", row.competency_code.value}});
        if (!rated || competency == competencies_.end())
            return std::nullopt;
        auto const& rateable = competency->second;
        if (auto wrong = level_fault(rateable.name, rateable.range(), row.level))
            run_.problem(line.line, "level", std::move(*wrong));
        if (row.valid_on > latest_day(run_.context.now))
            run_.problem(line.line, "valid_on", "in_future",
                         "Evidence speaks of a day that has been; this one is still to come.");
        return store::EvidenceRow{.person_id = *rated,
                                  .competency_id = rateable.competency_id,
                                  .id = {},
                                  .source = row.source,
                                  .level = row.level,
                                  .valid_on = row.valid_on,
                                  .recorded_at = run_.context.now,
                                  .recorded_by = run_.context.viewer.account_id,
                                  .rater_id = row.source == EvidenceSource::self && !rater ? rated : rater,
                                  .comment = row.comment ? row.comment->value : "",
                                  .corrects_id = {}};
    }

    void leave_out_what_is_stored()
    {
        std::unordered_set<std::string> known;
        std::unordered_set<PersonId> concerned;
        for (auto const& one : rows_)
            concerned.insert(one.row.person_id);
        store::each_evidence_row(run_.context.tx, [&](store::EvidenceRow const& row) {
            if (concerned.contains(row.person_id))
                known.insert(identity(row));
        });
        std::erase_if(rows_, [&](Resolved const& one) {
            auto const is_new = known.insert(identity(one.row)).second;
            if (!is_new)
                run_.unchanged();
            return !is_new;
        });
    }

    void write()
    {
        std::stable_sort(rows_.begin(), rows_.end(), [](Resolved const& a, Resolved const& b) {
            return std::tie(a.row.person_id, a.row.competency_id, a.row.valid_on) <
                std::tie(b.row.person_id, b.row.competency_id, b.row.valid_on);
        });
        std::vector<store::EvidenceRow> rows;
        rows.reserve(rows_.size());
        for (auto& one : rows_) {
            one.row.id = run_.context.next_id<Evidence>();
            rows.push_back(std::move(one.row));
        }
        if (rows.empty())
            return;
        run_.context.tx.insert_all("evidence", rows);
        run_.record("evidence.imported", "import");
    }

    struct Resolved
    {
        ImportLine<EvidenceFileRow> const* line;
        store::EvidenceRow row;
    };

    ImportRun& run_;
    std::unordered_map<std::string, PersonId> people_;
    std::unordered_map<std::string, store::Rateable> competencies_;
    std::vector<Resolved> rows_;
};

} // namespace

void import_evidence(ImportRun& run, std::vector<ImportLine<EvidenceFileRow>> const& lines)
{
    EvidenceImport(run).work(lines);
}

} // namespace espalier::competencies
