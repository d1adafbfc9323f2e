// SPDX-License-Identifier: Apache-2.0
// Questions are kept as they are written, finished or not; which version an edit goes to follows from whether it was asked.
#include "features/quizzes/bank.h"

#include "features/quizzes/bank_store.h"
#include "features/quizzes/question_text.h"
#include "platform/events.h"
#include "reflect/json.h"
#include "reflect/parameters.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::quizzes {

namespace {

void note(Context& context, std::string_view kind, BankQuestionId id, std::string detail = "{}")
{
    platform::record(context, {kind, {}, "bank_question", id.value, std::move(detail)});
}

BankQuestion find_question(Context& context, BankQuestionId id)
{
    if (auto found = store::question(context.tx, id))
        return std::move(*found);
    throw not_found("question");
}

BankQuestionVersion newest_of(Context& context, BankQuestion const& question)
{
    return store::question_version(context.tx, question.newest_version_id).value();
}

BankQuestionContent content_in(BankQuestionVersion const& version)
{
    return reflect::from_json<BankQuestionContent>(version.content.json);
}

// Fault invalid for a competency that there is not.
void require_competencies(Context& context, std::vector<BankQuestionDraft> const& drafts)
{
    std::set<Id<Competency>> named;
    for (auto const& draft : drafts)
        named.insert(draft.competency_ids.begin(), draft.competency_ids.end());
    if (named.empty())
        return;
    auto const known = store::known_competencies(context.tx, {named.begin(), named.end()});
    Violations violations;
    for (auto const& draft : drafts)
        for (std::size_t i = 0; i < draft.competency_ids.size(); ++i)
            if (!std::binary_search(known.begin(), known.end(), draft.competency_ids[i]))
                violations.add(fmt::format("/competency_ids/{}", i), "unknown_reference",
                               "There is no such competency.");
    violations.throw_if_any();
}

// The row with what lists and draws need of the content, changed by the viewer now.
BankQuestion with_content(Context& context, BankQuestion row, BankQuestionContent const& content, bool has_image)
{
    row.kind = content.kind;
    row.name = question_name(content);
    row.search_text = search_form(row.name + "\n" + plain_text(content.text));
    row.marks = content.marks;
    row.is_complete = question_faults(content, has_image).empty();
    row.changed_at = context.now;
    row.changed_by_account_id = context.viewer.account_id;
    row.changed_by_id = context.viewer.person_id;
    return row;
}

struct Labels
{
    std::vector<store::TagRow> tags;
    std::vector<store::QuestionCompetency> competencies;

    void add(BankQuestionId id, BankQuestionDraft const& draft)
    {
        std::set<std::string> unique_tags;
        for (auto const& tag : draft.tags)
            unique_tags.insert(tag.value);
        for (auto const& tag : unique_tags)
            tags.push_back({id, tag});
        for (auto const competency : std::set(draft.competency_ids.begin(), draft.competency_ids.end()))
            competencies.push_back({id, competency});
    }
    void insert(Context& context) const
    {
        context.tx.insert_all("bank_question_tags", tags);
        context.tx.insert_all("bank_question_competencies", competencies);
    }
};

BankQuestionVersion version_of(Context& context, BankQuestionId id, std::int64_t number,
                               BankQuestionContent const& content)
{
    return {.id = context.next_id<BankQuestionVersion>(),
            .bank_question_id = id,
            .number = number,
            .content = {reflect::to_json(content)},
            .image_id = {},
            .written_at = context.now,
            .written_by_account_id = context.viewer.account_id,
            .written_by_id = context.viewer.person_id};
}

// The newest version takes the content, or the next one does when the newest was asked.
BankQuestionVersion written(Context& context, BankQuestionVersion before, BankQuestionContent const& content,
                            std::optional<platform::StoredFileId> image_id)
{
    auto next = version_of(context, before.bank_question_id, before.number, content);
    next.image_id = image_id;
    if (store::was_asked(context.tx, before.id)) {
        ++next.number;
        context.tx.insert("bank_question_versions", next);
    } else {
        next.id = before.id;
        context.tx.update_all("bank_question_versions", std::vector{next});
    }
    return next;
}

void set_retired(Context& context, BankQuestionStep const& step, bool is_retired)
{
    auto row = find_question(context, step.bank_question_id);
    if (row.is_retired == is_retired)
        throw conflict("question_state", "This was done already.");
    row.is_retired = is_retired;
    row.version = step.version;
    context.tx.update_every("bank_questions", std::vector{row}, "question");
    note(context, is_retired ? "bank_question.retired" : "bank_question.reinstated", row.id);
}

} // namespace

std::vector<QuizFault> faults_from(std::vector<Violation> const& violations)
{
    std::vector<QuizFault> faults;
    for (auto const& one : violations) {
        reflect::Document parameters{""};
        reflect::write_parameters(parameters.json, one.parameters);
        faults.push_back({one.pointer, one.key, one.message, std::move(parameters)});
    }
    return faults;
}

std::string tidied_category(std::string_view category)
{
    std::string tidied;
    while (!category.empty()) {
        auto const end = std::min(category.find('/'), category.size());
        if (auto const part = trimmed(category.substr(0, end)); !part.empty())
            tidied.append(tidied.empty() ? "" : "/").append(part);
        category.remove_prefix(std::min(end + 1, category.size()));
    }
    return tidied;
}

