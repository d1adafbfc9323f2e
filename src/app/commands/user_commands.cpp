// SPDX-License-Identifier: Apache-2.0
// espalier user add, espalier user password: for the first administrator, and for one who is locked out.
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "features/identity/identity.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <iostream>
#include <memory>

namespace espalier::app {

namespace {

using platform::Context;
using platform::program_viewer;
using platform::Role;

struct UserOptions
{
    std::string database, email, role, name;
    bool password_stdin = false;
    bool as_json = false;
};

// One line; never an argument, which other accounts of the machine could see.
std::string password_from(UserOptions const& options)
{
    if (!options.password_stdin)
        throw invalid("--password-stdin", "required",
                      "Give --password-stdin and the password on standard input, so that it is in no command history.");
    std::string password;
    std::getline(std::cin, password);
    if (password.ends_with('\r'))
        password.pop_back();
    identity::check_password(password, options.email, "password");
    return password;
}

void check_email(std::string const& email)
{
    if (!is_email(email))
        throw invalid("email", "email", "\"" + email + "\" is no e-mail address.");
}

int add_user(UserOptions const& options)
{
    check_email(options.email);
    auto const hash = identity::hash_password(password_from(options));
    auto const workspace = open_or_make_workspace(options.database); // an organisation may begin with its administrator
    auto const account = write_as(program_viewer(), *workspace, [&](Context& context) {
        identity::AccountDraft const draft{.email = {options.email},
                                           .display_name = options.name.empty() ? options.email : options.name,
                                           .person_id = {},
                                           .roles = {*reflect::from_name<Role>(options.role)}};
        return identity::create_account(context, draft, hash);
    });
    if (options.as_json)
        fmt::print("{}\n", reflect::to_json(account));
    else
        fmt::print("{} can sign in, with the role {}.\n", account.email, options.role);
    return exit_ok;
}

int set_password(UserOptions const& options)
{
    check_email(options.email);
    auto const hash = identity::hash_password(password_from(options));
    auto const workspace = open_workspace(options.database);
    write_as(program_viewer(), *workspace, [&](Context& context) {
        auto const account = identity::find_account(context.tx, options.email);
        if (!account)
            throw not_found("account");
        identity::set_password(context, account->id, hash);
    });
    fmt::print("{} has a new password and is signed out everywhere.\n", options.email);
    return exit_ok;
}

std::vector<std::string> role_names()
{
    auto const names = reflect::type_of<Role>().enumerators;
    return {names.begin(), names.end()};
}

} // namespace

Command user_add_command()
{
    return {.name = "user add",
            .summary = "Make an account that can sign in",
            .example = "printf '%s\\n' \"$PASSWORD\" | espalier user add ada@example.com --role admin --password-stdin",
            .declare = [](Options& declared) {
                auto options = std::make_shared<UserOptions>();
                database_option(declared, options->database);
                declared.argument("email", options->email, "The address to sign in with");
                declared.choice("--role", options->role, role_names(), "What the account may do");
                declared.text("--name", options->name, "How the account is shown; the address when left out");
                declared.flag("--password-stdin", options->password_stdin, "Read the password from standard input");
                declared.flag("--json", options->as_json, "Print the account as JSON");
                return [options] { return add_user(*options); };
            }};
}

Command user_password_command()
{
    return {.name = "user password",
            .summary = "Give an account a new password and sign it out everywhere",
            .example = "printf '%s\\n' \"$PASSWORD\" | espalier user password ada@example.com --password-stdin",
            .declare = [](Options& declared) {
                auto options = std::make_shared<UserOptions>();
                database_option(declared, options->database);
                declared.argument("email", options->email, "The account's address");
                declared.flag("--password-stdin", options->password_stdin, "Read the password from standard input");
                return [options] { return set_password(*options); };
            }};
}

} // namespace espalier::app
