// SPDX-License-Identifier: Apache-2.0
// espalier token
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "features/identity/identity.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <memory>

namespace espalier::app {

namespace {

using platform::Context;
using platform::program_viewer;

struct TokenOptions
{
    std::string database, email, name;
    std::vector<std::string> scopes;
    std::int64_t days = 90;
    bool as_json = false;
};

int issue(TokenOptions const& options)
{
    auto const workspace = open_workspace(options.database);
    auto const issued = write_as(program_viewer(), *workspace, [&](Context& context) {
        auto const account = identity::find_account(context.tx, options.email);
        if (!account)
            throw not_found("account");
        identity::TokenDraft const draft{.name = options.name,
                                         .scopes = options.scopes,
                                         .expires_on = context.today().plus_days(static_cast<int>(options.days))};
        return identity::issue_token(context, account->id, draft);
    });
    fmt::print("{}\n", options.as_json ? reflect::to_json(issued) : issued.token);
    return exit_ok;
}

} // namespace

Command token_command()
{
    return {.name = "token",
            .summary = "Issue an API token for an account and print it, this once",
            .example = "espalier token ada@example.com --name payroll --scope directory.read --days 30",
            .declare = [](Options& declared) {
                auto options = std::make_shared<TokenOptions>();
                database_option(declared, options->database);
                declared.argument("email", options->email, "The account on whose behalf the token acts");
                declared.required("--name", options->name, "What the token is for");
                declared.texts(
                    "--scope", options->scopes,
                    "Permissions, as in the OpenAPI document, or '*' for all the account has; may be repeated");
                declared.number("--days", options->days, 1, 366, "For how many days it works");
                declared.flag("--json", options->as_json, "Print id and token as JSON");
                return [options] { return issue(*options); };
            }};
}

} // namespace espalier::app
