// SPDX-License-Identifier: Apache-2.0
// Compares words by their first letters.
#include "app/demo/demo_responsibilities.h"

#include <algorithm>
#include <set>

namespace espalier::app::demo {

namespace {

struct CompetencyText
{
    Id<competencies::Competency> id;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(CompetencyText, (), (id, words))

struct ResponsibilityText
{
    organization::ResponsibilityId id;
    organization::JobId job_id;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(ResponsibilityText, (), (id, job_id, words))

std::size_t shared_words(std::string const& a, std::string const& b)
{
    auto const words = [](std::string const& text) {
        std::set<std::string> result;
        std::string word;
        for (auto const c : search_form(text) + " ") {
            if (c >= 'a' && c <= 'z') {
                word += c;
            } else {
                if (word.size() > 4)
                    result.insert(word.substr(0, 6));
                word.clear();
            }
        }
        return result;
    };
    auto const left = words(a), right = words(b);
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](auto const& w) { return right.contains(w); }));
}

} // namespace

ServedResponsibilities::ServedResponsibilities(db::Transaction& tx)
{
    for (auto& row : tx.rows<CompetencyText>("SELECT id, name || ' ' || definition AS words FROM competencies"))
        competencies_.emplace(row.id, std::move(row.words));
    for (auto& row : tx.rows<ResponsibilityText>(
             R"(SELECT r.id, j.id AS job_id, r.title || ' ' || r.expected_result AS words
                FROM jobs j JOIN responsibilities r ON r.job_version_id = j.current_version_id)"))
        responsibilities_[row.job_id].push_back({row.id, std::move(row.words)});
}

std::optional<organization::ResponsibilityId> ServedResponsibilities::by(std::optional<organization::JobId> job,
                                                                         Id<competencies::Competency> competency)
{
    auto const found = job ? responsibilities_.find(*job) : responsibilities_.end();
    if (found == responsibilities_.end())
        return std::nullopt;
    auto const key = std::pair(*job, competency);
    if (auto const known = known_.find(key); known != known_.end())
        return known->second;
    auto const& words = competencies_.at(competency);
    auto const best = std::max_element(found->second.begin(), found->second.end(), [&](auto const& a, auto const& b) {
        return shared_words(words, a.words) < shared_words(words, b.words);
    });
    return known_.emplace(key, best->id).first->second;
}

} // namespace espalier::app::demo
