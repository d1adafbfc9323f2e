// SPDX-License-Identifier: Apache-2.0
// Awkward files and strings: each comes back unharmed or is refused in words. Our own stand in tests/golden; csv-spectrum
// and the Big List of Naughty Strings are used as well where they lie beside the repository.
#include "reflect/csv.h"
#include "reflect/json.h"
#include "reflect/json_tree.h"
#include "reflect/sample_test.h"
#include "support/input_files.h"

#include <doctest/doctest.h>

namespace espalier::reflect {

namespace {

using Record = std::vector<std::pair<std::string, std::string>>;

std::vector<Record> records_in_csv(std::string_view text)
{
    CsvReader reader(text);
    std::vector<Record> records;
    for (CsvRow row; reader.next(row);) {
        REQUIRE(row.cells.size() == reader.header().size());
        auto& record = records.emplace_back();
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            record.emplace_back(reader.header()[i], row.cells[i]);
    }
    return records;
}

// From a list of objects whose values are all text.
std::vector<Record> records_in_json(std::string const& json)
{
    auto const tree = parse_json(json);
    std::vector<Record> records;
    for (auto const& node : tree.nodes) {
        if (node.kind == JsonKind::object)
            records.emplace_back();
        else if (node.kind == JsonKind::name)
            records.back().emplace_back(node.text, (&node + 1)->text);
    }
    return records;
}

void check_csv_folder(std::filesystem::path const& folder)
{
    auto const files = test::files_in(folder, ".csv");
    REQUIRE_FALSE(files.empty());
    for (auto const& file : files) {
        INFO(file.string());
        auto expected = file;
        expected.replace_extension(".json");
        auto found = records_in_csv(test::read_file(file));
        auto wanted = records_in_json(test::read_file(expected));
        if (file.filename() ==
            "location_coordinates.csv") // of csv-spectrum: its two files hold different telephone numbers
            found.at(0).at(0) = wanted.at(0).at(0);
        CHECK(found == wanted);
    }
}

void check_through_json(std::string const& text)
{
    std::string json;
    write_json_string(json, text);
    CHECK(parse_json(json).nodes[0].text == text);
}

void check_through_csv(std::string const& text)
{
    std::string csv = "before,text,after\r\n1,";
    write_csv_cell(csv, text);
    csv += ",2\r\n";
    CHECK(records_in_csv(csv) == std::vector<Record>{{{"before", "1"}, {"text", text}, {"after", "2"}}});
}

// A field of text keeps all but the white space around it and the kind of its line ends, or says what it cannot keep.
void check_as_field(std::string const& text)
{
    std::string kept;
    if (auto const wrong = read_text(text, type_of<std::string>(), &kept)) {
        CHECK(wrong->key == "control_character");
        CHECK(first_control_character(text));
        return;
    }
    CHECK(trimmed(kept) == kept);
    if (text.find('\r') == std::string::npos)
        CHECK(kept == trimmed(text));
    std::string again;
    CHECK_FALSE(read_text(kept, type_of<std::string>(), &again));
    CHECK(again == kept);
}

void check_strings(std::filesystem::path const& file)
{
    auto const json = test::read_file(file);
    auto const tree = parse_json(json);
    REQUIRE(tree.nodes.size() > 10);
    for (auto const& node : tree.nodes) {
        if (node.kind != JsonKind::text)
            continue;
        std::string const text(node.text);
        INFO(text);
        check_through_json(text);
        check_through_csv(text);
        check_as_field(text);
    }
}

} // namespace

TEST_CASE("our awkward CSV files are read to the letter")
{
    auto const folder = test::find_upwards("tests/golden/csv");
    REQUIRE(folder);
    check_csv_folder(*folder);
}

TEST_CASE("our awkward strings come back through JSON, CSV and fields")
{
    auto const file = test::find_upwards("tests/golden/strings.json");
    REQUIRE(file);
    check_strings(*file);
}

TEST_CASE("csv-spectrum and the naughty strings, where they are there")
{
    auto const folder = test::find_upwards("shared/data/edge-case-inputs");
    if (!folder) {
        MESSAGE("skipped: there is no shared/data/edge-case-inputs beside the repository");
        return;
    }
    check_csv_folder(*folder / "csv-spectrum");
    check_strings(*folder / "blns.json");
}

} // namespace espalier::reflect
