// SPDX-License-Identifier: Apache-2.0
// CSV in and out: what is read from which bytes, what is refused on which line.
#include "reflect/csv.h"
#include "reflect/json.h"
#include "reflect/sample_test.h"

#include <doctest/doctest.h>

namespace espalier::reflect {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text)
{
    CsvReader reader(text);
    Rows rows = {reader.header()};
    for (CsvRow row; reader.next(row);)
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

// "pointer key" of what is wrong with the text.
std::string refusal_of(std::string_view text)
{
    try {
        rows_of(text);
    } catch (Fault const& fault) {
        REQUIRE(fault.violations().size() == 1);
        return fault.violations()[0].pointer + " " + fault.violations()[0].key;
    }
    return "none";
}

std::string cell(std::string_view text)
{
    std::string out;
    write_csv_cell(out, text);
    return out;
}

} // namespace

TEST_CASE("the separator is found in the header, outside quotes")
{
    CHECK(CsvReader("a,b\n").separator() == ',');
    CHECK(CsvReader("a;b\n1,2,3").separator() == ';');
    CHECK(CsvReader("a\tb, c\td\n").separator() == '\t');
    CHECK(CsvReader("\"a;b;c\",d\n").separator() == ',');
    CHECK(CsvReader("\n\n\"a,b\";c\n").separator() == ';');
    CHECK(CsvReader("one").separator() == ',');
    CHECK(rows_of("a;b\n1,5;2") == Rows{{"a", "b"}, {"1,5", "2"}});
}

TEST_CASE("lines end with LF, CRLF or CR, and the last may end with nothing")
{
    Rows const expected = {{"a", "b"}, {"1", "2"}, {"3", ""}};
    CHECK(rows_of("a,b\n1,2\n3,\n") == expected);
    CHECK(rows_of("a,b\r\n1,2\r\n3,\r\n") == expected);
    CHECK(rows_of("a,b\r1,2\r3,") == expected);
}

