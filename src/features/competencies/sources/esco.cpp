// SPDX-License-Identifier: Apache-2.0
// ESCO, the European classification of skills, from its CSV files: the skills hierarchy and the collections of
// transversal, language and digital skills, as far as the folder has them.
//
// The groups of the hierarchy's second and third level become competencies, in the category that its first level names;
// each collection is a category, too. ESCO has no levels: competencies are rated on the five-step scale, and the
// organisation writes its own indicators. Occupations are not read.
#include "features/competencies/sources/readers.h"

#include <algorithm>
#include <array>
#include <set>

namespace espalier::competencies::sources {

namespace {

constexpr std::string_view attribution = "This service uses the ESCO classification of the European Commission.";

struct Collection
{
    std::string_view file, category;
};
constexpr std::array<Collection, 3> collections = {{
    {"transversalSkillsCollection_en.csv", "Transversal skills"},
    {"languageSkillsCollection_en.csv", "Language skills"},
    {"ictSkillsCollection_en.csv", "Digital skills"},
}};

// "http://data.europa.eu/esco/skill/S1.0" → "esco-skill-s1-0".
std::string code_of(std::string_view uri)
{
    constexpr std::string_view root = "/esco/";
    auto const at = uri.find(root);
    return "esco-" + slug(at == std::string_view::npos ? uri : uri.substr(at + root.size()));
}

class Reader
{
public:
    SourceBundle bundle;

    // The first place where a concept stands gives its category.
    void add(std::string_view uri, std::string_view name, std::string_view category, std::string_view definition)
    {
        auto code = code_of(uri);
        if (!seen_.insert(code).second)
            return;
        bundle.competencies.push_back({0, "esco", std::string(category), std::move(code), std::string(trimmed(name)),
                                       std::string(trimmed(definition)), "five-step", std::nullopt});
    }

private:
    std::set<std::string> seen_;
};

} // namespace

SourceBundle read_esco(ReleaseFiles const& files)
{
    Reader reader;
    reader.bundle.frameworks.push_back({0, "esco", "ESCO", "1.1",
                                        "European Skills, Competences, Qualifications and "
                                        "Occupations: skills.",
                                        "Commission Decision 2011/833/EU", std::string(attribution)});
    each_csv_row(files, "skillsHierarchy_en.csv", [&](TableRow const& row) {
        auto const is_third = !row["Level 3 URI"].empty();
        auto const uri = is_third ? row["Level 3 URI"] : row["Level 2 URI"];
        if (!uri.empty())
            reader.add(uri, is_third ? row["Level 3 preferred term"] : row["Level 2 preferred term"],
                       row["Level 1 preferred term"], row["Description"]);
    });
    for (auto const& collection : collections)
        if (has_file(files, collection.file))
            each_csv_row(files, collection.file, [&](TableRow const& row) {
                reader.add(row["conceptUri"], row["preferredLabel"], collection.category, row["description"]);
            });
    return std::move(reader.bundle);
}

} // namespace espalier::competencies::sources
