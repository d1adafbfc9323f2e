// SPDX-License-Identifier: Apache-2.0
// The demo organisation, step by step.
#include "app/demo/demo.h"

#include "app/demo/demo_campaigns.h"
#include "app/demo/demo_catalogue.h"
#include "app/demo/demo_check_ins.h"
#include "app/demo/demo_content.h"
#include "app/demo/demo_evidence.h"
#include "app/demo/demo_feedback.h"
#include "app/demo/demo_goal_learning.h"
#include "app/demo/demo_goals.h"
#include "app/demo/demo_helpers.h"
#include "app/demo/demo_import.h"
#include "app/demo/demo_learning.h"
#include "app/demo/demo_lives.h"
#include "app/demo/demo_mark.h"
#include "app/demo/demo_one_on_ones.h"
#include "app/demo/demo_people.h"
#include "app/demo/demo_plans.h"
#include "app/demo/demo_practice.h"
#include "app/demo/demo_questionnaires.h"
#include "app/demo/demo_recognition.h"
#include "app/demo/demo_requests.h"
#include "app/demo/demo_reviews.h"
#include "app/demo/demo_rewards.h"
#include "app/demo/demo_rounds.h"
#include "app/demo/demo_three_sixty.h"
#include "features/competencies/competencies.h"
#include "features/identity/identity.h"
#include "features/organization/jobs.h"
#include "features/plans/assessment.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::app::demo {

