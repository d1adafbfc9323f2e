// SPDX-License-Identifier: Apache-2.0
// Which figure stands in which cell.
#include "features/campaigns/result_tables.h"

#include "reflect/csv.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::campaigns {

using platform::Sheet;
using platform::SheetCell;
using platform::Words;

namespace {

using Row = std::vector<SheetCell>;

SheetCell number(std::optional<double> value)
{
    return value ? SheetCell(std::round(*value * 10) / 10) : SheetCell();
}

SheetCell count(std::int64_t value)
{
    return static_cast<double>(value);
}

std::string name_of(ResultGroup const& group, Words const& words)
{
    if (group.kind == GroupKind::everybody)
        return words.text("results.everybody");
    if (group.kind == GroupKind::unit_alone)
        return words.text("unit_shares.itself", {{"unit", group.name}});
    if (group.tenure)
        return words.text("tenure." + std::string(reflect::to_name(*group.tenure)));
    return group.name.empty() ? words.text("results.no_job") : group.name;
}

std::string why_hidden(ResultGroup const& group, std::int64_t smallest, Words const& words)
{
    auto const reason = group.hidden_because.value_or(HiddenBecause::too_small);
    return words.text("results_hidden." + std::string(reflect::to_name(reason)),
                      {{"smallest", words.number(static_cast<double>(smallest), 0)}});
}

std::vector<std::string> score_columns(std::string name, Words const& words)
{
    return {std::move(name),
            words.text("results.favourable"),
            words.text("results.neutral"),
            words.text("results.unfavourable"),
            words.text("results.beside_everybody"),
            words.text("results.beside_earlier"),
            words.text("results.answers")};
}

Row score_row(std::string name, std::optional<ComparedScore> const& compared)
{
    if (!compared)
        return {std::move(name), {}, {}, {}, {}, {}, count(std::int64_t{0})};
    auto const& score = compared->score;
    return {std::move(name),
            number(score.favourable),
            number(score.neutral),
            number(score.unfavourable),
            number(compared->beside_everybody),
            number(compared->beside_earlier),
            count(score.answers)};
}

Sheet about(ResultsToWrite const& written, Words const& words)
{
    auto const& results = written.results;
    auto const& group = results.group;
    Sheet sheet{results.name, {words.text("results.figure"), words.text("results.value")}, {}};
    auto const add = [&](std::string_view key, SheetCell value) {
        sheet.rows.push_back({words.text(key), std::move(value)});
    };
    add("results.asked_in", words.date(results.opens_on) + " – " + words.date(results.closes_on));
    add("results.of_whom", name_of(group, words));
    if (!group.answered) {
        add("results.hidden_why", why_hidden(group, results.smallest_group, words));
        return sheet;
    }
    add("results.asked", count(group.asked));
    add("results.answered", count(*group.answered));
    if (results.earlier_campaign_name)
        add("results.earlier", *results.earlier_campaign_name);
    for (auto const& question : results.questions)
        if (question.enps) {
            add("results.enps", number(question.enps->score.enps));
            add("results.promoters", number(question.enps->score.promoters));
            add("results.passives", number(question.enps->score.passives));
            add("results.detractors", number(question.enps->score.detractors));
        }
    return sheet;
}

Sheet themes(CampaignResults const& results, Words const& words)
{
    Sheet sheet{words.text("results_view.themes"), score_columns(words.text("results.theme"), words), {}};
    for (auto const& factor : results.factors)
        sheet.rows.push_back(score_row(factor.name, factor.result));
    return sheet;
}

Sheet questions(CampaignResults const& results, Words const& words)
{
    Sheet sheet{words.text("results_view.questions"), score_columns(words.text("results.question"), words), {}};
    for (auto const& question : results.questions)
        if (question.agreement)
            sheet.rows.push_back(score_row(question.text, question.agreement));
    return sheet;
}

// How often each option was chosen, by question and row.
Sheet options(CampaignResults const& results, Words const& words)
{
    Sheet sheet{words.text("results.options"),
                {words.text("results.question"), words.text("results.option"), words.text("results.mean"),
                 words.text("results.answers")},
                {}};
    for (auto const& question : results.questions) {
        if (question.mean)
            sheet.rows.push_back({question.text, {}, number(question.mean), count(question.answers)});
        for (auto const& value : question.values)
            sheet.rows.push_back({question.text, value.label, {}, count(value.answers)});
        for (auto const& row : question.rows) {
            sheet.rows.push_back({question.text, row.label, number(row.mean), count(row.answers)});
            for (auto const& value : row.values)
                sheet.rows.push_back({question.text, row.label + ": " + value.label, {}, count(value.answers)});
        }
    }
    return sheet;
}

Sheet drivers(CampaignResults const& results, Words const& words)
{
    Sheet sheet{words.text("results.drivers"),
                {words.text("results.theme"), words.text("results.correlation"), words.text("results.from"),
                 words.text("results.to"), words.text("results.answers")},
                {}};
    auto const hundredths = [](double value) { return std::round(value * 100) / 100; };
    for (auto const& driver : results.drivers)
        sheet.rows.push_back({driver.name, hundredths(driver.correlation), hundredths(driver.low),
                              hundredths(driver.high), count(driver.answers)});
    return sheet;
}

Sheet units(ResultsToWrite const& written, Words const& words)
{
    Sheet sheet{words.text("results_view.units"), {words.text("results.group"), words.text("results.answered")}, {}};
    for (auto const& factor : written.heatmap.factors)
        sheet.columns.push_back(factor.name);
    for (auto const& line : written.heatmap.rows) {
        auto const& group = line.group;
        Row row{name_of(group, words)};
        row.push_back(group.answered ? count(*group.answered)
                                     : SheetCell(why_hidden(group, written.results.smallest_group, words)));
        for (auto const& cell : line.cells)
            row.push_back(cell ? number(cell->score.favourable) : SheetCell());
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet comments(ResultsToWrite const& written, Words const& words)
{
    Sheet sheet{
        words.text("results_view.comments"), {words.text("results.question"), words.text("results.comment")}, {}};
    std::map<std::string, std::string> texts;
    for (auto const& question : written.results.questions)
        texts.emplace(question.key, question.text);
    for (auto const& comment : written.comments)
        sheet.rows.push_back({texts[comment.question_key], comment.text});
    return sheet;
}

std::string text_of(SheetCell const& cell)
{
    if (auto const* text = std::get_if<std::string>(&cell))
        return *text;
    auto const* value = std::get_if<double>(&cell);
    return value ? fmt::format("{}", *value) : std::string();
}

bool is_number(SheetCell const& cell)
{
    return std::holds_alternative<double>(cell);
}

platform::DocumentCell printed(SheetCell const& cell, Words const& words)
{
    auto const* value = std::get_if<double>(&cell);
    return {.text = value ? words.number(*value, 1) : text_of(cell)};
}

// From here on a difference is worth a look, in points of favourable answers; as on the page.
constexpr double some_points = 5;
constexpr double many_points = 12;

// The favourable share with the difference to everybody; grey where it is less.
platform::DocumentCell heat(std::optional<ComparedScore> const& cell, Words const& words)
{
    if (!cell)
        return {.text = "–"};
    platform::DocumentCell printed{.text = words.number(cell->score.favourable, 0)};
    if (!cell->beside_everybody)
        return printed;
    auto const points = std::round(*cell->beside_everybody);
    printed.note = (points > 0 ? "+" : points < 0 ? "−" : "±") + words.number(std::abs(points), 0);
    printed.shade = points <= -many_points ? platform::DocumentShade::dark
        : points <= -some_points           ? platform::DocumentShade::light
                                           : platform::DocumentShade::none;
    return printed;
}

platform::DocumentTable heatmap_on_paper(ResultsToWrite const& written, Words const& words)
{
    platform::DocumentTable table{.columns = {{.title = words.text("results.group"), .share = 3.0}},
                                  .rows = {},
                                  .title = words.text("results_view.units"),
                                  .text = words.text("results.heatmap_on_paper")};
    for (auto const& factor : written.heatmap.factors)
        table.columns.push_back({.title = factor.name, .share = 1.2, .is_number = true});
    for (auto const& line : written.heatmap.rows) {
        auto& row = table.rows.emplace_back();
        row.push_back({.text = name_of(line.group, words)});
        if (!line.group.answered)
            row.front().note = why_hidden(line.group, written.results.smallest_group, words);
        for (std::size_t i = 0; i < written.heatmap.factors.size(); ++i)
            row.push_back(line.group.answered ? heat(line.cells[i], words) : platform::DocumentCell{});
    }
    return table;
}

platform::DocumentTable drivers_on_paper(CampaignResults const& results, Words const& words)
{
    auto const sheet = drivers(results, words);
    platform::DocumentTable table{
        .columns = {}, .rows = {}, .title = sheet.title, .text = words.text("results.drivers_text")};
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        table.columns.push_back({.title = sheet.columns[i], .share = i == 0 ? 4.0 : 1.2, .is_number = i > 0});
    for (auto const& row : sheet.rows) {
        auto& line = table.rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto const* value = std::get_if<double>(&row[i]);
            auto const is_count = i + 1 == row.size();
            line.push_back({.text = value ? words.number(*value, is_count ? 0 : 2) : text_of(row[i])});
        }
    }
    return table;
}

} // namespace

std::vector<Sheet> result_tables(ResultsToWrite const& written, Words const& words)
{
    std::vector<Sheet> tables{
        about(written, words),           themes(written.results, words),  questions(written.results, words),
        options(written.results, words), drivers(written.results, words), units(written, words),
        comments(written, words)};
    std::erase_if(tables, [](Sheet const& sheet) { return sheet.rows.empty(); });
    return tables;
}

std::string results_as_csv(std::vector<Sheet> const& tables, Words const& words)
{
    std::string csv;
    auto const line = [&](std::initializer_list<std::string_view> cells) {
        for (auto const* cell = cells.begin(); cell != cells.end(); ++cell) {
            if (cell != cells.begin())
                csv += ',';
            reflect::write_csv_cell(csv, *cell);
        }
        csv += "\r\n";
    };
    line({words.text("results.table"), words.text("results.item"), words.text("results.figure"),
          words.text("results.value")});
    for (auto const& table : tables)
        for (auto const& row : table.rows) {
            // The texts before a row's numbers say what it is about.
            auto item = text_of(row.front());
            std::size_t names = 1;
            if (row.size() > 2 && !is_number(row[1]) && std::any_of(row.begin() + 2, row.end(), is_number)) {
                names = 2;
                if (auto const more = text_of(row[1]); !more.empty())
                    item += " / " + more;
            }
            for (auto column = names; column < row.size(); ++column)
                if (!std::holds_alternative<std::monostate>(row[column]))
                    line({table.title, item, table.columns[column], text_of(row[column])});
        }
    return csv;
}

platform::Document results_document(ResultsToWrite const& written, Words const& words)
{
    auto const& results = written.results;
    platform::Document document{.language = std::string(words.language()),
                                .organisation = written.organisation,
                                .title = results.name,
                                .subtitle = name_of(results.group, words)};
    for (auto const& row : about(written, words).rows)
        document.facts.emplace_back(text_of(row[0]), printed(row[1], words).text);
    auto const columns = score_columns(words.text("results.theme"), words);
    for (std::size_t i = 0; i < columns.size(); ++i)
        document.table.columns.push_back({.title = columns[i], .share = i == 0 ? 4.0 : 1.2, .is_number = i > 0});
    for (auto const& sheet : {themes(results, words), questions(results, words)})
        for (auto const& row : sheet.rows) {
            auto& line = document.table.rows.emplace_back();
            for (auto const& cell : row)
                line.push_back(printed(cell, words));
        }
    if (results.group.answered) {
        document.question = words.text("results.shares");
        document.answer = words.text("results.themes_text");
    }
    document.further = {heatmap_on_paper(written, words), drivers_on_paper(results, words)};
    document.empty_table = words.text("results.nothing_to_print");
    document.footer = words.text(results.mode == CampaignMode::identified ? "results.rule_identified" : "results.rule",
                                 {{"smallest", words.number(static_cast<double>(results.smallest_group), 0)},
                                  {"comments", words.number(static_cast<double>(results.smallest_comment_group), 0)}});
    document.page_of = words.text("document.page");
    return document;
}

} // namespace espalier::campaigns
