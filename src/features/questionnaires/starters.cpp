// SPDX-License-Identifier: Apache-2.0
// Reading the starters, once.
#include "features/questionnaires/starters.h"

#include "base/embedded.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::questionnaires {

namespace {

struct StarterFile
{
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    QuestionnaireContent content;
};
BOOST_DESCRIBE_STRUCT(StarterFile, (), (purpose, content))

std::vector<Starter> read_starters()
{
    std::vector<Starter> all;
    for (auto const& file : embedded_questionnaires()) {
        auto read = reflect::from_json<StarterFile>(file.content);
        all.push_back({.code = std::string(file.path.substr(0, file.path.find('.'))),
                       .purpose = read.purpose,
                       .content = std::move(read.content)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](Starter const& one, Starter const& other) { return one.purpose < other.purpose; });
    return all;
}

} // namespace

std::vector<Starter> const& starters()
{
    static auto const all = read_starters();
    return all;
}

Starter const& starter(std::string_view code)
{
    for (auto const& one : starters())
        if (one.code == code)
            return one;
    throw not_found("starter");
}

} // namespace espalier::questionnaires
