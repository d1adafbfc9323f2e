// SPDX-License-Identifier: Apache-2.0
// Somebody with everything that the API gives to every role tries to learn what one rater said, or that they have answered:
// from what changes when an answer comes in, from names, ids and order, and from all sums and differences of the report.
#include "features/organization/people.h"
#include "features/three_sixty/choosing.h"
#include "features/three_sixty/rating.h"
#include "features/three_sixty/three_sixty_store.h"
#include "features/three_sixty/three_sixty_test.h"
#include "features/three_sixty/three_sixty_views.h"
#include "reflect/json.h"
#include "support/derivable_sums.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace espalier;
using namespace espalier::three_sixty;
using namespace espalier::test;

namespace {

constexpr std::int64_t smallest = 3;
constexpr Who roles[] = {Who::stranger,         Who::employee,     Who::peer,      Who::manager,
                         Who::managers_manager, Who::people_admin, Who::executive, Who::admin};
constexpr RaterGroup unnamed[] = {RaterGroup::report, RaterGroup::other, RaterGroup::external};

struct Rater
{
    RaterGroup group = RaterGroup::other;
    std::optional<platform::PersonId> person_id;
    int number = 0;
    int says = 0; // of "listens"

    std::string words() const { return fmt::format("Words of {}.", number); }
};

platform::PersonId add_person(platform::Context& context, Scenario& scenario, int number, Who manager)
{
    organization::PersonDraft draft;
    draft.employee_number = {fmt::format("R{}", number)};
    draft.given_name = {fmt::format("Given{}", number)};
    draft.family_name = {fmt::format("Rater{}", number)};
    draft.unit_id = scenario.cast().north;
    draft.manager_id = scenario.cast().person(manager);
    draft.started_on = date_of(2020, 1, 1);
    return organization::add_person(context, draft).id;
}

// About the manager: two to five reports, up to four others, up to two from outside.
std::vector<Rater> make_raters(Scenario& scenario, std::mt19937& random)
{
    std::vector<Rater> raters;
    auto const dice = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    auto const add = [&](RaterGroup group, std::optional<platform::PersonId> person) {
        raters.push_back({group, person, static_cast<int>(raters.size()), 1 + dice(5)});
    };
    scenario.as_program([&](platform::Context& context) {
        add(RaterGroup::report, scenario.cast().person(Who::employee));
        add(RaterGroup::report, scenario.cast().person(Who::peer));
        for (auto more = dice(4); more > 0; --more)
            add(RaterGroup::report, add_person(context, scenario, static_cast<int>(raters.size()), Who::manager));
        add(RaterGroup::other, scenario.cast().person(Who::stranger));
        for (auto more = dice(4); more > 0; --more)
            add(RaterGroup::other,
                add_person(context, scenario, static_cast<int>(raters.size()), Who::managers_manager));
        for (auto more = dice(3); more > 0; --more)
            add(RaterGroup::external, std::nullopt);
        return 0;
    });
    return raters;
}

void ask(Scenario& scenario, std::vector<Rater> const& raters)
{
    std::string chosen;
    for (auto const& one : raters) {
        auto const group = reflect::to_name(one.group);
        chosen += chosen.empty() ? "" : ",";
        chosen += one.person_id ? fmt::format(R"({{"rater_group":"{}","person_id":"{}"}})", group, one.person_id->value)
                                : fmt::format(R"({{"rater_group":"{}","name":"Guest{}","email":"g{}@x.example"}})",
                                              group, one.number, one.number);
    }
    scenario.run({{.who = Who::managers_manager,
                   .call = "PUT /three-sixties/{one}/raters",
                   .body = fmt::format(R"({{"version":1,"raters":[{}]}})", chosen)},
                  {.who = Who::managers_manager,
                   .call = "POST /three-sixties/{one}/proposal",
                   .body = R"({"version":2})",
                   .has = {{"/state", R"("collecting")"}}}});
}

std::vector<QuestionAnswer> said_by(Rater const& rater)
{
    QuestionAnswer listens{.question_key = {"listens"}};
    listens.number = rater.says;
    QuestionAnswer why{.question_key = {"why"}};
    why.text = Text<0, 10'000>(rater.words());
    return {listens, why};
}

void answer(Scenario& scenario, Rater const& rater)
{
    ThreeSixtyId const one{std::stoll(scenario.remembered("one"))};
    auto const row = scenario.as_program([&](platform::Context& context) {
        auto const all = store::raters_of(context.tx, one);
        return *std::find_if(all.begin(), all.end(), [&](ThreeSixtyRater const& asked) {
            return rater.person_id ? asked.person_id == rater.person_id
                                   : asked.name == fmt::format("Guest{}", rater.number);
        });
    });
    if (rater.person_id) {
        platform::Viewer const viewer{.account_id = {}, .person_id = rater.person_id};
        platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
            three_sixty::rate(context, RatingAnswers{row.id, said_by(rater)});
        });
        return;
    }
    auto const made = scenario.send(
        Who::managers_manager, fmt::format("POST /three-sixties/{}/raters/{}/link", one.value, row.id.value), "{}");
    auto const path = reflect::from_json<RaterLink>(made.body).path;
    auto const key = path.substr(path.find('#') + 1);
    CHECK(scenario
              .send(Who::anonymous, "POST /outside-rating/answers",
                    reflect::to_json(OutsideRatingAnswers{Text<1, 100>(key), said_by(rater)}))
              .status == 204);
}