namespace {

using organization::ImportKinds;
using platform::Context;
using platform::Role;
using platform::Workspace;

void require_empty(Workspace& workspace)
{
    if (auto const part = unfinished(workspace.database()))
        throw conflict("unfinished_demo", part->message + " " + part->advice);
    auto const people = workspace.database().read(
        [](db::Transaction& tx) { return *tx.row<std::int64_t>("SELECT COUNT(*) FROM people"); });
    if (people > 0)
        throw conflict("not_empty",
                       "This workspace has people in it. The demo organisation goes into an empty one only.");
}

void make_settings(Context& context, Organization const& organization)
{
    platform::WorkspaceSettings settings;
    settings.name = organization.name;
    settings.currency = organization.currency;
    settings.language = organization.language;
    settings.time_zone = organization.sites.front().time_zone;
    settings.is_demo = true;
    platform::settings::change(context, settings);
}

void make_frameworks(Context& context, Content const& content)
{
    std::map<std::string, std::vector<competencies::ScaleLevel>> scales;
    for (auto const& line : content.scales)
        scales[line.scale_code].push_back(
            {competencies::Level(line.level), Text<1, 200>(line.name), Text<0, 2000>(line.description)});
    auto const known = competencies::all_scales(context); // the program brings some itself
    for (auto const& one : scales) {
        auto const is_known =
            std::any_of(known.begin(), known.end(), [&](auto const& scale) { return scale.code.value == one.first; });
        if (!is_known)
            competencies::create_scale(context, {competencies::Code(one.first), Text<1, 200>(one.first), one.second});
    }
    for (auto const& line : content.frameworks) {
        competencies::create_framework(context,
                                       {.code = competencies::Code(line.code),
                                        .name = Text<1, 200>(line.name),
                                        .edition = Text<0, 40>(line.edition),
                                        .description = Text<0, 4000>(line.description),
                                        .licence = Text<0, 400>(line.licence),
                                        .attribution = Text<0, 1000>(line.attribution)});
    }
}

void approve_frameworks(Context& context)
{
    for (auto const& framework : competencies::all_frameworks(context))
        competencies::approve_framework(context, {framework.id, framework.version});
}

void import_demo_file(Workspace& workspace, ImportKinds const& kinds, std::string_view kind)
{
    auto const report =
        organization::import_file(workspace, kinds.find(kind)->second, demo_file(fmt::format("{}.csv", kind)), {},
                                  {.apply = true}, [](std::int64_t, std::int64_t, std::string_view) {});
    if (report.problem_count > 0)
        throw invalid(fmt::format("demo/{}.csv line {}", kind, report.problems.front().line), "demo_file",
                      report.problems.front().message);
}

void make_career_paths(Context& context, Content const& content)
{
    std::map<std::string, organization::JobId> jobs;
    for (auto const& line : organization::jobs(context, {.limit = Whole<1, 200>(200)}).items)
        jobs[line.code] = line.id;
    for (auto const& path : content.career_paths)
        organization::add_career_path(
            context, {jobs.at(path.from_job_code), jobs.at(path.to_job_code), Text<0, 1000>(path.note)});
}

struct AccountOwner
{
    platform::PersonId id;
    std::string email;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountOwner, (), (id, email, name))

// Everybody has an account; those of the demo can sign in.
void make_accounts(Workspace& workspace)
{
    auto const hash = identity::hash_password(password);
    auto const owners = workspace.database().read([](db::Transaction& tx) {
        return tx.rows<AccountOwner>(
            "SELECT id, email, given_name || ' ' || family_name AS name FROM people WHERE left_on IS NULL ORDER BY id");
    });
    std::map<std::string_view, std::vector<Role>> const roles{
        {"people@demo.example", {Role::people_admin, Role::learning_admin}},
        {"executive@demo.example", {Role::executive}}};
    constexpr std::size_t portion = 1000;
    for (std::size_t from = 0; from < owners.size(); from += portion)
        platform::write_as(platform::program_viewer(), workspace, [&](Context& context) {
            for (std::size_t i = from; i < std::min(from + portion, owners.size()); ++i) {
                auto const& owner = owners[i];
                auto const is_cast = std::any_of(accounts().begin(), accounts().end(), [&](DemoAccount const& account) {
                    return account.email == owner.email;
                });
                auto const given = roles.find(owner.email);
                identity::create_account(context,
                                         {.email = Email{owner.email},
                                          .display_name = Text<1, 200>(owner.name),
                                          .person_id = owner.id,
                                          .roles = given == roles.end() ? std::vector<Role>{} : given->second},
                                         is_cast ? std::optional(hash) : std::nullopt);
            }
            if (from == 0)
                identity::create_account(context,
                                         {.email = Email{"admin@demo.example"},
                                          .display_name = Text<1, 200>("Workspace administrator"),
                                          .person_id = std::nullopt,
                                          .roles = {Role::admin}},
                                         hash);
        });
}

// All that comes after the first transaction.
void make_thanks(Workspace& workspace, Content const& content)
{
    workspace.database().write([&](db::Transaction& tx) {
        Happenings happenings;
        make_recognition(workspace, tx, content, happenings);
        make_rewards(workspace, tx, happenings);
        happenings.let_happen();
        make_catalogue(workspace, tx);
        make_learning(workspace, tx);
        make_practice(workspace, tx);
    });
}

void make_organization(Workspace& workspace, ImportKinds const& kinds, Content const& content, Options const& options,
                       Progress const& progress)
{
    Random random(options.seed);
    static constexpr std::int64_t steps = 7;
    progress(0, steps, "Jobs and competencies");
    import_demo_file(workspace, kinds, "competencies");
    platform::write_as(platform::program_viewer(), workspace, approve_frameworks);
    for (auto const kind : {"jobs", "responsibilities", "requirements", "translations"})
        import_demo_file(workspace, kinds, kind);

    progress(1, steps, "People");
    auto const population = make_population(content, options.people, date_in_utc(workspace.now()), random);
    platform::write_as(platform::program_viewer(), workspace, [&](Context& context) {
        make_career_paths(context, content);
        import_rows(context, "units", population.units, organization::import_units);
        import_rows(context, "people", population.people, organization::import_people);
    });
    progress(2, steps, "Accounts");
    make_accounts(workspace);
    progress(3, steps, "Evidence");
    make_evidence(workspace, content, random, [&](std::int64_t done, std::int64_t total) {
        progress(3, steps, fmt::format("Evidence of {} of {} people", done, total));
    });
    auto const round = [&](std::int64_t step) {
        return [&progress, step](std::int64_t, std::int64_t, std::string_view message) {
            progress(step, steps, fmt::format("Needs: {}", message));
        };
    };
    plans::assess_everybody(workspace, workspace.now().plus_seconds(-180LL * 86'400), round(4));
    plans::assess_everybody(workspace, workspace.now(), round(4));
    progress(4, steps, "Declared needs");
    make_needs(workspace, content, random);
    progress(5, steps, "Plans");
    make_plans(workspace, content, random, [&](std::int64_t done, std::int64_t total) {
        progress(5, steps, fmt::format("Plans of {} of {} people", done, total));
    });
    make_helpers(workspace);
    make_group_items(workspace);
    make_requests(workspace);
    plans::assess_everybody(workspace, workspace.now(), round(6));
    make_lives(workspace, content);
    make_rounds(workspace);
    make_goals(workspace);
    make_goal_learning(workspace);
    make_one_on_ones(workspace);
    make_check_ins(workspace);
    make_thanks(workspace, content);
    make_questionnaires(workspace);
    make_campaigns(workspace, content, random);
    make_feedback(workspace);
    make_three_sixties(workspace, content, random);
    make_reviews(workspace, random);
    progress(steps, steps, "Done");
}

Report count(Workspace& workspace)
{
    return *workspace.database().read([](db::Transaction& tx) {
        return tx.row<Report>(
            R"(SELECT (SELECT COUNT(*) FROM people) AS people, (SELECT COUNT(*) FROM units) AS units,
                      (SELECT COUNT(*) FROM jobs) AS jobs, (SELECT COUNT(*) FROM competencies) AS competencies,
                      (SELECT COUNT(*) FROM evidence) AS evidence, (SELECT COUNT(*) FROM needs) AS needs,
                      (SELECT COUNT(*) FROM plans) AS plans)");
    });
}

} // namespace

std::vector<DemoAccount> const& accounts()
{
    static std::vector<DemoAccount> const all{{"admin@demo.example", "administrator"},
                                              {"people@demo.example", "people team"},
                                              {"manager@demo.example", "team lead"},
                                              {"employee@demo.example", "employee in that team"},
                                              {"executive@demo.example", "executive"}};
    return all;
}

Report generate(Workspace& workspace, ImportKinds const& kinds, Options const& options, Progress const& progress)
{
    require_empty(workspace);
    auto const content = read_content();
    platform::write_as(platform::program_viewer(), workspace, [&](Context& context) {
        mark_begun(context);
        make_settings(context, content.organization);
        make_frameworks(context, content);
    });
    try {
        make_organization(workspace, kinds, content, options, progress);
        platform::write_as(platform::program_viewer(), workspace, mark_finished);
    } catch (Fault const& fault) {
        auto const part = unfinished(workspace.database());
        if (!part)
            throw;
        throw Fault(fault.code(), "unfinished_demo",
                    fmt::format("{} {} {}", fault.message(), part->message, part->advice))
            .with_private_note(fault.private_note());
    }
    return count(workspace);
}

} // namespace espalier::app::demo
