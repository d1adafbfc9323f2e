// SPDX-License-Identifier: Apache-2.0
// A list of ids as one argument of a statement, for asking about many things at once. The engines unfold it differently.
//
//   tx.rows<Row>("SELECT … FROM (" + db::unfolded(tx, "$1") + ") w JOIN people p ON p.id = w.id", db::folded(ids))
#pragma once

#include "base/id.h"
#include "db/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::db {

// The argument: a JSON list.
template <class Thing> std::string folded(std::vector<Id<Thing>> const& ids)
{
    std::string list = "[";
    for (auto const id : ids) {
        if (list.size() > 1)
            list += ',';
        list += std::to_string(id.value);
    }
    return list + "]";
}

// The statement that makes rows of it, with the one column `id`; `placeholder` is the argument's.
std::string unfolded(Transaction const& tx, std::string_view placeholder);

} // namespace espalier::db
