// SPDX-License-Identifier: Apache-2.0
// Taking names apart and storing the parts.
#include "features/organization/name_words.h"

namespace espalier::organization {

namespace {

struct NameWords
{
    std::string words;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(NameWords, (), (words, person_id))

struct NameWordsKey
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(NameWordsKey, (), (person_id))

bool separates(char c)
{
    return c == ' ' || c == '-' || c == '\'';
}

} // namespace

std::vector<std::string> words_on(std::string_view sort_name)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < sort_name.size(); ++i)
        if (!separates(sort_name[i]) && (i == 0 || separates(sort_name[i - 1])))
            result.emplace_back(sort_name.substr(i));
    return result;
}

void add_name_words(db::Transaction& tx, std::vector<Person> const& people)
{
    std::vector<NameWords> rows;
    rows.reserve(people.size() * 2);
    for (auto const& person : people)
        for (auto& words : words_on(person.sort_name))
            rows.push_back({std::move(words), person.id});
    tx.insert_all("name_words", rows);
}

void replace_name_words(db::Transaction& tx, std::vector<Person> const& people)
{
    std::vector<NameWordsKey> keys;
    keys.reserve(people.size());
    for (auto const& person : people)
        keys.push_back({person.id});
    tx.remove_all("name_words", keys);
    add_name_words(tx, people);
}

} // namespace espalier::organization
