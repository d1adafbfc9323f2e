// SPDX-License-Identifier: Apache-2.0
// The endpoints on the bank of questions. What changes a question answers with it.
#include "features/quizzes/bank.h"
#include "features/quizzes/question_preview.h"
#include "features/quizzes/quizzes_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::quizzes {

namespace {

constexpr std::size_t question_limit = 1024 * 1024; // bytes

struct BankSearch : BankFilter
{
    std::optional<BankQuestionId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(BankSearch, (BankFilter), (after, limit))

struct OneBankQuestion
{
    BankQuestionId bank_question_id;
};
BOOST_DESCRIBE_STRUCT(OneBankQuestion, (), (bank_question_id))

platform::Page<BankQuestionLine> list_questions(Context& c, BankSearch const& in)
{
    return platform::page_by_id<BankQuestionLine>(in.after, in.limit, [&](BankQuestionId before, std::int64_t limit) {
        return find_bank_questions(c, in, before, limit);
    });
}

BankQuestionView create_one(Context& c, BankQuestionDraft const& in)
{
    return bank_question(c, create_bank_question(c, in));
}

template <class In> BankQuestionView read_one(Context& c, In const& in)
{
    return bank_question(c, in.bank_question_id);
}

platform::Download download_image(Context& c, OneBankQuestion const& in)
{
    return bank_image(c, in.bank_question_id);
}

QuestionPreview preview_one(Context&, QuestionToPreview const& in)
{
    return question_preview(in);
}

} // namespace

void bank_routes(platform::Routes& r)
{
    using platform::then;
    using platform::permissions::write_courses;
    r.get("list_bank_questions", "/bank-questions", write_courses, "List the questions of the bank, newest first",
          list_questions);
    r.get("read_bank_overview", "/bank-overview", write_courses, "Read the categories and tags of the bank",
          bank_overview);
    r.post("create_bank_question", "/bank-questions", write_courses, "Write a question into the bank", create_one)
        .with_body_limit(question_limit);
    r.get("read_bank_question", "/bank-questions/{bank_question_id}", write_courses,
          "Read a question of the bank, and what it still lacks", read_one<OneBankQuestion>);
    r.put("write_bank_question", "/bank-questions/{bank_question_id}", write_courses,
          "Write a question anew; one that was asked gets its next version",
          then(write_bank_question, read_one<BankQuestionChange>))
        .with_body_limit(question_limit);
    r.post("retire_bank_question", "/bank-questions/{bank_question_id}/retirement", write_courses,
           "Retire a question: no attempt draws it any more", then(retire_bank_question, read_one<BankQuestionStep>));
    r.post("reinstate_bank_question", "/bank-questions/{bank_question_id}/reinstatement", write_courses,
           "Take a question back from retirement", then(reinstate_bank_question, read_one<BankQuestionStep>));
    r.put("put_bank_image", "/bank-questions/{bank_question_id}/image", write_courses, "Give a question its picture",
          then(put_bank_image, read_one<BankImage>))
        .with_text_body(platform::file_body)
        .with_body_limit(platform::file_body_limit)
        .prepared_by(platform::prepare_file<BankImage>);
    r.get("download_bank_image", "/bank-questions/{bank_question_id}/image", write_courses,
          "See the picture of a question", download_image);
    r.post("preview_bank_question", "/bank-question-previews", write_courses,
           "See a question as a learner would, and what an answer to it brings; nothing is kept", preview_one)
        .with_body_limit(question_limit);
}

} // namespace espalier::quizzes
