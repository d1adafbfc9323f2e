// SPDX-License-Identifier: Apache-2.0
// What stands where on a printed review: one row for each item, the two sides beside each other.
#include "features/reviews/review_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace espalier::reviews {

namespace {

using platform::DocumentCell;
using platform::Words;
using Answers = std::unordered_map<std::string, ItemAnswer const*>;

Answers by_key(ReviewSheetContent const& sheet)
{
    Answers answers;
    for (auto const& answer : sheet.items)
        answers.emplace(answer.item_key.value, &answer);
    return answers;
}

std::string point_name(ReviewTemplateContent const& form, double point)
{
    auto const index = static_cast<std::size_t>(point) - 1;
    return index < form.scale.size() ? form.scale[index].name.value : std::string();
}

std::string title_of(ReviewSection const& section, Words const& words)
{
    return section.title.value.empty() ? words.text("review_section." + std::string(reflect::to_name(section.kind)))
                                       : section.title.value;
}

DocumentCell answer_cell(ReviewTemplateContent const& form, ReviewItem const& item, Answers const& answers,
                         Words const& words)
{
    auto const found = answers.find(item.key);
    if (found == answers.end())
        return {.text = "–"};
    auto const& answer = *found->second;
    if (!is_rated(item.section))
        return {.text = answer.comment.value};
    DocumentCell cell{.text = "–", .note = answer.comment.value};
    if (answer.is_not_judged)
        cell.text = words.text("review_document.not_judged");
    else if (answer.rating && item.section == SectionKind::competencies)
        cell.text = words.number(*answer.rating, 1);
    else if (answer.rating)
        cell.text = point_name(form, *answer.rating);
    return cell;
}

DocumentCell item_cell(ReviewSection const& section, ReviewItem const& item, Words const& words)
{
    DocumentCell cell{.text = item.title.empty() ? title_of(section, words) : item.title};
    if (!item.title.empty())
        cell.note = title_of(section, words);
    if (item.required_level)
        cell.note += " · " + words.text("review_document.required", {{"level", words.number(*item.required_level, 1)}});
    if (item.progress)
        cell.note += " · " + words.number(*item.progress, 0) + " %";
    return cell;
}

std::string printed(questionnaires::FormQuestion const& question, QuestionAnswer const& answer, Words const& words)
{
    std::string text = answer.text ? answer.text->value : std::string();
    if (answer.number)
        text = words.number(*answer.number, 2);
    if (answer.date)
        text = words.date(*answer.date);
    for (auto const& key : answer.option_keys)
        for (auto const& option : question.options)
            if (option.key == key.value)
                text += (text.empty() ? "" : ", ") + option.label.text;
    return text;
}

void add_questions(platform::DocumentTable& table, SignedContent const& content, SignedPrint const& print,
                   Words const& words)
{
    if (!print.questions)
        return;
    auto const said = [&](ReviewSheetContent const& sheet, questionnaires::FormQuestion const& question) {
        auto const found = std::find_if(sheet.questions.begin(), sheet.questions.end(), [&](QuestionAnswer const& one) {
            return one.question_key.value == question.key;
        });
        return found == sheet.questions.end() ? std::string("–") : printed(question, *found, words);
    };
    for (auto const& section : print.questions->sections)
        for (auto const& question : section.questions)
            table.rows.push_back({{.text = question.text.text, .note = section.title.text},
                                  {.text = said(content.employee, question)},
                                  {.text = said(content.manager, question)}});
}

void add_facts(platform::Document& document, SignedContent const& content, Words const& words)
{
    auto const add = [&](std::string_view key, std::string value) {
        document.facts.emplace_back(words.text(fmt::format("review_document.{}", key)), std::move(value));
    };
    add("period", words.date(content.period_from) + " – " + words.date(content.period_to));
    add("reviewer", content.reviewer_name);
    auto const rating = final_rating(content.given_rating, content.calibrated_rating, content.appealed_rating);
    if (rating)
        add("rating", point_name(content.form, static_cast<double>(*rating)));
    if (content.computed_rating)
        add("computed", words.number(*content.computed_rating, 2));
    if (!content.override_reason.empty())
        add("override", content.override_reason);
    if (content.met_on)
        add("met_on", words.date(*content.met_on));
    for (auto const& sign_off : content.sign_offs) {
        auto line = sign_off.by_name + ", " + words.date(date_in_utc(sign_off.at));
        if (!sign_off.comment.empty())
            line += ": " + sign_off.comment;
        add(reflect::to_name(sign_off.kind), std::move(line));
    }
}

} // namespace

platform::Document review_document(SignedContent const& content, SignedPrint const& print, Words const& words)
{
    platform::Document document;
    document.language = words.language();
    document.organisation = print.organisation;
    document.title = words.text("review_document.title", {{"person", content.person_name}});
    document.subtitle = content.cycle_name;
    add_facts(document, content, words);
    auto& table = document.table;
    table.columns = {{.title = words.text("review_document.item"), .share = 3},
                     {.title = content.person_name, .share = 3},
                     {.title = content.reviewer_name, .share = 3}};
    auto const employee = by_key(content.employee);
    auto const manager = by_key(content.manager);
    for (auto const& section : content.form.sections) {
        if (section.kind == SectionKind::questions)
            add_questions(table, content, print, words);
        for (auto const& item : content.items)
            if (item.section == section.kind)
                table.rows.push_back({item_cell(section, item, words), answer_cell(content.form, item, employee, words),
                                      answer_cell(content.form, item, manager, words)});
    }
    document.empty_table = words.text("review_document.nothing_here");
    document.footer = words.text("review_document.hash", {{"hash", print.hash}});
    document.page_of = words.text("document.page");
    return document;
}

} // namespace espalier::reviews
