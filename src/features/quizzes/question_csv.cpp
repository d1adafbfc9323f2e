// SPDX-License-Identifier: Apache-2.0
// A question a row, for spreadsheets. Several answers of a cell are parted by |, pairs by =. What the columns cannot say stands in the
// last one, as the bank keeps it.
#include "features/quizzes/question_import.h"
#include "reflect/csv.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace espalier::quizzes {

namespace {

struct CsvQuestion
{
    std::string kind;
    std::string name;
    std::string text;
    std::string right;
    std::string wrong;
    std::string tolerance;
    std::string explanation;
    std::string feedback;
    std::string marks;
    std::string category;
    std::string tags;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(CsvQuestion, (),
                      (kind, name, text, right, wrong, tolerance, explanation, feedback, marks, category, tags,
                       document))

std::vector<std::string> pieces(std::string_view text, char mark)
{
    std::vector<std::string> found;
    while (!text.empty()) {
        auto const end = std::min(text.find(mark), text.size());
        if (auto const piece = trimmed(text.substr(0, end)); !piece.empty())
            found.emplace_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

std::string joined(std::vector<std::string> const& all)
{
    std::string out;
    for (auto const& one : all)
        out += (out.empty() ? "" : " | ") + one;
    return out;
}

// Why a row makes no question.
struct Unread
{
    std::string key;
    std::string reason;
};

double number_in(std::string_view text, double otherwise)
{
    if (text.empty())
        return otherwise;
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size())
        throw Unread{"import_no_number", "This is no number."};
    return value;
}

void add_answers(BankQuestionContent& content, CsvQuestion const& row)
{
    using enum BankQuestionKind;
    auto const right = pieces(row.right, '|');
    switch (content.kind) {
    case single_choice:
    case multiple_choice:
        for (auto const& text : right)
            content.options.push_back({.key = {}, .text = text, .is_right = true, .share = {}, .feedback = {}});
        for (auto const& text : pieces(row.wrong, '|'))
            content.options.push_back({.key = {}, .text = text, .is_right = false, .share = {}, .feedback = {}});
        return;
    case true_false: content.is_true = lower_ascii(trimmed(row.right)) == "true"; return;
    case short_text:
        for (auto const& text : right)
            content.accepted.push_back({.text = text, .feedback = {}});
        return;
    case numeric:
        content.numbers.push_back(
            {.value = number_in(row.right, 0), .tolerance = number_in(row.tolerance, 0), .feedback = {}});
        return;
    case matching:
        for (auto const& pair : right) {
            auto const at = pair.find('=');
            if (at == std::string::npos)
                throw Unread{"import_no_pair", "A pair is written with = between its sides."};
            content.pairs.push_back({.key = {},
                                     .left = std::string(trimmed(std::string_view(pair).substr(0, at))),
                                     .right = std::string(trimmed(std::string_view(pair).substr(at + 1)))});
        }
        return;
    case ordering:
        for (auto const& text : right)
            content.items.push_back({.key = {}, .text = text});
        return;
    default: return;
    }
}

// Unread, or Fault invalid.
BankQuestionContent content_of(CsvQuestion const& row)
{
    if (!row.document.empty())
        return reflect::from_json<BankQuestionContent>(row.document);
    auto const kind = reflect::from_name<BankQuestionKind>(trimmed(row.kind));
    if (!kind)
        throw Unread{"import_kind_unknown", fmt::format("There is no such kind of question here: {}.", row.kind)};
    BankQuestionContent content;
    content.kind = *kind;
    content.name = row.name;
    content.text = row.text;
    content.explanation = row.explanation;
    content.feedback = row.feedback;
    content.marks = number_in(row.marks, 1);
    add_answers(content, row);
    return content;
}

CsvQuestion row_of(BankQuestionContent const& content)
{
    CsvQuestion row;
    row.kind = reflect::to_name(content.kind);
    row.name = content.name.value;
    row.text = content.text.value;
    row.explanation = content.explanation.value;
    row.feedback = content.feedback.value;
    row.marks = fmt::format("{}", double(content.marks));
    std::vector<std::string> right, wrong;
    for (auto const& option : content.options)
        (option.is_right ? right : wrong).push_back(option.text.value);
    for (auto const& accepted : content.accepted)
        right.push_back(accepted.text.value);
    for (auto const& pair : content.pairs)
        right.push_back(pair.left.value + " = " + pair.right.value);
    for (auto const& item : content.items)
        right.push_back(item.text.value);
    row.right = content.kind == BankQuestionKind::true_false ? (content.is_true ? "true" : "false") : joined(right);
    row.wrong = joined(wrong);
    if (!content.numbers.empty()) {
        row.right = fmt::format("{}", content.numbers.front().value);
        row.tolerance = fmt::format("{}", content.numbers.front().tolerance);
    }
    return row;
}

// A row keeps right options before wrong ones, without feedback and shares.
bool says_all(CsvQuestion const& row, BankQuestionContent const& content)
{
    try {
        return reflect::to_json(tidied(content_of(row))) == reflect::to_json(content);
    } catch (Unread const&) {
        return false;
    } catch (Fault const&) {
        return false;
    }
}

std::string& cell_of(CsvQuestion& row, std::string_view column)
{
    for (auto const& field : reflect::type_of<CsvQuestion>().fields)
        if (field.name == column)
            return *reinterpret_cast<std::string*>(reinterpret_cast<char*>(&row) + field.offset);
    throw Unread{"import_column_unknown", fmt::format("There is no column {} here.", column)};
}

void keep_row(ReadQuestions& all, std::vector<std::string> const& header, reflect::CsvRow const& cells)
{
    CsvQuestion row;
    try {
        if (cells.cells.size() > header.size())
            throw Unread{"import_too_many_cells", "The line has more cells than there are columns."};
        for (std::size_t i = 0; i < cells.cells.size(); ++i)
            cell_of(row, header[i]) = std::string(cells.cells[i]);
        keep_question(all,
                      {.line = static_cast<std::int64_t>(cells.line),
                       .category = row.category,
                       .tags = pieces(row.tags, '|'),
                       .content = content_of(row)});
    } catch (Unread const& one) {
        keep_unread(all, static_cast<std::int64_t>(cells.line), one.key, one.reason, row.text);
    } catch (Fault const& fault) {
        auto const& wrong = fault.violations().front();
        keep_unread(all, static_cast<std::int64_t>(cells.line), wrong.key, wrong.message, row.text);
    }
}

} // namespace

ReadQuestions read_csv_questions(std::string_view text)
{
    ReadQuestions all;
    std::int64_t line = 1;
    try {
        reflect::CsvReader reader(text);
        CsvQuestion columns;
        for (auto const& name : reader.header())
            cell_of(columns, name); // a column of another name would be dropped in silence
        reflect::CsvRow cells;
        while (reader.next(cells)) {
            line = static_cast<std::int64_t>(cells.line);
            keep_row(all, reader.header(), cells);
        }
    } catch (Unread const& one) {
        keep_unread(all, line, one.key, one.reason, {});
    } catch (Fault const& fault) {
        auto const& wrong = fault.violations().front();
        keep_unread(all, line, wrong.key, wrong.message, {});
    }
    return all;
}

std::string write_csv_questions(std::vector<ToExport> const& questions)
{
    auto const& type = reflect::type_of<CsvQuestion>();
    std::string out;
    reflect::write_csv_header(out, type);
    for (auto const& one : questions) {
        auto row = row_of(one.content);
        if (!says_all(row, one.content))
            row.document = reflect::to_json(one.content);
        row.category = one.category;
        row.tags = joined(one.tags);
        reflect::write_csv_row(out, type, &row);
    }
    return out;
}

} // namespace espalier::quizzes
