// SPDX-License-Identifier: Apache-2.0
// The little of the type table that needs no template.
#include "reflect/type.h"

#include <mutex>
#include <set>

namespace espalier::reflect::detail {

namespace {

std::string unqualified_name(std::string_view full)
{
    auto const last_part = [](std::string_view name) {
        auto const colons = name.rfind("::");
        return std::string(colons == std::string_view::npos ? name : name.substr(colons + 2));
    };
    auto const open = full.find('<');
    if (open == std::string_view::npos)
        return last_part(full);
    auto const inner = full.substr(open + 1, full.rfind('>') - open - 1);
    return unqualified_name(inner) + last_part(full.substr(0, open));
}

} // namespace

std::string_view name_in_signature(std::string_view signature)
{
    static std::mutex mutex;
    static std::set<std::string> names; // its elements never move
    auto const from = signature.find("T = ") + 4;
    auto name = unqualified_name(signature.substr(from, signature.find_first_of(";]", from) - from));
    std::lock_guard const lock(mutex);
    return *names.insert(std::move(name)).first;
}

} // namespace espalier::reflect::detail