// Without the one figure that is meant to change.
std::string without_counts(std::string body)
{
    constexpr std::string_view figure = R"("answered":)";
    for (auto at = body.find(figure); at != std::string::npos; at = body.find(figure, at + 1)) {
        auto const from = at + figure.size();
        body.erase(from, body.find_first_not_of("0123456789", from) - from);
    }
    return body;
}

std::vector<std::string> pages(Scenario& scenario)
{
    auto const& one = scenario.remembered("one");
    auto const& round = scenario.remembered("round");
    return {"GET /home",
            "GET /notifications",
            "GET /rating-requests",
            "GET /three-sixties?of=own",
            "GET /three-sixties?of=team",
            "GET /three-sixties?of=coached",
            fmt::format("GET /three-sixties/{}", one),
            fmt::format("GET /three-sixties/{}/report", one),
            fmt::format("GET /three-sixties/{}/suggested-raters", one),
            fmt::format("GET /three-sixty-rounds/{}", round),
            fmt::format("GET /three-sixty-rounds/{}/people", round),
            fmt::format("GET /people/{}/evidence", scenario.remembered("manager")),
            "GET /audit/events"};
}

// All that everybody but the rater is shown.
std::string everything(Scenario& scenario, std::optional<platform::PersonId> but)
{
    std::string all;
    for (auto const who : roles)
        if (!but || scenario.cast().members.at(who).person_id != but)
            for (auto const& page : pages(scenario))
                all += fmt::format("{} {}: {}\n", static_cast<int>(who), page,
                                   without_counts(scenario.send(who, page).body));
    return all;
}

void everybody_answers(Scenario& scenario, std::vector<Rater> const& raters)
{
    for (auto const& rater : raters) {
        everything(scenario, {}); // signs everybody in, which is an event
        auto const before = everything(scenario, rater.person_id);
        answer(scenario, rater);
        if (rater.person_id) // making a link is an event of its own
            CHECK(everything(scenario, rater.person_id) == before);
    }
}

std::map<RaterGroup, std::int64_t> count(std::vector<Rater> const& raters)
{
    std::map<RaterGroup, std::int64_t> people;
    for (auto const& rater : raters)
        ++people[rater.group];
    return people;
}

// The sums that a report tells, over the groups as unknowns.
void learn(ThreeSixtyReport const& report, std::vector<Rater> const& raters, Derivable& sums)
{
    auto const people = count(raters);
    std::vector<double> all;
    for (auto const group : unnamed) {
        auto const is_shown = std::any_of(report.pools.begin(), report.pools.end(), [&](RaterPool const& pool) {
            return pool.answers && std::find(pool.groups.begin(), pool.groups.end(), group) != pool.groups.end();
        });
        all.push_back(is_shown && people.contains(group) ? 1 : 0);
    }
    sums.add(all);
    for (std::size_t place = 0; place < report.pools.size(); ++place) {
        auto const& pool = report.pools[place];
        if (!pool.answers || is_named(pool.groups.front()))
            continue;
        std::vector<double> row;
        double said = 0;
        std::int64_t answers = 0;
        for (auto const group : unnamed)
            row.push_back(std::find(pool.groups.begin(), pool.groups.end(), group) != pool.groups.end() &&
                                  people.contains(group)
                              ? 1
                              : 0);
        for (auto const& rater : raters)
            if (std::find(pool.groups.begin(), pool.groups.end(), rater.group) != pool.groups.end()) {
                said += rater.says;
                ++answers;
            }
        CHECK(*pool.answers == answers);
        for (auto const& item : report.items)
            if (item.question_key == "listens") // else the attack would be of other sums than those shown
                CHECK(item.pools[place]->mean == doctest::Approx(said / static_cast<double>(answers)));
        sums.add(row);
    }
}

