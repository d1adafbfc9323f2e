// SPDX-License-Identifier: Apache-2.0
// The CSV file of translations: texts of competencies and jobs in further languages, compared and written in bulk.
#include "features/competencies/bundles_store.h"
#include "features/competencies/competency_imports.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::competencies {

namespace {

using Key = std::tuple<std::string, std::int64_t, std::string, std::string>; // thing, id, language, field

bool belongs_to(TranslatedField field, TranslatedThing thing)
{
    auto const is_of_job = field == TranslatedField::title || field == TranslatedField::purpose;
    return is_of_job == (thing == TranslatedThing::job);
}

class TranslationImport
{
public:
    explicit TranslationImport(ImportRun& run) : run_(run)
    {
        for (auto& one : store::translatable_things(run.context.tx))
            ids_.emplace(std::pair(std::move(one.thing), std::move(one.code)), one.id);
        for (auto& row : store::all_translations(run.context.tx))
            stored_.emplace(Key(row.thing, row.thing_id, row.language, row.field), std::move(row.text));
    }

    void add(std::int64_t line, TranslationFileRow const& row)
    {
        std::string const thing(reflect::to_name(row.thing));
        auto const id = ids_.find({thing, row.code.value});
        if (id == ids_.end())
            return run_.problem(line, "code", "no_such_code",
                                fmt::format("There is no {} \"{}\". Import it first.", thing, row.code.value),
                                {{"name", row.code.value}});
        if (!belongs_to(row.field, row.thing))
            return run_.problem(line, "field", "not_translatable",
                                fmt::format("A {} has no {}.", thing, reflect::to_name(row.field)),
                                {{"thing", thing}, {"field", std::string(reflect::to_name(row.field))}});
        store::TranslationRow wanted{thing, id->second, primary_language(row.language.value),
                                     std::string(reflect::to_name(row.field)), row.text.value};
        Key const key(wanted.thing, wanted.thing_id, wanted.language, wanted.field);
        auto const label = fmt::format("{} {} {}", wanted.language, row.code.value, wanted.field);
        if (!seen_.insert(key).second)
            return run_.problem(line, "", "twice_in_file", fmt::format("{} stands in this file twice.", label),
                                {{"name", label}});
        auto const before = stored_.find(key);
        if (before == stored_.end()) {
            run_.added(line, label);
            added_.push_back(std::move(wanted));
        } else if (before->second == wanted.text) {
            run_.unchanged();
        } else {
            ImportChanges changes;
            changes.compare("text", before->second, wanted.text);
            run_.changed(line, label, std::move(changes));
            changed_.push_back(std::move(wanted));
        }
    }

    void write()
    {
        if (!run_.may_write())
            return;
        run_.context.tx.insert_all("translations", added_);
        store::update_translations(run_.context.tx, changed_);
        run_.record("translations.imported", "import");
    }

private:
    ImportRun& run_;
    std::map<std::pair<std::string, std::string>, std::int64_t> ids_; // by thing and code
    std::map<Key, std::string> stored_;
    std::set<Key> seen_;
    std::vector<store::TranslationRow> added_, changed_;
};

} // namespace

void import_translations(ImportRun& run, std::vector<ImportLine<TranslationFileRow>> const& lines)
{
    TranslationImport work(run);
    for (auto const& [line, row] : lines)
        work.add(line, row);
    work.write();
}

} // namespace espalier::competencies
