// SPDX-License-Identifier: Apache-2.0
// Typing commands in a test.
#pragma once

#include "app/commands/commands.h"
#include "base/fault.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace espalier::app::commands_test {

inline int type(std::vector<std::string> words)
{
    words.insert(words.begin(), "espalier");
    std::vector<char const*> arguments;
    for (auto const& word : words)
        arguments.push_back(word.c_str());
    return run_command(commands(), static_cast<int>(arguments.size()), arguments.data());
}

inline Fault fault_of(std::vector<std::string> const& words)
{
    try {
        type(words);
    } catch (Fault const& fault) {
        return fault;
    }
    FAIL("not refused");
    return {FaultCode::internal, "", ""};
}

inline FaultCode refusal(std::vector<std::string> const& words)
{
    return fault_of(words).code();
}

// What goes to one of the standard streams meanwhile.
class Heard
{
public:
    explicit Heard(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(heard_.rdbuf())) {}
    Heard(Heard const&) = delete;
    ~Heard() { stream_.rdbuf(before_); }
    std::string text() const { return heard_.str(); }

private:
    std::ostringstream heard_;
    std::ostream& stream_;
    std::streambuf* before_;
};

inline std::string database_with_units(test::TemporaryFolder const& folder)
{
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    std::ofstream(folder.file("units.csv")) << "code,name,parent_code\nCO,Company,\nN,North,CO\n";
    REQUIRE(type({"migrate", "--database", url}) == exit_ok);
    REQUIRE(type({"import", "units", folder.file("units.csv"), "--database", url}) == exit_ok);
    return url;
}

} // namespace espalier::app::commands_test