TEST_CASE("a byte-order mark is not part of the first name, and names are trimmed")
{
    CHECK(rows_of("\xef\xbb\xbf\" a\", b \n1,2") == Rows{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("quoted cells hold separators, line ends and doubled quotes")
{
    CHECK(rows_of("a,b\n\"1,\n\"\"2\"\"\",\"\"\n\"\"\"\",x\"y\n") ==
          Rows{{"a", "b"}, {"1,\n\"2\"", ""}, {"\"", "x\"y"}});
}

TEST_CASE("a cell without doubled quotes is a view into the text")
{
    std::string const text = "a,b\nplain,\"quoted\"\n";
    CsvReader reader(text);
    CsvRow row;
    REQUIRE(reader.next(row));
    CHECK(row.cells[0].data() == text.data() + 4);
    CHECK(row.cells[1].data() == text.data() + 11);
}

TEST_CASE("many short cells with doubled quotes stay valid while their row is read")
{
    std::string header = "c0", line = "\"\"\"0\"";
    for (int i = 1; i < 200; ++i) {
        header += ",c" + std::to_string(i);
        line += ",\"\"\"" + std::to_string(i) + "\"";
    }
    auto const text = header + "\n" + line;
    CsvReader reader(text);
    CsvRow row;
    REQUIRE(reader.next(row));
    for (std::size_t i = 0; i < 200; ++i)
        CHECK(row.cells[i] == "\"" + std::to_string(i));
}

TEST_CASE("rows know their line, blank lines and line ends inside quotes counted")
{
    CsvReader reader("a,b\n\n1,\"x\ny\r\nz\"\r\r\n2,3\n");
    CsvRow row;
    REQUIRE(reader.next(row));
    CHECK(row.line == 3);
    REQUIRE(reader.next(row));
    CHECK(row.line == 7);
    CHECK_FALSE(reader.next(row));
}

TEST_CASE("rows may be shorter or longer than the header")
{
    CHECK(rows_of("a,b\n1\n1,2,3\n") == Rows{{"a", "b"}, {"1"}, {"1", "2", "3"}});
}

TEST_CASE("what cannot be read is refused with its place")
{
    CHECK(refusal_of("") == "line 1 no_header");
    CHECK(refusal_of("\xef\xbb\xbf\r\n\r\n") == "line 1 no_header");
    CHECK(refusal_of("a,b,a\n") == "line 1, column a duplicate_column");
    CHECK(refusal_of("a,,\n") == "none");
    CHECK(refusal_of("a,b\n1,2\n3,\"4\n5,6\n") == "line 3, column b unclosed_quote");
    CHECK(refusal_of("a,b\n\"1\n2\" x,3\n") == "line 3, column a text_after_quote");
    CHECK(refusal_of("a,b\n1,2,\"x\"y\n") == "line 2 text_after_quote");
    CHECK(refusal_of("a,b\r\n1,2\r\n3,\xfc\r\n") == "line 3 not_utf8");
    CHECK(refusal_of("\xff\xfe"
                     "a") == "line 1 not_utf8");
}

TEST_CASE("a cell that a spreadsheet would run gets an apostrophe, a number does not")
{
    CHECK(cell("=1+1") == "'=1+1");
    CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(cell("+49 170") == "'+49 170");
    CHECK(cell("-x") == "'-x");
    CHECK(cell("\tx") == "\"'\tx\"");
    CHECK(cell("\rx") == "\"'\rx\"");
    CHECK(cell("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    CHECK(cell("-12.5") == "-12.5");
    CHECK(cell("+3") == "+3");
    CHECK(cell("-12.") == "'-12.");
    CHECK(cell("-") == "'-");
    CHECK(cell("'tis") == "'tis");
    CHECK(cell("'=1") == "''=1");
}

TEST_CASE("the apostrophe that was added is taken away again")
{
    CHECK(rows_of("a,b\n'=1,''-2\n'tis,'\n")[1] == std::vector<std::string>{"=1", "'-2"});
    CHECK(rows_of("a,b\n'tis,'\n")[1] == std::vector<std::string>{"'tis", "'"});
}

TEST_CASE("a struct is a line of its values; what has no cell is passed over by header and row")
{
    sample::Thing thing;
    thing.id = {42};
    thing.title = "Nuts, bolts";
    thing.price = {-1250};
    thing.made_on = date_of(2026, 1, 2);
    thing.parts = {{"wheel", 4}};
    thing.shapes = {sample::Shape::round, sample::Shape::square};
    std::string out;
    write_csv_header(out, type_of<sample::Thing>());
    write_csv_row(out, type_of<sample::Thing>(), &thing);
    CHECK(out ==
          "id,title,notes,contact,active,stock,share,length,price,made_on,seen_at,shape,retired_on,shapes,nickname\r\n"
          "42,\"Nuts, bolts\",,,false,0,0,0,-12.50,2026-01-02,1970-01-01T00:00:00.000Z,round,,round | square,\r\n");
}

TEST_CASE("a row of one empty cell is no blank line")
{
    std::string out = "name\r\n";
    struct
    {
        std::string name;
    } const row;
    Field const fields[] = {{"name", 0, &type_of<std::string>()}};
    Type const type{.kind = Kind::object, .fields = fields};
    write_csv_row(out, type, &row);
    CHECK(rows_of(out) == Rows{{"name"}, {""}});
}

TEST_CASE("plain text is read and written by kind")
{
    std::optional<Date> day;
    CHECK_FALSE(read_text(" 2026-03-01 ", type_of<std::optional<Date>>(), &day));
    CHECK(day == date_of(2026, 3, 1));
    CHECK_FALSE(read_text("", type_of<std::optional<Date>>(), &day));
    CHECK_FALSE(day);
    CHECK(read_text("1.3.2026", type_of<std::optional<Date>>(), &day)->key == "not_a_date");
    std::vector<Whole<1, 9>> list;
    CHECK_FALSE(read_text("1 | 2 | 9", type_of<std::vector<Whole<1, 9>>>(), &list));
    CHECK(list.size() == 3);
    CHECK(read_text("1 | 10", type_of<std::vector<Whole<1, 9>>>(), &list)->key == "out_of_range");
    bool yes = false;
    CHECK_FALSE(read_text("Yes", type_of<bool>(), &yes));
    CHECK(yes);
    double number = 0;
    for (auto const wrong : {"nan", "inf", "0x10", "1,5", "1e", "--1"})
        CHECK(read_text(wrong, type_of<double>(), &number)->key == "wrong_type");
    CHECK(read_text(" ", type_of<double>(), &number)->key == "required");
}

} // namespace espalier::reflect