void check_names(std::string const& body, std::vector<Rater> const& raters)
{
    for (auto const& rater : raters) {
        CHECK(body.find(fmt::format("Rater{}", rater.number)) == std::string::npos);
        CHECK(body.find(fmt::format("Guest{}", rater.number)) == std::string::npos);
        if (rater.person_id)
            CHECK(body.find(fmt::format("\"{}\"", rater.person_id->value)) == std::string::npos);
    }
    CHECK(body.find("Emil Voss") == std::string::npos);
    CHECK(body.find("answered_at") == std::string::npos);
}

bool comments_stand_as_they_came(std::string const& body, std::vector<Rater> const& raters)
{
    std::vector<std::size_t> places;
    for (auto const& rater : raters)
        if (auto const at = body.find(rater.words()); at != std::string::npos)
            places.push_back(at);
    return places.size() > 3 && std::is_sorted(places.begin(), places.end());
}

struct Learnt
{
    std::int64_t fewest = 0; // people of whom a sum can be worked out
    std::int64_t readers = 0;
    bool comments_in_order = false;
};

Learnt attack(Scenario& scenario, unsigned seed, std::int64_t smallest_group)
{
    std::mt19937 random(seed);
    put_questionnaire_in_force(scenario);
    auto const raters = make_raters(scenario, random);
    launch(scenario, round_of("manager"));
    ask(scenario, raters);
    everybody_answers(scenario, raters);
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE three_sixty_rounds SET smallest_group = $1, smallest_comment_group = $1",
                           smallest_group);
        return 0;
    });
    close(scenario, 3);
    auto const& one = scenario.remembered("one");
    CHECK(scenario.send(Who::managers_manager, fmt::format("POST /three-sixties/{}/release", one), R"({"version":4})")
              .status == 200);
    Derivable sums(std::size(unnamed));
    Learnt learnt;
    for (auto const who : roles) {
        auto const body = scenario.send(who, fmt::format("GET /three-sixties/{}/report", one));
        if (body.status != 200)
            continue;
        ++learnt.readers;
        learn(reflect::from_json<ReportView>(body.body).report, raters, sums);
        check_names(body.body, raters);
        learnt.comments_in_order = comments_stand_as_they_came(body.body, raters);
        check_names(scenario.send(who, fmt::format("GET /three-sixties/{}/report/print", one)).body, raters);
    }
    std::vector<std::int64_t> people;
    auto const counted = count(raters);
    for (auto const group : unnamed)
        people.push_back(counted.contains(group) ? counted.at(group) : 0);
    learnt.fewest = fewest_told(sums, people);
    return learnt;
}

} // namespace

TEST_CASE("of a 360° nobody learns from everything the API tells what fewer raters said than the smallest group has")
{
    on_each_database([](Scenario& scenario) {
        auto const learnt = attack(scenario, 1, smallest);
        CHECK(learnt.fewest >= smallest);
        CHECK(learnt.readers > 1);
    });
    auto sorted = 0;
    for (auto const seed : {2U, 3U, 4U})
        on_each_database([&](Scenario& scenario) {
            auto const learnt = attack(scenario, seed, smallest);
            CAPTURE(seed);
            CHECK(learnt.fewest >= smallest);
            sorted += learnt.comments_in_order ? 1 : 0;
        });
    CHECK(sorted < 3); // once by chance
}

TEST_CASE("the attack on a 360° finds what a smallest group of one would tell")
{
    on_each_database([](Scenario& scenario) { CHECK(attack(scenario, 1, 1).fewest < smallest); });
}
