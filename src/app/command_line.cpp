// SPDX-License-Identifier: Apache-2.0
// Commands on CLI11.
#include "app/command_line.h"

#include "app/refusal.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

namespace espalier::app {

namespace {

// --task-runners → ESPALIER_TASK_RUNNERS
std::string environment_name(std::string_view option)
{
    std::string name = "ESPALIER_";
    for (auto const c : option.substr(option.find_first_not_of('-')))
        name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

class CliOptions final : public Options
{
public:
    explicit CliOptions(CLI::App& app) : app_(app) {}

    void text(std::string_view option, std::string& target, std::string_view help) override
    {
        known(app_.add_option(std::string(option), target, std::string(help)), option)->capture_default_str();
    }
    void required(std::string_view option, std::string& target, std::string_view help) override
    {
        known(app_.add_option(std::string(option), target, std::string(help)), option)->required();
    }
    void texts(std::string_view option, std::vector<std::string>& target, std::string_view help) override
    {
        known(app_.add_option(std::string(option), target, std::string(help)), option)->delimiter(',');
    }
    void number(std::string_view option, std::int64_t& target, std::int64_t minimum, std::int64_t maximum,
                std::string_view help) override
    {
        known(app_.add_option(std::string(option), target, std::string(help)), option)
            ->check(CLI::Range(minimum, maximum))
            ->capture_default_str();
    }
    void flag(std::string_view option, bool& target, std::string_view help) override
    {
        app_.add_flag(std::string(option), target, std::string(help));
    }
    void choice(std::string_view option, std::string& target, std::vector<std::string> choices,
                std::string_view help) override
    {
        auto* const made = known(app_.add_option(std::string(option), target, std::string(help)), option);
        made->check(CLI::IsMember(std::move(choices)));
        if (target.empty())
            made->required();
        else
            made->capture_default_str();
    }
    void argument(std::string_view name, std::string& target, std::string_view help) override
    {
        app_.add_option(std::string(name), target, std::string(help))->required();
    }
    void argument(std::string_view name, std::string& target, std::vector<std::string> choices,
                  std::string_view help) override
    {
        app_.add_option(std::string(name), target, std::string(help))
            ->required()
            ->check(CLI::IsMember(std::move(choices)));
    }

private:
    static CLI::Option* known(CLI::Option* made, std::string_view option)
    {
        return made->envname(environment_name(option));
    }

    CLI::App& app_;
};

// The file of settings. A key that no command has would otherwise be passed over, and its setting with it.
class ConfigFile final : public CLI::ConfigTOML
{
public:
    explicit ConfigFile(CLI::App& app) : app_(app) {}

    std::vector<CLI::ConfigItem> from_config(std::istream& input) const override
    {
        auto settings = CLI::ConfigTOML::from_config(input);
        for (auto const& item : settings)
            check(item);
        return settings;
    }

private:
    void check(CLI::ConfigItem const& item) const
    {
        auto const& section = item.parents;
        auto const* const command = command_of(section);
        if (!command)
            refuse("there is no command for the section [" + CLI::detail::join(section, ".") + "]");
        auto const is_bracket = item.name == "++" || item.name == "--"; // where a section begins and ends
        if (is_bracket || command->get_option_no_throw("--" + item.name))
            return;
        if (section.empty())
            refuse("\"" + item.name + "\" stands in no section; a setting belongs below its command, such as [serve]");
        refuse("there is no setting \"" + item.name + "\" in [" + CLI::detail::join(section, ".") +
               "]; its settings are the options in espalier " + CLI::detail::join(section, " ") + " --help");
    }

    CLI::App const* command_of(std::vector<std::string> const& section) const
    {
        CLI::App const* command = &app_;
        for (auto const& name : section) {
            auto const below = command->get_subcommands([&](CLI::App const* one) { return one->get_name() == name; });
            if (below.empty())
                return nullptr;
            command = below.front();
        }
        return command;
    }

    [[noreturn]] void refuse(std::string const& why) const
    {
        throw CLI::ConfigError(app_.get_config_ptr()->as<std::string>() + ": " + why + ".");
    }

    CLI::App& app_;
};

// The command line; the groups of two-word commands ("user add" lies below "user") are made when needed.
class CliProgram
{
public:
    CliProgram() : app("Espalier: from what a job asks to what a person learns, in one program.", "espalier")
    {
        app.require_subcommand(1);
        app.config_formatter(std::make_shared<ConfigFile>(app));
        app.set_config("--config", "", "A file of settings: [serve] on one line, listen = \"…\" on the next");
        app.footer("espalier COMMAND --help tells more about a command. Every option can also be set in the\n"
                   "environment: --database as ESPALIER_DATABASE.");
    }

    CLI::App& add(Command const& command)
    {
        auto const name = std::string(command.name);
        auto const space = name.find(' ');
        auto& parent = space == std::string::npos ? app : group(name.substr(0, space));
        auto* const made = parent.add_subcommand(name.substr(space == std::string::npos ? 0 : space + 1),
                                                 std::string(command.summary));
        made->footer("Example:\n  " + std::string(command.example));
        return *made->fallthrough();
    }

    bool knows(std::string const& name) const
    {
        auto const all = app.get_subcommands([&](CLI::App const* one) { return one->get_name() == name; });
        return !all.empty();
    }

    CLI::App app;

private:
    CLI::App& group(std::string const& name)
    {
        auto& made = groups_[name];
        if (!made)
            made = app.add_subcommand(name, "Commands on a " + name)->require_subcommand(1)->fallthrough();
        return *made;
    }

    std::map<std::string, CLI::App*> groups_;
};

// Who asked for JSON reads of a refusal on the standard output, too.
int run_one(CLI::App const& command, std::function<int()> const& run)
{
    try {
        return run();
    } catch (Fault const& fault) {
        auto const* const json = command.get_option_no_throw("--json");
        if (json && json->count() > 0)
            std::cout << in_json(fault) << '\n';
        throw;
    }
}

} // namespace

int run_command(std::span<Command const> commands, int count, char const* const* arguments)
{
    CliProgram program;
    std::map<CLI::App const*, std::function<int()>> work;
    for (auto const& command : commands) {
        auto& made = program.add(command);
        CliOptions options(made);
        work.emplace(&made, command.declare(options));
    }
    if (count > 1 && arguments[1][0] != '-' && !program.knows(arguments[1])) {
        std::cerr << "There is no command \"" << arguments[1] << "\"; espalier --help lists them.\n";
        return exit_wrong_usage;
    }
    try {
        program.app.parse(count, arguments);
    } catch (CLI::ParseError const& error) {
        return program.app.exit(error, std::cout, std::cerr) == 0 ? exit_ok : exit_wrong_usage;
    }
    for (auto const& [made, run] : work)
        if (made->parsed())
            return run_one(*made, run);
    return exit_wrong_usage;
}

} // namespace espalier::app
