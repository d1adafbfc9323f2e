// SPDX-License-Identifier: Apache-2.0
// Names from each of their words on, stored so that a search by the beginning of any word reads an index and not all
// people. Kept with every change of a name.
#pragma once

#include "features/organization/organization.h"

#include <vector>

namespace espalier::organization {

// Where the words of a search form begin: behind the start, a space, a hyphen or an apostrophe.
std::vector<std::string> words_on(std::string_view sort_name);

void add_name_words(db::Transaction& tx, std::vector<Person> const& people);
void replace_name_words(db::Transaction& tx, std::vector<Person> const& people);

} // namespace espalier::organization
