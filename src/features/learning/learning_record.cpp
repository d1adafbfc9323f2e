// SPDX-License-Identifier: Apache-2.0
// Reading the record, and writing it as a table and on paper.
#include "features/learning/learning_record.h"

#include "db/id_list.h"
#include "features/learning/enrolments_store.h"
#include "features/learning/learning_record_store.h"
#include "features/training_requests/training_moments.h"
#include "platform/permissions.h"
#include "reflect/csv.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::learning {

namespace permissions = platform::permissions;

namespace {

using platform::DocumentCell;
using platform::Words;

struct Days
{
    Date from;
    Date to;
};

Days days_of(std::optional<Whole<1900, 9999>> const& year)
{
    if (!year)
        return {date_of(1900, 1, 1), date_of(9999, 12, 30)};
    auto const number = static_cast<int>(year->value);
    return {date_of(number, 1, 1), number == 9999 ? date_of(9999, 12, 30) : date_of(number, 12, 31)};
}

DocumentCell hours_cell(RecordLine const& line, Words const& words)
{
    DocumentCell cell;
    if (line.hours)
        cell.text = words.number(*line.hours, 2);
    if (line.hours_proof)
        cell.note = words.text(fmt::format("hours_proof.{}", reflect::to_name(*line.hours_proof)));
    return cell;
}

std::vector<DocumentCell> row_of(RecordLine const& line, Words const& words)
{
    DocumentCell title{.text = line.title, .note = line.provider};
    auto const method = line.method ? words.text(fmt::format("method.{}", reflect::to_name(*line.method)))
                                    : words.text("learning_record.outside");
    return {{.text = words.date(line.completed_on)},
            std::move(title),
            {.text = method},
            {.text = line.is_mandatory ? words.text("learning_record.mandatory") : ""},
            hours_cell(line, words)};
}

platform::DocumentTable years_table(std::vector<RecordYear> const& years, Words const& words)
{
    platform::DocumentTable table{.columns = {{.title = words.text("learning_record.year"), .share = 1},
                                              {.title = words.text("learning_record.completions"), .is_number = true},
                                              {.title = words.text("learning_record.tracked_hours"), .is_number = true},
                                              {.title = words.text("learning_record.told_hours"), .is_number = true}},
                                  .rows = {},
                                  .title = words.text("learning_record.by_year")};
    for (auto const& year : years)
        table.rows.push_back({{.text = std::to_string(year.year)},
                              {.text = words.number(static_cast<double>(year.completions), 0)},
                              {.text = words.number(year.tracked_hours, 2)},
                              {.text = words.number(year.told_hours, 2)}});
    return table;
}

} // namespace

std::vector<RecordYear> years_of(std::vector<RecordLine> const& lines)
{
    std::map<std::int64_t, RecordYear, std::greater<>> years;
    for (auto const& line : lines) {
        auto& year = years[civil(line.completed_on).year];
        ++year.completions;
        if (line.hours)
            (line.hours_proof == HoursProof::tracked ? year.tracked_hours : year.told_hours) += *line.hours;
    }
    std::vector<RecordYear> all;
    for (auto& [number, year] : years) {
        year.year = number;
        all.push_back(year);
    }
    return all;
}

LearningRecord learning_record(Context& context, RecordWanted const& wanted)
{
    context.require(permissions::read_learning, wanted.person_id);
    auto const days = days_of(wanted.year);
    LearningRecord record{.person_id = wanted.person_id,
                          .person_name = store::person_name(context.tx, wanted.person_id),
                          .years = {},
                          .lines = {}};
    for (auto& row : store::completions(context.tx, wanted.person_id, start_of_day_utc(days.from),
                                        start_of_day_utc(days.to.plus_days(1))))
        record.lines.push_back({.completed_on = date_in_utc(row.ended_at),
                                .title = std::move(row.title),
                                .provider = std::move(row.provider),
                                .method = row.method,
                                .hours = row.hours,
                                .hours_proof = row.hours_proof,
                                .is_mandatory = row.is_mandatory,
                                .course_version = row.course_version,
                                .enrolment_id = row.id});
    for (auto& one : training_requests::training_moments(context, wanted.person_id, days.from, days.to))
        record.lines.push_back({.completed_on = one.ends_on,
                                .title = std::move(one.title),
                                .provider = {},
                                .method = {},
                                .hours = {},
                                .hours_proof = {},
                                .is_mandatory = false,
                                .course_version = {},
                                .enrolment_id = {}});
    std::stable_sort(record.lines.begin(), record.lines.end(), [](RecordLine const& one, RecordLine const& other) {
        return other.completed_on < one.completed_on;
    });
    record.years = years_of(record.lines);
    return record;
}

std::string record_as_csv(LearningRecord const& record)
{
    std::string csv;
    auto const& type = reflect::type_of<RecordLine>();
    reflect::write_csv_header(csv, type);
    for (auto const& line : record.lines)
        reflect::write_csv_row(csv, type, &line);
    return csv;
}

platform::Document record_document(LearningRecord const& record, RecordFacts const& facts, Words const& words)
{
    platform::Document document{
        .language = std::string(words.language()),
        .organisation = facts.organisation,
        .title = words.text("learning_record.title"),
        .subtitle = record.person_name,
        .facts = {},
        .question = {},
        .answer = {},
        .table = {.columns = {{.title = words.text("learning_record.completed_on"), .share = 1.2},
                              {.title = words.text("learning_record.what"), .share = 4},
                              {.title = words.text("item.method"), .share = 1.6},
                              {.title = "", .share = 1},
                              {.title = words.text("item.hours"), .share = 1.4, .is_number = true}},
                  .rows = {}},
        .empty_table = words.text("learning_record.empty"),
        .footer = words.text("document.printed", {{"date", words.date(facts.today)}}),
        .page_of = words.text("document.page")};
    for (auto const& line : record.lines)
        document.table.rows.push_back(row_of(line, words));
    if (!record.years.empty())
        document.further.push_back(years_table(record.years, words));
    return document;
}

platform::Page<MandatoryLine> mandatory_training(Context& context)
{
    context.narrows_itself();
    std::optional<std::string> people;
    if (!context.may_for_everybody(permissions::read_learning)) {
        auto const below = context.chart->everybody_below(context.viewer_person());
        people = db::folded(std::vector<PersonId>(below.begin(), below.end()));
    }
    return {.items = store::mandatory(context.tx, people, context.today()), .next = {}};
}

} // namespace espalier::learning