std::vector<BankQuestionLine> find_bank_questions(Context& context, BankFilter const& filter, BankQuestionId before,
                                                  std::int64_t limit)
{
    std::vector<BankQuestionLine> lines;
    std::vector<BankQuestionId> ids;
    for (auto& row : store::question_lines(context.tx, filter, before, limit)) {
        ids.push_back(row.id);
        lines.push_back({.id = row.id,
                         .kind = row.kind,
                         .name = std::move(row.name),
                         .category = std::move(row.category),
                         .tags = {},
                         .is_complete = row.is_complete,
                         .is_retired = row.is_retired,
                         .asked = row.asked,
                         .changed_at = row.changed_at});
    }
    std::map<BankQuestionId, std::vector<std::string>> tags;
    for (auto& row : store::tags_of(context.tx, ids))
        tags[row.bank_question_id].push_back(std::move(row.tag));
    for (auto& line : lines)
        line.tags = std::move(tags[line.id]);
    return lines;
}

BankQuestionView bank_question(Context& context, BankQuestionId id)
{
    auto const row = find_question(context, id);
    auto const version = newest_of(context, row);
    BankQuestionView view{.id = id,
                          .version = row.version,
                          .number = version.number,
                          .category = row.category,
                          .tags = {},
                          .competency_ids = store::competencies_of_question(context.tx, id),
                          .is_retired = row.is_retired,
                          .has_image = version.image_id.has_value(),
                          .content = content_in(version),
                          .faults = {},
                          .versions = store::question_version_lines(context.tx, id),
                          .used_by = store::quizzes_naming(context.tx, id)};
    view.faults = faults_from(question_faults(view.content, view.has_image));
    for (auto& tag : store::tags_of(context.tx, {id}))
        view.tags.push_back(std::move(tag.tag));
    return view;
}

BankOverview bank_overview(Context& context)
{
    return {store::category_counts(context.tx), store::tag_counts(context.tx)};
}

platform::Download bank_image(Context& context, BankQuestionId id)
{
    auto const image = newest_of(context, find_question(context, id)).image_id;
    if (!image)
        throw not_found("picture");
    return platform::stored_file(context.tx, *image);
}

std::vector<BankQuestionId> create_bank_questions(Context& context, std::vector<BankQuestionDraft> const& drafts)
{
    require_competencies(context, drafts);
    std::vector<BankQuestion> rows;
    std::vector<BankQuestionVersion> versions;
    std::vector<BankQuestionId> ids;
    Labels labels;
    for (auto const& draft : drafts) {
        auto const content = tidied(draft.content);
        BankQuestion row;
        row.id = context.next_id<BankQuestion>();
        row.category = tidied_category(draft.category ? draft.category->value : std::string());
        versions.push_back(version_of(context, row.id, 1, content));
        row.newest_version_id = versions.back().id;
        rows.push_back(with_content(context, row, content, false));
        labels.add(row.id, draft);
        ids.push_back(row.id);
    }
    context.tx.insert_all("bank_questions", rows);
    context.tx.insert_all("bank_question_versions", versions);
    labels.insert(context);
    return ids;
}

BankQuestionId create_bank_question(Context& context, BankQuestionDraft const& draft)
{
    auto const id = create_bank_questions(context, {draft}).front();
    note(context, "bank_question.created", id);
    return id;
}

void write_bank_question(Context& context, BankQuestionChange const& change)
{
    auto row = find_question(context, change.bank_question_id);
    require_competencies(context, {change});
    auto const before = newest_of(context, row);
    auto const content = tidied(change.content);
    auto const is_same = reflect::to_json(content) == before.content.json;
    auto const after = is_same ? before : written(context, before, content, before.image_id);
    row = with_content(context, row, content, after.image_id.has_value());
    row.newest_version_id = after.id;
    row.category = tidied_category(change.category ? change.category->value : std::string());
    row.version = change.version;
    context.tx.update_every("bank_questions", std::vector{row}, "question");
    store::remove_labels(context.tx, row.id);
    Labels labels;
    labels.add(row.id, change);
    labels.insert(context);
    note(context, "bank_question.changed", row.id, fmt::format(R"({{"number":{}}})", after.number));
}

void put_bank_image(Context& context, BankImage const& image)
{
    auto row = find_question(context, image.bank_question_id);
    if (image.prepared.kind && !image.prepared.kind->media_type.starts_with("image/"))
        throw invalid("/content", "not_a_picture", "Choose a picture: PNG or JPEG.");
    auto const before = newest_of(context, row);
    auto const content = content_in(before);
    auto const file = platform::store_file(context, image.file_name, image.prepared);
    row.newest_version_id = written(context, before, content, file.id).id;
    row = with_content(context, row, content, true);
    context.tx.update_every("bank_questions", std::vector{row}, "question");
    note(context, "bank_question.changed", row.id);
}

void retire_bank_question(Context& context, BankQuestionStep const& step)
{
    set_retired(context, step, true);
}

void reinstate_bank_question(Context& context, BankQuestionStep const& step)
{
    set_retired(context, step, false);
}

} // namespace espalier::quizzes
