// SPDX-License-Identifier: Apache-2.0
// The endpoints on bringing questions in and taking them out. A file is looked at before anything of it is kept.
#include "features/quizzes/bank.h"
#include "features/quizzes/bank_store.h"
#include "features/quizzes/question_import.h"
#include "features/quizzes/quizzes_api.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <map>

namespace espalier::quizzes {

namespace {

struct QuestionFile
{
    QuestionFormat format = QuestionFormat::gift;
    std::optional<Text<0, 200>> category; // above those that the file names
    std::optional<Text<1, 60>> tag;       // on all of them
    std::optional<bool> keep;             // none, false: only looked at
    std::string content;                  // the text
};
BOOST_DESCRIBE_STRUCT(QuestionFile, (), (format, category, tag, keep, content))

struct ImportedLine
{
    std::int64_t line = 1;
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::string name;
    std::string category;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(ImportedLine, (), (line, kind, name, category, tags))

struct QuestionImport
{
    std::vector<ImportedLine> questions;
    std::vector<UnreadQuestion> unread;
    bool is_kept = false;
};
BOOST_DESCRIBE_STRUCT(QuestionImport, (), (questions, unread, is_kept))

BankQuestionDraft draft_of(ReadQuestion const& one, QuestionFile const& file)
{
    constexpr std::size_t most = 200;
    auto path = tidied_category((file.category ? file.category->value + "/" : std::string()) + one.category);
    if (code_points(path) > most)
        path.clear();
    BankQuestionDraft draft{.category = path, .tags = {}, .competency_ids = {}, .content = one.content};
    for (auto const& tag : one.tags)
        draft.tags.emplace_back(tag);
    if (file.tag)
        draft.tags.emplace_back(file.tag->value);
    return draft;
}

QuestionImport import_questions(Context& c, QuestionFile const& in)
{
    auto read = read_questions(in.format, in.content);
    QuestionImport answer{.questions = {}, .unread = std::move(read.unread), .is_kept = in.keep.value_or(false)};
    std::vector<BankQuestionDraft> drafts;
    for (auto const& one : read.questions) {
        drafts.push_back(draft_of(one, in));
        auto const& draft = drafts.back();
        answer.questions.push_back(
            {one.line, one.content.kind, question_name(one.content), draft.category->value, one.tags});
    }
    if (!answer.is_kept)
        return answer;
    if (drafts.empty())
        throw conflict("nothing_to_import", "There is no question in this that could be kept.");
    create_bank_questions(c, drafts);
    platform::record(c,
                     {.kind = "bank_question.imported",
                      .person_id = {},
                      .thing = "bank_question",
                      .thing_id = 0,
                      .detail = fmt::format(R"({{"questions":{},"unread":{}}})", drafts.size(), answer.unread.size())});
    return answer;
}

// What is exported: as the bank lists it.
struct QuestionExport
{
    std::optional<Text<1, 200>> category;
    std::optional<BankTag> tag;
};
BOOST_DESCRIBE_STRUCT(QuestionExport, (), (category, tag))

// As they were written.
std::vector<ToExport> exported(Context& c, QuestionExport const& in)
{
    auto const lines = find_bank_questions(
        c, {.search = {}, .category = in.category, .tag = in.tag, .kind = {}, .competency_id = {}, .retired = {}},
        BankQuestionId{INT64_MAX}, most_imported_questions);
    std::vector<BankQuestionId> ids;
    for (auto const& line : lines)
        ids.push_back(line.id);
    std::map<BankQuestionId, BankQuestionContent> contents;
    for (auto const& version : store::newest_versions(c.tx, ids))
        contents.emplace(version.bank_question_id, reflect::from_json<BankQuestionContent>(version.content.json));
    std::vector<ToExport> all;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        all.push_back({line->category, line->tags, contents.at(line->id)});
    return all;
}

platform::Download export_gift(Context& c, QuestionExport const& in)
{
    std::vector<std::string> left_out; // named in the file
    return {.file_name = "questions.gift",
            .content_type = "text/plain; charset=utf-8",
            .content = write_gift(exported(c, in), left_out)};
}

platform::Download export_moodle_xml(Context& c, QuestionExport const& in)
{
    std::vector<std::string> left_out; // named in the file
    return {.file_name = "questions.xml",
            .content_type = "application/xml; charset=utf-8",
            .content = write_moodle_xml(exported(c, in), left_out)};
}

platform::Download export_csv(Context& c, QuestionExport const& in)
{
    return {.file_name = "questions.csv",
            .content_type = "text/csv; charset=utf-8",
            .content = write_csv_questions(exported(c, in))};
}

} // namespace

void question_import_routes(platform::Routes& r)
{
    using platform::permissions::write_courses;
    r.post("import_questions", "/question-imports", write_courses,
           "Look at a file of questions, or keep what can be read of it", import_questions)
        .with_text_body("text/plain")
        .with_body_limit(largest_question_file);
    r.get("export_questions", "/question-exports/gift", write_courses, "Save questions of the bank as GIFT",
          export_gift);
    r.get("export_questions_as_moodle_xml", "/question-exports/moodle-xml", write_courses,
          "Save questions of the bank as Moodle XML", export_moodle_xml);
    r.get("export_questions_as_csv", "/question-exports/csv", write_courses, "Save questions of the bank as CSV",
          export_csv);
}

} // namespace espalier::quizzes
