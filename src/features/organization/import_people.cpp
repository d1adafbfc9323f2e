// SPDX-License-Identifier: Apache-2.0
// Importing people: who is new, who changed, who left; references by code and number; no circles. One pass over memory,
// bulk inserts, so that 100,000 people take seconds.
#include "features/organization/import_kinds.h"
#include "features/organization/name_words.h"
#include "features/organization/people_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace espalier::organization {

namespace {

struct CodeRow
{
    std::string code;
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (code, id))

using Codes = std::unordered_map<std::string, std::int64_t>;
using Names = std::unordered_map<std::int64_t, std::string>;

Codes codes(db::Transaction& tx, std::string_view sql)
{
    Codes result;
    tx.each<CodeRow>(sql, [&](CodeRow& row) { result.emplace(std::move(row.code), row.id); });
    return result;
}

Names names(db::Transaction& tx, std::string_view sql)
{
    Names result;
    tx.each<CodeRow>(sql, [&](CodeRow& row) { result.emplace(row.id, std::move(row.code)); });
    return result;
}

// What is stored, by employee number.
struct Stored
{
    std::vector<Person> people;
    std::unordered_map<std::string_view, std::size_t> by_number; // into people, whose strings the keys view
    std::unordered_map<std::int64_t, std::size_t> by_id;
};

Stored load(db::Transaction& tx)
{
    Stored stored;
    stored.people = tx.rows<Person>(
        R"(SELECT id, employee_number, given_name, family_name, sort_name, email, unit_id, job_id, manager_id, started_on,
                  left_on, location, time_zone, language, weekly_hours, hourly_cost, version FROM people)");
    for (std::size_t i = 0; i < stored.people.size(); ++i) {
        stored.by_number.emplace(stored.people[i].employee_number, i);
        stored.by_id.emplace(stored.people[i].id.value, i);
    }
    return stored;
}

// One line with everything resolved.
struct Resolved
{
    Person wanted;
    Person const* before = nullptr; // none: new
    std::int64_t line = 0;
};

class PeopleImport
{
public:
    PeopleImport(ImportRun& run, std::vector<ImportLine<PersonRow>> const& lines)
        : run_(run), lines_(lines), stored_(load(run.context.tx)),
          units_(codes(run.context.tx, "SELECT code, id FROM units")),
          jobs_(codes(run.context.tx, "SELECT code, id FROM jobs")),
          unit_names_(names(run.context.tx, "SELECT name AS code, id FROM units")),
          job_titles_(names(run.context.tx, R"(SELECT v.title AS code, j.id FROM jobs j
              JOIN job_versions v ON v.id = j.current_version_id)")),
          retired_jobs_(codes(run.context.tx, R"(SELECT j.code, j.id FROM jobs j
              JOIN job_versions v ON v.id = j.current_version_id WHERE v.state = 'retired')"))
    {
    }

    void work()
    {
        number_lines();
        for (auto const& line : lines_)
            resolve(line);
        check_emails();
        find_circles();
        sort_out();
        if (run_.options.absent_people_left)
            find_absent();
        if (run_.may_write())
            write();
    }

private:
    // New people get their ids first, so that managers further down in the file can be named.
    void number_lines()
    {
        ids_.reserve(lines_.size());
        for (auto const& line : lines_) {
            auto const& number = line.row.employee_number.value;
            auto const known = stored_.by_number.find(number);
            auto const id =
                known != stored_.by_number.end() ? stored_.people[known->second].id : run_.context.next_id<Person>();
            if (!ids_.emplace(number, id).second)
                run_.repeated(line.line, "employee_number", number);
        }
    }

    // `key` says what there is not.
    std::int64_t reference(Codes const& known, std::int64_t line, std::string_view column, std::string_view key,
                           std::string const& code)
    {
        auto const found = known.find(code);
        if (found != known.end())
            return found->second;
        run_.problem(line, column, std::string(key),
                     fmt::format("There is no \"{}\". Import it first, or correct the code.", code), {{"name", code}});
        return 0;
    }

    std::optional<PersonId> manager(ImportLine<PersonRow> const& line)
    {
        auto const& number = line.row.manager_employee_number;
        if (!number)
            return std::nullopt;
        if (auto const in_file = ids_.find(number->value); in_file != ids_.end())
            return in_file->second;
        if (auto const known = stored_.by_number.find(number->value); known != stored_.by_number.end())
            return stored_.people[known->second].id;
        run_.problem(
            line.line, "manager_employee_number", "no_such_person",
            fmt::format("There is nobody with the number \"{}\", neither here nor in the file.", number->value),
            {{"name", number->value}});
        return std::nullopt;
    }

    // A column the file does not have leaves what is stored.
    template <class T, class Cell> void take(T& member, std::string_view column, Cell const& cell) const
    {
        if (!run_.has_column(column))
            return;
        if constexpr (requires { cell->value; })
            member = cell ? T(cell->value) : T{};
        else
            member = cell ? T(*cell) : T{};
    }

    void resolve(ImportLine<PersonRow> const& line)
    {
        auto const& row = line.row;
        auto const known = stored_.by_number.find(row.employee_number.value);
        auto const* before = known == stored_.by_number.end() ? nullptr : &stored_.people[known->second];
        Person person = before ? *before : Person{};
        person.id = ids_.at(row.employee_number.value);
        person.employee_number = row.employee_number.value;
        person.given_name = row.given_name.value;
        person.family_name = row.family_name.value;
        person.sort_name = sort_name(person.given_name, person.family_name);
        if (run_.has_column("email"))
            person.email = row.email ? std::optional(lower_ascii(row.email->value)) : std::nullopt;
        person.unit_id = {reference(units_, line.line, "unit_code", "no_such_unit", row.unit_code.value)};
        if (run_.has_column("job_code"))
            person.job_id = row.job_code
                ? std::optional(JobId{reference(jobs_, line.line, "job_code", "no_such_job", row.job_code->value)})
                : std::nullopt;
        if (row.job_code && (!before || before->job_id != person.job_id) && retired_jobs_.contains(row.job_code->value))
            run_.problem(line.line, "job_code", "job_retired",
                         fmt::format("The job \"{}\" is retired: nobody takes it up any more.", row.job_code->value),
                         {{"name", row.job_code->value}});
        if (run_.has_column("manager_employee_number"))
            person.manager_id = manager(line);
        person.started_on = row.started_on;
        take(person.left_on, "left_on", row.left_on);
        take(person.location, "location", row.location);
        take(person.time_zone, "time_zone", row.time_zone);
        take(person.language, "language", row.language);
        take(person.weekly_hours, "weekly_hours", row.weekly_hours);
        take(person.hourly_cost, "hourly_cost", row.hourly_cost);
        if (!person.time_zone.empty() && !is_known_zone(person.time_zone))
            run_.problem(line.line, "time_zone", "unknown_zone", "Write the time zone as in Europe/Vienna.");
        if (person.left_on && *person.left_on < person.started_on)
            run_.problem(line.line, "left_on", "left_before_start", "The last day lies before the first.");
        resolved_.push_back({std::move(person), before, line.line});
    }

    void check_emails()
    {
        std::unordered_map<std::string_view, std::int64_t> owner; // e-mail → person
        for (auto const& person : stored_.people)
            if (person.email && !ids_.contains(person.employee_number))
                owner.emplace(*person.email, person.id.value);
        for (auto const& one : resolved_)
            if (one.wanted.email && !owner.emplace(*one.wanted.email, one.wanted.id.value).second)
                run_.problem(one.line, "email", "email_taken",
                             fmt::format("\"{}\" belongs to somebody else.", *one.wanted.email),
                             {{"name", *one.wanted.email}});
    }

    // Follows each line upward once; whoever is met again on the same walk closes a circle.
    void find_circles()
    {
        std::unordered_map<std::int64_t, std::int64_t> manager_of;
        for (auto const& person : stored_.people)
            if (person.manager_id)
                manager_of[person.id.value] = person.manager_id->value;
        for (auto const& one : resolved_) {
            if (one.wanted.manager_id)
                manager_of[one.wanted.id.value] = one.wanted.manager_id->value;
            else
                manager_of.erase(one.wanted.id.value);
        }
        std::unordered_map<std::int64_t, std::size_t> walk_of; // person → number of the walk that met them first
        for (std::size_t walk = 0; walk < resolved_.size(); ++walk) {
            auto id = resolved_[walk].wanted.id.value;
            for (;;) {
                auto const [met, is_new] = walk_of.emplace(id, walk);
                if (!is_new) {
                    if (met->second == walk)
                        run_.problem(resolved_[walk].line, "manager_employee_number", "reporting_circle",
                                     "These managers report to each other in a circle.");
                    break;
                }
                auto const next = manager_of.find(id);
                if (next == manager_of.end())
                    break;
                id = next->second;
            }
        }
    }

    static std::string key(Person const& person) { return person.employee_number + " " + full_name(person); }

    static bool moved(Person const& a, Person const& b)
    {
        return a.unit_id != b.unit_id || a.job_id != b.job_id || a.manager_id != b.manager_id;
    }

    ImportChanges changes(Person const& before, Person const& after) const
    {
        static std::set<std::string_view> const told_otherwise{"sort_name", "hourly_cost", "unit_id", "job_id",
                                                               "manager_id"};
        ImportChanges changes;
        for (auto const& field : reflect::type_of<Person>().fields) {
            if (told_otherwise.contains(field.name))
                continue;
            std::string was, is;
            reflect::write_text(was, *field.type, reinterpret_cast<char const*>(&before) + field.offset);
            reflect::write_text(is, *field.type, reinterpret_cast<char const*>(&after) + field.offset);
            changes.compare(field.name, was, is);
        }
        if (before.unit_id != after.unit_id)
            changes.compare("unit", name(unit_names_, before.unit_id.value), name(unit_names_, after.unit_id.value));
        if (before.job_id != after.job_id)
            changes.compare("job", before.job_id ? name(job_titles_, before.job_id->value) : "",
                            after.job_id ? name(job_titles_, after.job_id->value) : "");
        if (before.manager_id != after.manager_id)
            changes.compare("manager", name_of(before.manager_id), name_of(after.manager_id));
        return changes.mention("hourly_cost", before.hourly_cost != after.hourly_cost);
    }

    static std::string name(Names const& names, std::int64_t id)
    {
        auto const known = names.find(id);
        return known == names.end() ? "" : known->second;
    }

    // With the number, so that two of one name are told apart.
    std::string name_of(std::optional<PersonId> id) const
    {
        if (!id)
            return "";
        if (auto const known = stored_.by_id.find(id->value); known != stored_.by_id.end())
            return key(stored_.people[known->second]);
        auto const made =
            std::find_if(resolved_.begin(), resolved_.end(), [&](Resolved const& one) { return one.wanted.id == *id; });
        return made == resolved_.end() ? "" : key(made->wanted);
    }

    void sort_out()
    {
        for (auto const& one : resolved_) {
            if (!one.before) {
                run_.added(one.line, key(one.wanted));
                added_.push_back(&one);
                continue;
            }
            auto what = changes(*one.before, one.wanted);
            if (what.empty()) {
                run_.unchanged();
                continue;
            }
            if (one.wanted.left_on && !one.before->left_on)
                run_.left(one.line, key(one.wanted));
            run_.changed(one.line, key(one.wanted), std::move(what));
            changed_.push_back(&one);
        }
    }

    void find_absent()
    {
        for (auto const& person : stored_.people) {
            if (person.left_on || ids_.contains(person.employee_number))
                continue;
            run_.left(0, key(person));
            auto gone = person;
            gone.left_on = std::max(person.started_on, run_.context.today().plus_days(-1));
            absent_.push_back({std::move(gone), &person, 0});
        }
        for (auto const& one : absent_)
            changed_.push_back(&one);
    }

    Assignment assignment(Resolved const& one) const
    {
        return {run_.context.next_id<Assignment>(),
                one.wanted.id,
                one.before ? run_.context.today() : one.wanted.started_on,
                one.wanted.unit_id,
                one.wanted.job_id,
                one.wanted.manager_id,
                run_.context.now,
                run_.context.viewer.account_id};
    }

    void write()
    {
        run_.progress(2, 3, fmt::format("Writing {} people", added_.size() + changed_.size()));
        auto& tx = run_.context.tx;
        std::vector<Person> people;
        std::vector<Assignment> assignments;
        people.reserve(added_.size());
        assignments.reserve(added_.size());
        for (auto const* one : added_) {
            people.push_back(one->wanted);
            assignments.push_back(assignment(*one));
        }
        // Two people may swap their addresses in one file: each is free before it is taken.
        std::vector<store::EmailOf> freed;
        std::vector<Person> changed, renamed;
        for (auto const* one : changed_) {
            changed.push_back(one->wanted);
            changed.back().version = one->before->version;
            if (one->wanted.sort_name != one->before->sort_name)
                renamed.push_back(one->wanted);
            if (one->before->email && one->before->email != one->wanted.email)
                freed.push_back({one->wanted.id, std::nullopt});
            if (moved(*one->before, one->wanted))
                assignments.push_back(assignment(*one));
        }
        tx.update_all("people", freed);
        tx.update_every("people", changed, "person");
        tx.insert_all("people", people);
        add_name_words(tx, people);
        replace_name_words(tx, renamed);
        tx.insert_all("assignments", assignments);
        if (added_.empty() && changed_.empty())
            return;
        touch_org_chart(run_.context.tx);
        run_.record("people.imported", "person");
    }

    ImportRun& run_;
    std::vector<ImportLine<PersonRow>> const& lines_;
    Stored stored_;
    Codes units_;
    Codes jobs_;
    Names unit_names_;
    Names job_titles_;
    Codes retired_jobs_;
    std::unordered_map<std::string, PersonId> ids_;
    std::vector<Resolved> resolved_;
    std::vector<Resolved> absent_;
    std::vector<Resolved const*> added_;
    std::vector<Resolved const*> changed_;
};

} // namespace

void import_people(ImportRun& run, std::vector<ImportLine<PersonRow>> const& lines)
{
    PeopleImport(run, lines).work();
}

} // namespace espalier::organization
