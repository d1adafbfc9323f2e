// SPDX-License-Identifier: Apache-2.0
// Files tell what the page tells, and no figure more.
#include "features/campaigns/result_tables.h"
#include "reflect/json.h"

#include <doctest/doctest.h>

#include <cctype>
#include <cmath>

using namespace espalier;
using namespace espalier::campaigns;

namespace {

ComparedScore compared(std::int64_t answers, double favourable)
{
    return {.score = {.answers = answers,
                      .favourable = favourable,
                      .neutral = 7.77,
                      .unfavourable = 100 - 7.77 - favourable,
                      .mean = 3.21},
            .beside_everybody = 4.56,
            .beside_earlier = -2.34};
}

ResultsToWrite written()
{
    ResultsToWrite all;
    all.organisation = "Larkenfeld";
    auto& results = all.results;
    results.name = "Spring";
    results.opens_on = date_of(2026, 3, 2);
    results.closes_on = date_of(2026, 3, 9);
    results.group = {.kind = GroupKind::unit, .name = "Garden", .asked = 61, .answered = 47};
    results.factors = {{"growth", "Growth", compared(46, 61.23)}, {"empty", "Empty", {}}};
    results.questions = {
        {.key = "learned", .text = "I learned.", .answers = 45, .agreement = compared(45, 60.01)},
        {.key = "recommend",
         .kind = questionnaires::QuestionKind::enps,
         .text = "Recommend?",
         .answers = 44,
         .enps = ComparedEnps{{44, 12.34, 40.91, 30.52, 28.57}, {}, {}},
         .values = {{"9", "9", 18}, {"3", "3", 13}}},
        {.key = "hours", .kind = questionnaires::QuestionKind::number, .text = "Hours?", .answers = 43, .mean = 6.54}};
    results.drivers = {{"growth", "Growth", 42, 0.31, 0.0213, 0.5512}};
    all.heatmap.factors = results.factors;
    all.heatmap.rows = {
        {.group = {.kind = GroupKind::unit, .name = "Beds", .asked = 20, .answered = 16},
         .cells = {compared(15, 81.87), std::nullopt}},
        {.group = {.kind = GroupKind::unit, .name = "Pond", .asked = 4, .hidden_because = HiddenBecause::too_small},
         .cells = {std::nullopt, std::nullopt}}};
    all.comments = {{{1}, "why", "More light."}};
    return all;
}

// Every number that an answer of the API has, also as it is rounded for a reader.
std::set<double> numbers_in(std::string const& json)
{
    std::set<double> all;
    for (std::size_t at = 0; at < json.size();) {
        auto const begins = std::isdigit(static_cast<unsigned char>(json[at])) || json[at] == '-';
        if (!begins) {
            ++at;
            continue;
        }
        char* end = nullptr;
        auto const value = std::strtod(json.c_str() + at, &end);
        for (auto const parts : {1.0, 10.0, 100.0})
            all.insert(std::round(value * parts) / parts);
        all.insert(value);
        at = std::max(at + 1, static_cast<std::size_t>(end - json.c_str()));
    }
    return all;
}

} // namespace

TEST_CASE("a file has no number which the page has not")
{
    auto const all = written();
    auto shown = numbers_in(reflect::to_json(all.results));
    shown.merge(numbers_in(reflect::to_json(all.heatmap)));
    shown.insert(0); // nobody answered
    std::size_t numbers = 0;
    for (auto const& sheet : result_tables(all, platform::Words("en")))
        for (auto const& row : sheet.rows) {
            CHECK(row.size() == sheet.columns.size());
            for (auto const& cell : row)
                if (auto const* value = std::get_if<double>(&cell)) {
                    CAPTURE(sheet.title);
                    CAPTURE(*value);
                    CHECK(shown.contains(*value));
                    ++numbers;
                }
        }
    CHECK(numbers > 20);
}

TEST_CASE("CSV has a line for each figure, with what it is about, and says why a unit is hidden")
{
    platform::Words const words("en");
    auto const csv = results_as_csv(result_tables(written(), words), words);
    CHECK(csv.find("Themes,Growth,Favourable,61.2\r\n") != std::string::npos);
    CHECK(csv.find("Questions,I learned.,Answers,45\r\n") != std::string::npos);
    CHECK(csv.find("Options chosen,Recommend? / 9,Answers,18\r\n") != std::string::npos);
    CHECK(csv.find("Units,Beds,Growth,81.9\r\n") != std::string::npos);
    CHECK(csv.find("Units,Pond,Answered,Fewer than 5 have answered") != std::string::npos);
    CHECK(csv.find("Comments,") != std::string::npos);
    CHECK(csv.find("More light.") != std::string::npos);
}

TEST_CASE(
    "on paper stand units with what is less than everybody's in grey, hidden ones with the reason, and correlations")
{
    auto const document = results_document(written(), platform::Words("en"));
    REQUIRE(document.further.size() == 2);
    auto const& units = document.further.front();
    CHECK(units.columns.size() == written().heatmap.factors.size() + 1);
    auto const row = [&](std::string_view name) {
        return *std::find_if(units.rows.begin(), units.rows.end(),
                             [&](auto const& one) { return one.front().text == name; });
    };
    CHECK(row("Beds")[1].text == "82");
    CHECK(row("Pond").front().note.starts_with("Fewer than 5 have answered"));
    CHECK(row("Pond")[1].text.empty());
    CHECK(document.further.back().rows.size() == written().results.drivers.size());
}

TEST_CASE("of a hidden group a file says why, and nothing else")
{
    ResultsToWrite hidden;
    hidden.results.name = "Spring";
    hidden.results.group = {
        .kind = GroupKind::unit, .name = "Pond", .asked = 4, .hidden_because = HiddenBecause::too_small};
    auto const tables = result_tables(hidden, platform::Words("de"));
    REQUIRE(tables.size() == 1);
    for (auto const& row : tables.front().rows)
        CHECK(!std::holds_alternative<double>(row.back()));
    auto const document = results_document(hidden, platform::Words("de"));
    CHECK(document.table.rows.empty());
    CHECK(!document.empty_table.empty());
}
