// SPDX-License-Identifier: Apache-2.0
// Two cycles, a year apart: each person's review goes as far as its cycle has come.
#include "app/demo/demo_reviews.h"

#include "app/demo/demo_import.h"
#include "app/demo/demo_review_cycles.h"
#include "app/demo/demo_review_steps.h"
#include "db/id_list.h"
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/past_reviews.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::app::demo {

namespace {

using platform::PersonId;
using reviews::Review;
using reviews::ReviewCycleId;
using reviews::ReviewParty;

constexpr int began = 9;                                  // days ago: the cycle under way
constexpr int years_before = 2;                           // of which reviews are brought in
constexpr std::string_view reviewed_unit = "DEV-SOF-APP"; // in which last year's cycle was held, as a trial
constexpr std::string_view begun_unit = "DEV";            // in which writing has begun this year
constexpr std::string_view early_unit = "OPS-MAN-CAB";    // which is ahead of the others this year
constexpr std::ptrdiff_t least_people = 6;                // with fewer there is no story to tell
constexpr std::size_t overridden_each = 8;                // reviews

struct NumberedPerson
{
    PersonId id;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(NumberedPerson, (), (id, number))

struct CodedCompetency
{
    reviews::CompetencyId id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CodedCompetency, (), (id, code))

std::vector<PersonId> people_of(std::vector<Review> const& reviews)
{
    std::vector<PersonId> people;
    for (auto const& review : reviews)
        people.push_back(review.person_id);
    return people;
}

class ReviewYears
{
public:
    ReviewYears(platform::Workspace& workspace, Random& random)
        : workspace_(workspace), random_(random), this_year_(date_in_utc(workspace.now()).plus_days(-began)),
          last_year_(plus_months(this_year_, -12))
    {
        workspace_.database().write([&](db::Transaction& tx) { find_people(tx); });
    }

    bool has_people() const { return cast_.people_team.person_id && std::ssize(reviewed_) >= least_people; }

    void make()
    {
        auto const before = random_;
        auto const id = workspace_.database().write([&](db::Transaction& tx) {
            random_ = before; // the transaction may run again
            ReviewCycles cycles(workspace_, tx, cast_);
            auto const template_id = cycles.write_template(last_year_.plus_days(-20));
            bring_in_years_before(tx, hold_last_year(tx, cycles, template_id));
            auto const drafted = cycles.draft(template_id, this_year_, true, {campaigns::AudienceRule{}, {}});
            cycles.begin(drafted, this_year_, reviews::CycleState::launching);
            return drafted;
        });
        workspace_.tasks().run_here(reviews::launching_task, reflect::to_json(id),
                                    [](std::int64_t, std::int64_t, std::string_view) {});
        auto const launched = random_;
        workspace_.database().write([&](db::Transaction& tx) {
            random_ = launched;
            go_on_this_year(tx, id);
        });
    }

private:
    void find_people(db::Transaction& tx)
    {
        reviewed_.clear();
        auto const all = actors(tx, workspace_);
        cast_ = review_cast(all);
        std::set<PersonId> here;
        for (auto const& actor : all)
            here.insert(actor.person_id);
        auto const below = ReviewCycles(workspace_, tx, cast_).units_below(reviewed_unit);
        auto const& chart = *workspace_.chart_in_write(tx);
        for (auto const& actor : all) {
            auto const reviewer = chart.present_manager_of(actor.person_id, last_year_);
            if (actor.started_on <= last_year_ && below.contains(*chart.unit_of(actor.person_id)) && reviewer &&
                here.contains(*reviewer))
                reviewed_.push_back(actor.person_id);
        }
    }

    std::vector<Review> hold_last_year(db::Transaction& tx, ReviewCycles& cycles, reviews::ReviewTemplateId template_id)
    {
        auto const id = cycles.draft(template_id, last_year_, false, {.rule = {}, .person_ids = reviewed_});
        cycles.begin(id, last_year_, reviews::CycleState::open);
        auto launch = acting(workspace_, tx, cast_.people_team, last_year_);
        reviews::add_joiners(launch, {id, reviewed_});
        auto all = cycles.reviews_in(id);
        cycles.end(all.back(), last_year_.plus_days(6));
        all.pop_back();
        ReviewSheets sheets(weak_points(tx, reviewed_), random_);
        ReviewSteps steps(workspace_, tx, sheets);
        for (std::size_t i = 0; i < all.size(); ++i) {
            steps.write(all[i], ReviewParty::employee, last_year_.plus_days(random_.between(3, 12)));
            auto const ending = i % overridden_each == 0 ? SheetEnding::overridden : SheetEnding::handed_in;
            steps.write(all[i], ReviewParty::manager, last_year_.plus_days(random_.between(15, 26)), ending);
            steps.approve(all[i].id, last_year_.plus_days(30));
        }
        cycles.hold_session(cycles.begin_session(id, cycles.unit(reviewed_unit).value(), last_year_.plus_days(36)),
                            last_year_.plus_days(40));
        finish(steps, all);
        cycles.close(id, last_year_.plus_days(95));
        return all;
    }

    // Shared, talked about and signed; one does not agree, and appeals.
    void finish(ReviewSteps& steps, std::vector<Review> const& all)
    {
        auto const appeals = std::find_if(all.rbegin(), all.rend(), [&](Review const& review) {
            return review.person_id != cast_.employee && review.reviewer_id == cast_.manager &&
                steps.approver(review, last_year_);
        });
        for (auto const& review : all) {
            auto const met_on = last_year_.plus_days(random_.between(52, 72));
            auto const disagrees = appeals != all.rend() && review.id == appeals->id;
            steps.share(review.id, last_year_.plus_days(46));
            steps.meet(review.id, met_on);
            if (review.reviewer_id == cast_.manager)
                steps.learn(review.id, met_on);
            steps.sign(review.id, last_year_.plus_days(random_.between(74, 82)), disagrees);
            if (disagrees)
                steps.appeal(review.id, last_year_.plus_days(85), last_year_.plus_days(91));
        }
    }

    // What the reviews on paper said of the same competencies, as somebody brought it in from a file.
    void bring_in_years_before(db::Transaction& tx, std::vector<Review> const& all)
    {
        std::map<PersonId, std::string> numbers;
        for (auto const& [id, number] : tx.rows<NumberedPerson>(
                 "SELECT id, employee_number AS number FROM people WHERE id IN (" + db::unfolded(tx, "$1") + ")",
                 db::folded(reviewed_)))
            numbers.emplace(id, number);
        std::map<reviews::CompetencyId, std::string> codes;
        for (auto const& [id, code] : tx.rows<CodedCompetency>("SELECT id, code FROM competencies"))
            codes.emplace(id, code);
        auto const weak = weak_points(tx, reviewed_);
        std::vector<reviews::PastReviewFileRow> rows;
        for (auto const& review : all)
            for (auto const& item : reflect::from_json<std::vector<reviews::ReviewItem>>(review.items.json)) {
                if (item.section != reviews::SectionKind::competencies)
                    continue;
                auto const competency = reviews::competency_of(item);
                auto const is_weak = weak.contains({review.person_id, competency});
                for (int year = years_before; year > 0; --year)
                    if (random_.chance(is_weak ? 0.8 : 0.3))
                        rows.push_back(row_of(item, year, is_weak && random_.chance(0.7), numbers.at(review.person_id),
                                              codes.at(competency)));
            }
        auto context = acting(workspace_, tx, cast_.people_team, last_year_.plus_days(97));
        import_rows(context, "past_reviews", std::move(rows), reviews::import_past_reviews);
    }

    reviews::PastReviewFileRow row_of(reviews::ReviewItem const& item, int years_ago, bool is_low,
                                      std::string const& number, std::string const& code) const
    {
        auto const required = item.required_level.value_or(1);
        auto const day = plus_months(last_year_, -12 * years_ago);
        return {.employee_number = Text<1, 64>(number),
                .review_name = Text<1, 200>(fmt::format("Review {}", civil(day.plus_days(-1)).year)),
                .reviewed_on = day,
                .competency_code = Text<1, 64>(code),
                .level = is_low ? std::max(item.lowest_level.value_or(1), required - 1) : required,
                .required_level = required};
    }

    // Only some have begun; one review is further than the others, since its person goes on leave.
    void go_on_this_year(db::Transaction& tx, ReviewCycleId id)
    {
        ReviewCycles cycles(workspace_, tx, cast_);
        auto begun = cycles.units_below(begun_unit);
        begun.merge(cycles.units_below(early_unit));
        auto all = cycles.reviews_in(id);
        std::erase_if(all, [&](Review const& review) { return !begun.contains(review.unit_id); });
        ReviewSheets sheets(weak_points(tx, people_of(all)), random_);
        ReviewSteps steps(workspace_, tx, sheets);
        auto const on_leave = std::find_if(all.begin(), all.end(), [&](Review const& review) {
            return review.reviewer_id == cast_.manager && review.person_id != cast_.employee;
        });
        if (on_leave != all.end()) {
            hurry(cycles, steps, *on_leave);
            all.erase(on_leave);
        }
        auto const early = cycles.units_below(early_unit);
        for (auto const& review : all)
            write_this_year(steps, review, early.contains(review.unit_id));
        if (auto const unit = cycles.unit(early_unit))
            cycles.begin_session(id, *unit, this_year_.plus_days(8));
    }

    void hurry(ReviewCycles& cycles, ReviewSteps& steps, Review const& review) const
    {
        steps.write(review, ReviewParty::employee, this_year_.plus_days(1));
        steps.write(review, ReviewParty::manager, this_year_.plus_days(2));
        steps.approve(review.id, this_year_.plus_days(3));
        cycles.pass_on(review.id, this_year_.plus_days(4));
        steps.share(review.id, this_year_.plus_days(5));
    }

    // Nobody of the cast is further than a draft, so that each has something to do.
    void write_this_year(ReviewSteps& steps, Review const& review, bool is_early)
    {
        if (review.person_id == cast_.employee)
            steps.write(review, ReviewParty::employee, this_year_.plus_days(5), SheetEnding::draft);
        else if (review.person_id != cast_.manager && random_.chance(is_early ? 0.9 : 0.5))
            steps.write(review, ReviewParty::employee, this_year_.plus_days(random_.between(1, 4)));
        if (review.reviewer_id == cast_.manager || !steps.has_account(review.reviewer_id) ||
            !random_.chance(is_early ? 0.85 : 0.2))
            return;
        steps.write(review, ReviewParty::manager, this_year_.plus_days(random_.between(4, 6)));
        if (random_.chance(0.8))
            steps.approve(review.id, this_year_.plus_days(7));
    }

    platform::Workspace& workspace_;
    Random& random_;
    Date this_year_; // on which its cycle began
    Date last_year_;
    ReviewCast cast_;
    std::vector<PersonId> reviewed_; // last year
};

} // namespace

void make_reviews(platform::Workspace& workspace, Random& random)
{
    ReviewYears years(workspace, random);
    if (years.has_people()) // a handful of people may have nobody there
        years.make();
}

} // namespace espalier::app::demo
