// SPDX-License-Identifier: Apache-2.0
// The ids that a body may name: each must be one of a stored thing, or the field that names it is at fault. Asked before
// the endpoint runs, in its transaction, so that no endpoint asks for itself and none forgets.
#pragma once

#include "platform/routes.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace espalier::platform {

// Where the things lie that ids of one type name.
struct Reference
{
    reflect::Type const* id = nullptr;
    std::string_view thing; // "job", for people
    std::string_view table;
};
using References = std::vector<Reference>;

template <class Thing> Reference reference(std::string_view thing, std::string_view table)
{
    return {&reflect::type_of<Id<Thing>>(), thing, table};
}

// The members of every writing route's body that hold an id; ids inside lists are the endpoint's affair.
class BodyReferences
{
public:
    // std::logic_error when a body holds an id of which nobody said where its things lie.
    BodyReferences(Routes const& routes, References const& references);

    // Fault invalid with every field that names nothing. One lookup by key for each such field.
    void require_existing(db::Transaction& tx, Route const& route, void const* input) const;

private:
    struct Member
    {
        reflect::Field const* field = nullptr;
        std::string_view thing;
        std::string statement;
    };
    std::unordered_map<Route const*, std::vector<Member>> members_;
};

} // namespace espalier::platform
