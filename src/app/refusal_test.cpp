// SPDX-License-Identifier: Apache-2.0
// What commands refuse, and in which words: a mistyped file of settings, a mistyped database, input that is none.
#include "app/refusal.h"

#include "app/commands_test.h"
#include "db/database.h"
#include "features/identity/identity.h"
#include "reflect/json.h"
#include "support/input_files.h"
#include "support/json_value.h"

#include <cstdio>
#include <unistd.h>

using namespace espalier;
using namespace espalier::app;
using namespace espalier::app::commands_test;
using espalier::test::TemporaryFolder;

namespace {

bool has(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::string said_of_config(TemporaryFolder const& folder, std::string_view content)
{
    auto const path = folder.file("settings.toml");
    std::ofstream(path, std::ios::trunc) << content;
    Heard const errors(std::cerr);
    CHECK(type({"--config", path, "version"}) == exit_wrong_usage);
    CHECK(has(errors.text(), path));
    return errors.text();
}

std::string write(TemporaryFolder const& folder, std::string_view content)
{
    auto const path = folder.file("input.csv");
    std::ofstream(path, std::ios::trunc | std::ios::binary) << content;
    return path;
}

} // namespace

TEST_CASE("a mistyped key in the file of settings is refused by name and section")
{
    TemporaryFolder const folder;
    auto const key = said_of_config(folder, "[serve]\nlistn = \"127.0.0.1:1\"\n");
    CHECK(has(key, "\"listn\""));
    CHECK(has(key, "[serve]"));
    CHECK(has(said_of_config(folder, "[user.add]\nrol = \"admin\"\n"), "[user.add]"));
    CHECK(has(said_of_config(folder, "[srve]\nlisten = \"127.0.0.1:1\"\n"), "[srve]"));
    CHECK(has(said_of_config(folder, "listen = \"127.0.0.1:1\"\n"), "\"listen\""));
    auto const good = folder.file("good.toml");
    std::ofstream(good) << "# of all commands\n[serve]\nlisten = \"127.0.0.1:1\"\ntrusted-proxy = [\"10.0.0.1\"]\n"
                           "[user.add]\nrole = \"admin\"\n[assess]\njson = true\n";
    CHECK(type({"--config", good, "version"}) == exit_ok);
}

TEST_CASE("a mistyped database is refused and not made, except by what begins an organisation")
{
    TemporaryFolder const folder;
    auto const path = folder.file("mistyped.sqlite");
    auto const url = "sqlite:" + path;
    auto const units = write(folder, "code,name\nCO,Company\n");
    for (auto words :
         std::vector<std::vector<std::string>>{{"assess"},
                                               {"backup", folder.file("backup.sqlite")},
                                               {"token", "ada@cast.example", "--name", "x", "--scope", "*"}}) {
        words.insert(words.end(), {"--database", url});
        auto const fault = fault_of(words);
        CHECK(fault.code() == FaultCode::not_found);
        CHECK(fault.key() == "no_database");
        CHECK(has(fault.message(), path));
        CHECK_FALSE(std::filesystem::exists(path));
    }
    CHECK(type({"doctor", "--database", url, "--listen", "127.0.0.1:0"}) == exit_failed);
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(type({"import", "units", units, "--database", url}) == exit_ok);
    CHECK(std::filesystem::exists(path));
}

TEST_CASE("who asks for JSON gets the problem as JSON, and the same exit code")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    for (std::string_view const content : {"name\nCompany\n", "code,name\nA,\"open\n", "code,name\nA,\xFF\n", ""}) {
        CAPTURE(content);
        Heard const output(std::cout);
        CHECK(refusal({"import", "units", write(folder, content), "--database", url, "--json"}) == FaultCode::invalid);
        CHECK(test::json_at(output.text(), "/status") == "422");
        CHECK(test::json_at(output.text(), "/errors/0/message"));
    }
    Heard const output(std::cout);
    CHECK(refusal({"import", "units", write(folder, ""), "--database", url}) == FaultCode::invalid);
    CHECK(output.text().empty());
}

TEST_CASE("an imported framework is told by kind, with whom it is owed to")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto const said = folder.file("said");
    std::fflush(stdout);
    auto const before = ::dup(STDOUT_FILENO);
    REQUIRE(std::freopen(said.c_str(), "w", stdout));
    auto const code = type({"import", "onet", "tests/golden/onet", "--database", url});
    std::fflush(stdout);
    ::dup2(before, STDOUT_FILENO);
    ::close(before);
    CHECK(code == exit_ok);
    auto const text = test::read_file(said);
    CHECK(has(text, "competencies 2, jobs 3,"));
    CHECK(has(text, "CC BY 4.0"));
}

TEST_CASE("a folder, and an option that means nothing here, are refused")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    CHECK(has(fault_of({"import", "units", folder.path().string(), "--database", url}).message(), "is a folder"));
    auto const units = write(folder, "code,name\nCO,Company\n");
    CHECK(has(fault_of({"import", "units", units, "--absent-left", "--database", url}).message(), "people"));
    auto const fault = fault_of({"backup", folder.file("none/backup.sqlite"), "--database", url});
    CHECK(has(fault.message(), folder.file("none/backup.sqlite")));
    CHECK(has(fault.message(), "No such file"));
}

TEST_CASE("a refusal is told in words, without places in JSON and without SQL")
{
    CHECK(in_words(invalid("/mapping/given_name", "x", "The file has no such column.")) ==
          "given name: The file has no such column.");
    CHECK(in_words(invalid("/content", "x", "It is empty.")) == "It is empty.");
    CHECK(in_words(invalid("line 3, column email", "x", "No address.")) == "line 3, column email: No address.");
    CHECK(in_words(invalid({{"/code", "x", "First."}, {"--name", "x", "Second."}})) ==
          "2 fields need your attention.\n  code: First.\n  --name: Second.");
    auto taken = conflict("already_exists", "There is one.");
    taken.with({{"/email", "already_exists", "This email is taken."}}).with_private_note("INSERT INTO accounts");
    CHECK(in_words(taken) == "email: This email is taken.");
    Fault full(FaultCode::unavailable, "disk_full", "The disk is full.");
    CHECK(in_words(full.with_private_note("SQLite 13")) == "The disk is full.\n  (SQLite 13)");
}
