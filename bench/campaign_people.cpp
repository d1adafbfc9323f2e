// SPDX-License-Identifier: Apache-2.0
// Making who is asked, and what they say.
#include "campaign_people.h"

#include "base/random_ids.h"
#include "features/campaigns/answering.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/campaigns_store.h"
#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "features/questionnaires/questionnaires.h"

#include <fmt/core.h>

namespace espalier::bench {

namespace {

using platform::Context;

constexpr int factors = 10;
constexpr std::size_t portion = 5'000; // people a transaction

struct Person
{
    platform::PersonId id;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, email))

struct Asked
{
    platform::PersonId person_id;
    platform::UnitId unit_id;
    platform::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (person_id, unit_id, account_id))

template <class Work> auto as_program(platform::Workspace& workspace, Work work)
{
    return platform::write_as(platform::program_viewer(), workspace, work);
}

questionnaires::Wordings words(std::string text)
{
    return {{.language = {"en"}, .text = {std::move(text)}}};
}

questionnaires::QuestionnaireContent content(int questions)
{
    questionnaires::QuestionnaireContent content;
    content.languages = {{"en"}};
    content.title = words("How we work");
    content.sections.push_back({.key = {"s"}, .title = words("Work")});
    for (int i = 0; i < factors; ++i)
        content.factors.push_back({{fmt::format("f{}", i)}, words(fmt::format("Factor {}", i))});
    for (int i = 0; i < questions; ++i) {
        questionnaires::Question question{.key = {fmt::format("q{}", i)},
                                          .kind = questionnaires::QuestionKind::agreement_5,
                                          .text = words(fmt::format("Statement {} is true.", i))};
        question.is_required = true;
        question.factor_key = questionnaires::Key{fmt::format("f{}", i % factors)};
        content.sections.back().questions.push_back(std::move(question));
    }
    return content;
}

std::string answers_of(std::size_t person, int questions)
{
    std::vector<questionnaires::QuestionAnswer> answers;
    for (int i = 0; i < questions; ++i) {
        questionnaires::QuestionAnswer answer{.question_key = {fmt::format("q{}", i)}};
        answer.number = static_cast<double>(1 + (person * 7 + static_cast<std::size_t>(i) * 3) % 5);
        answers.push_back(std::move(answer));
    }
    return campaigns::as_kept(answers);
}

std::vector<Asked> asked_by(platform::Workspace& workspace, campaigns::CampaignId id)
{
    return workspace.database().read([&](db::Transaction& tx) {
        return tx.rows<Asked>(R"(SELECT p.person_id, p.unit_id, a.id AS account_id FROM campaign_people p
                                 JOIN accounts a ON a.person_id = p.person_id WHERE p.campaign_id = $1
                                 ORDER BY p.person_id)",
                              id);
    });
}

} // namespace

void make_people_with_accounts(std::filesystem::path const& file, std::int64_t people)
{
    auto const workspace = open(file);
    make_units_and_job(*workspace, people);
    import_csv(*workspace, "people", people_csv(people));
    auto const all = workspace->database().read(
        [](db::Transaction& tx) { return tx.rows<Person>("SELECT id, email FROM people ORDER BY id"); });
    for (std::size_t from = 0; from < all.size(); from += portion)
        as_program(*workspace, [&](Context& context) {
            for (auto i = from; i < std::min(from + portion, all.size()); ++i)
                identity::create_account(
                    context,
                    {.email = {all[i].email}, .display_name = {all[i].email}, .person_id = all[i].id, .roles = {}});
        });
    workspace->database().refresh_statistics();
}

questionnaires::QuestionnaireId questionnaire_in_force(platform::Context& context, int questions)
{
    auto const version =
        questionnaires::create_questionnaire(context,
                                             {.purpose = questionnaires::QuestionnairePurpose::engagement,
                                              .title = Text<1, 300>("How we work"),
                                              .language = questionnaires::Language{"en"},
                                              .starter = {},
                                              .copied_questionnaire_id = {}});
    questionnaires::write_version(context, {version, 1, content(questions)});
    questionnaires::put_in_force(context, {version, 2});
    return questionnaires::questionnaire_version(context, version).questionnaire_id;
}

campaigns::CampaignId draft_launching_campaign(std::filesystem::path const& file, int questions)
{
    auto const workspace = open(file);
    return as_program(*workspace, [&](Context& context) {
        campaigns::CampaignContent draft{.name = {"Spring"},
                                         .questionnaire_id = questionnaire_in_force(context, questions),
                                         .audience = {.rule = campaigns::AudienceRule{}, .person_ids = {}},
                                         .opens_on = context.today(),
                                         .closes_on = context.today().plus_days(14)};
        auto const id = campaigns::draft_campaign(context, draft);
        campaigns::launch_campaign(context, {id, 1});
        return id;
    });
}

std::vector<std::vector<std::string>> requests_to_answer(platform::Workspace& workspace, campaigns::CampaignId id,
                                                         int questions, std::size_t connections)
{
    std::vector<std::vector<std::string>> clients(connections);
    auto const asked = asked_by(workspace, id);
    for (std::size_t from = 0; from < asked.size(); from += portion)
        as_program(workspace, [&](Context& context) {
            for (auto i = from; i < std::min(from + portion, asked.size()); ++i) {
                auto const session =
                    identity::start_session(context, asked[i].account_id, {"127.0.0.1", "espalier-bench"});
                auto const body = fmt::format(R"({{"answers":{}}})", answers_of(i, questions));
                clients[i % connections].push_back(fmt::format(
                    "POST /api/v1/campaigns/{}/answers HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}={}\r\n"
                    "X-CSRF-Token: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                    id.value, identity::session_cookie, session.token.value, session.csrf_token, body.size(), body));
            }
        });
    return clients;
}

std::int64_t everybody_answers(std::filesystem::path const& file, campaigns::CampaignId id, int questions)
{
    auto const workspace = open(file);
    auto const asked = asked_by(*workspace, id);
    for (std::size_t from = 0; from < asked.size(); from += portion)
        as_program(*workspace, [&](Context& context) {
            std::vector<campaigns::store::Sheet> sheets;
            for (auto i = from; i < std::min(from + portion, asked.size()); ++i) {
                sheets.push_back({.id = random_id<campaigns::store::Sheet>(),
                                  .campaign_id = id,
                                  .unit_id = asked[i].unit_id,
                                  .answers = {answers_of(i, questions)}});
                campaigns::store::mark_answered(context.tx, id, asked[i].person_id);
            }
            context.tx.insert_all("campaign_sheets", sheets);
        });
    return std::ssize(asked) * questions;
}

void close(std::filesystem::path const& file, campaigns::CampaignId id)
{
    auto const workspace = open(file);
    as_program(*workspace, [&](Context& context) {
        campaigns::close_campaign(context, {id, campaigns::find_campaign(context, id).version});
    });
}

} // namespace espalier::bench
