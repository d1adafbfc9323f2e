// SPDX-License-Identifier: Apache-2.0
// Lines resolved in memory, compared with what is stored, and written at once.
#include "features/reviews/past_reviews.h"

#include "base/time_zone.h"
#include "features/reviews/reviews_store.h"

#include <fmt/core.h>

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace espalier::reviews {

namespace {

using organization::ImportLine;
using organization::ImportRun;
using Place = std::tuple<PersonId, CompetencyId, std::string, Date>;

Place place_of(store::ReviewedCompetency const& row)
{
    return {row.person_id, row.competency_id, row.review_name, row.reviewed_on};
}

bool says_the_same(store::ReviewedCompetency const& a, store::ReviewedCompetency const& b)
{
    return a.level == b.level && a.required_level == b.required_level && a.comment == b.comment;
}

class PastReviewImport
{
public:
    explicit PastReviewImport(ImportRun& run) : run_(run)
    {
        for (auto& person : store::numbered_people(run.context.tx))
            people_.emplace(std::move(person.employee_number), person.id);
        for (auto& competency : store::rateable_competencies(run.context.tx))
            competencies_.emplace(competency.code, competency);
        for (auto& row : store::imported_reviews(run.context.tx)) {
            auto const place = place_of(row);
            stored_.emplace(place, std::move(row));
        }
    }

    void work(std::vector<ImportLine<PastReviewFileRow>> const& lines)
    {
        for (auto const& [line, row] : lines)
            if (auto resolved = resolve(line, row))
                compare(line, *std::move(resolved), row);
        if (!run_.may_write())
            return;
        run_.context.tx.remove_all("reviewed_competencies", replaced_);
        run_.context.tx.insert_all("reviewed_competencies", written_);
        run_.record("review.imported", "import");
    }

private:
    std::optional<store::ReviewedCompetency> resolve(std::int64_t line, PastReviewFileRow const& row)
    {
        auto const person = people_.find(row.employee_number.value);
        if (person == people_.end())
            run_.problem(line, "employee_number", "no_such_person",
                         fmt::format("There is nobody with the number \"{}\".", row.employee_number.value),
                         {{"name", row.employee_number.value}});
        auto const competency = competencies_.find(row.competency_code.value);
        if (competency == competencies_.end())
            run_.problem(line, "competency_code", "competency_not_in_force",
                         fmt::format("There is no competency \"{}\" in force.", row.competency_code.value),
                         {{"name", row.competency_code.value}});
        if (row.reviewed_on > latest_day(run_.context.now))
            run_.problem(line, "reviewed_on", "in_future", "This day is still to come.");
        if (person == people_.end() || competency == competencies_.end())
            return std::nullopt;
        check_level(line, "level", row.level, competency->second);
        if (row.required_level)
            check_level(line, "required_level", *row.required_level, competency->second);
        return store::ReviewedCompetency{
            .id = {},
            .person_id = person->second,
            .competency_id = competency->second.id,
            .review_name = row.review_name.value,
            .reviewed_on = row.reviewed_on,
            .level = row.level,
            .required_level = row.required_level ? std::optional<double>(*row.required_level) : std::nullopt,
            .comment = row.comment ? row.comment->value : "",
            .review_id = {}};
    }

    void check_level(std::int64_t line, std::string_view column, double level, store::RateableCompetency const& of)
    {
        if (level < of.lowest || level > of.highest)
            run_.problem(line, column, "not_on_scale", "This is not a point of the scale.",
                         {{"minimum", fmt::format("{:g}", of.lowest)}, {"maximum", fmt::format("{:g}", of.highest)}});
    }

    void compare(std::int64_t line, store::ReviewedCompetency row, PastReviewFileRow const& said)
    {
        auto const name =
            fmt::format("{} · {} · {}", said.employee_number.value, said.review_name.value, said.competency_code.value);
        if (!in_file_.insert(place_of(row)).second) {
            run_.repeated(line, "competency_code", name);
            return;
        }
        auto const before = stored_.find(place_of(row));
        if (before != stored_.end() && says_the_same(before->second, row)) {
            run_.unchanged();
            return;
        }
        if (before == stored_.end()) {
            run_.added(line, name);
        } else {
            organization::ImportChanges changes;
            changes.compare("level", before->second.level, row.level);
            changes.mention("comment", before->second.comment != row.comment);
            run_.changed(line, name, std::move(changes));
            replaced_.push_back({before->second.id});
        }
        row.id = run_.context.next_id<store::ReviewedCompetency>();
        written_.push_back(std::move(row));
    }

    ImportRun& run_;
    std::unordered_map<std::string, PersonId> people_;
    std::unordered_map<std::string, store::RateableCompetency> competencies_;
    std::map<Place, store::ReviewedCompetency> stored_;
    std::set<Place> in_file_;
    std::vector<store::ReviewedKey> replaced_;
    std::vector<store::ReviewedCompetency> written_;
};

} // namespace

void import_past_reviews(ImportRun& run, std::vector<ImportLine<PastReviewFileRow>> const& lines)
{
    PastReviewImport(run).work(lines);
}

} // namespace espalier::reviews
