// SPDX-License-Identifier: Apache-2.0
// Somebody with everything that the API gives to every role tries to learn what one person said: from two rounds with a
// change of people between them, by all differences of what is shown, from texts, order, ids, events and notifications.
#include "features/campaigns/answering.h"
#include "features/campaigns/campaigns_test.h"
#include "features/campaigns/focuses.h"
#include "features/campaigns/results.h"
#include "features/organization/people.h"
#include "features/organization/units.h"
#include "reflect/json.h"
#include "support/derivable_sums.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

using namespace espalier;
using namespace espalier::campaigns;
using namespace espalier::test;

namespace {

constexpr std::int64_t smallest = 3;
constexpr Who roles[] = {Who::stranger,         Who::employee,     Who::peer,      Who::manager,
                         Who::managers_manager, Who::people_admin, Who::executive, Who::admin};

enum class Here
{
    in_both,
    in_the_first,
    in_the_second
};

struct Answerer
{
    platform::PersonId id;
    platform::UnitId unit_id;
    Here here = Here::in_both;
    int says = 0; // of "clear", the same in both rounds
};

std::string words_of(Answerer const& one)
{
    return fmt::format("Words of {}", one.id.value % 1'000'003);
}

// People of one unit and time, whom nobody tells apart from outside: the unknowns of the attack.
using Cell = std::pair<platform::UnitId, Here>;

struct Organisation
{
    std::vector<Answerer> people;
    std::map<platform::UnitId, std::optional<platform::UnitId>> parents;
    std::map<Cell, std::int64_t> cells; // how many people each has
};

std::string remembered_list(std::vector<Answerer> const& people, Here other)
{
    std::string list;
    for (auto const& one : people)
        if (one.here == Here::in_both || one.here == other)
            list += fmt::format("{}\"{}\"", list.empty() ? "" : ",", one.id.value);
    return fmt::format(R"({{"person_ids":[{}]}})", list);
}

// Six teams below the north, of one to six people, some of whom are there in one round only.
Organisation make_organisation(Scenario& scenario, std::mt19937& random)
{
    Organisation made;
    auto const dice = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    scenario.as_program([&](platform::Context& context) {
        auto const north = scenario.cast().north;
        made.parents = {{scenario.cast().company, {}}, {north, scenario.cast().company}};
        for (int team = 0; team < 6; ++team) {
            auto const unit =
                organization::add_unit(
                    context,
                    {.code = {fmt::format("T{}", team)}, .name = {fmt::format("Team {}", team)}, .parent_id = north})
                    .id;
            made.parents[unit] = north;
            auto const size = 1 + dice(6);
            for (int i = 0; i < size; ++i) {
                organization::PersonDraft draft;
                draft.employee_number = {fmt::format("T{}-{}", team, i)};
                draft.given_name = {fmt::format("Given{}", i)};
                draft.family_name = {fmt::format("Family{}", team)};
                draft.unit_id = unit;
                draft.manager_id = scenario.cast().person(Who::manager);
                draft.started_on = date_of(2020, 1, 1);
                auto const here = dice(4) > 0 ? Here::in_both : dice(2) > 0 ? Here::in_the_first : Here::in_the_second;
                made.people.push_back({organization::add_person(context, draft).id, unit, here, 1 + dice(5)});
                ++made.cells[{unit, here}];
            }
        }
        return 0;
    });
    return made;
}

void everybody_answers(Scenario& scenario, Organisation const& asked, Here other)
{
    CampaignId const id{std::stoll(scenario.remembered("campaign"))};
    for (auto const& one : asked.people) {
        if (one.here != Here::in_both && one.here != other)
            continue;
        platform::Viewer const viewer{.account_id = {}, .person_id = one.id};
        platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
            questionnaires::QuestionAnswer clear{.question_key = {"clear"}};
            clear.number = one.says;
            questionnaires::QuestionAnswer why{.question_key = {"why"}};
            why.text = Text<0, 10'000>(words_of(one));
            answer(context, {id, {clear, why}});
        });
    }
}

CampaignId hold_round(Scenario& scenario, Organisation const& asked, Here other, std::string const& more)
{
    auto body = campaign("attributed", fmt::format(R"(,"least_difference":{}{})", smallest, more),
                         remembered_list(asked.people, other));
    auto const before = body.find(R"("least_difference":1,)");
    body.erase(before, std::string_view(R"("least_difference":1,)").size());
    launch(scenario, body);
    everybody_answers(scenario, asked, other);
    close(scenario, 3);
    return {std::stoll(scenario.remembered("campaign"))};
}

// What one answer of the API, to whomever, adds to what is known.
class Attack
{
public:
    explicit Attack(Organisation const& organisation) : organisation_(organisation), sums_(organisation.cells.size()) {}

    void learn(CampaignResults const& results, Here other)
    {
        if (results.questions.empty())
            return;
        auto const counted = std::accumulate(
            results.questions.front().values.begin(), results.questions.front().values.end(), std::int64_t{0},
            [](std::int64_t sum, ValueResult const& value) { return sum + value.answers; });
        CHECK(counted == results.group.answered);
        CHECK(counted >= smallest);
        std::vector<double> row;
        std::int64_t expected = 0;
        for (auto const& [cell, people] : organisation_.cells) {
            auto const is_in = (cell.second == Here::in_both || cell.second == other) && is_part(cell.first, results);
            row.push_back(is_in ? 1 : 0);
            expected += is_in ? people : 0;
        }
        CHECK(expected == counted); // else the attack would be of other sums than those shown
        sums_.add(std::move(row));
        ++groups_;
        for (auto const& factor : results.factors)
            if (factor.result)
                seen_.insert(factor.result->score.favourable);
    }

    std::int64_t groups() const { return groups_; }
    bool has_seen(double favourable) const { return seen_.contains(favourable); } // in results
    std::int64_t fewest() const
    {
        std::vector<std::int64_t> people;
        for (auto const& [cell, count] : organisation_.cells)
            people.push_back(count);
        return fewest_told(sums_, people);
    }

private:
    bool is_part(platform::UnitId unit, CampaignResults const& results) const
    {
        if (results.group.kind == GroupKind::everybody)
            return true;
        if (results.group.kind == GroupKind::unit_alone)
            return results.group.unit_id == unit;
        for (std::optional<platform::UnitId> at = unit; at; at = organisation_.parents.at(*at))
            if (*at == results.group.unit_id)
                return true;
        return false;
    }

    Organisation const& organisation_;
    Derivable sums_;
    std::int64_t groups_ = 0;
    std::set<double> seen_;
};

// Nothing that answers a look at results names anybody who answered, or says when.
void check_text(std::string const& body, Organisation const& organisation)
{
    for (auto const& one : organisation.people)
        CHECK(body.find(fmt::format("\"{}\"", one.id.value)) == std::string::npos);
    CHECK(body.find("Family") == std::string::npos);
    CHECK(body.find("answered_at") == std::string::npos);
}

// What a focus says of a group is what its results say: the favourable share of a group that is shown there.
void check_focus(FocusOfGroup const& focus, Attack const& attack)
{
    for (auto const* const list : {&focus.focuses, &focus.earlier})
        for (auto const& one : *list) {
            CHECK((!one.favourable || attack.has_seen(*one.favourable)));
            for (auto const& reading : one.readings) {
                CHECK((!reading.before || attack.has_seen(*reading.before)));
                CHECK((!reading.after || attack.has_seen(*reading.after)));
                CHECK(reading.after.has_value() == reading.answered.has_value());
            }
        }
}

void look_as(Scenario& scenario, Who who, CampaignId id, Here other, Organisation const& organisation, Attack& attack)
{
    auto const path = fmt::format("GET /campaigns/{}", id.value);
    auto const first = scenario.send(who, path + "/results");
    if (first.status != 200)
        return;
    auto const all = reflect::from_json<CampaignResults>(first.body);
    for (auto const& group : all.groups) {
        auto const of_group = fmt::format("campaign_group_id={}", group.id.value);
        auto const results = scenario.send(who, fmt::format("{}/results?{}", path, of_group));
        REQUIRE(results.status == 200);
        attack.learn(reflect::from_json<CampaignResults>(results.body), other);
        check_text(results.body, organisation);
        check_focus(
            reflect::from_json<FocusOfGroup>(scenario.send(who, fmt::format("{}/focus?{}", path, of_group)).body),
            attack);
        for (auto const* const rest :
             {"/heatmap?", "/comments?limit=200&", "/results/file?format=csv&", "/focus?", "/focuses?"})
            check_text(scenario.send(who, fmt::format("{}{}{}", path, rest, of_group)).body, organisation);
    }
}

// What tells of somebody by name tells nothing of what they said, or that they have answered.
void look_around(Scenario& scenario, Who who, CampaignId id, Organisation const& organisation)
{
    for (auto const* const path : {"GET /home", "GET /notifications", "GET /audit/events", "GET /asked-campaigns",
                                   "GET /campaign-results", "GET /campaigns"}) {
        auto const body = scenario.send(who, path).body;
        CHECK(body.find("Words of") == std::string::npos);
        CHECK(body.find("campaign.answered") == std::string::npos);
    }
    auto const people = scenario.send(who, fmt::format("GET /campaigns/{}/people?limit=200", id.value)).body;
    CHECK(people.find(R"("has_answered":true)") == std::string::npos);
    CHECK(people.find("Words of") == std::string::npos);
    // Comments stand in no order: not in that in which they came.
    auto const comments = scenario.send(who, fmt::format("GET /campaigns/{}/comments?limit=200", id.value)).body;
    std::vector<std::size_t> places;
    for (auto const& one : organisation.people)
        if (auto const at = comments.find(words_of(one)); at != std::string::npos)
            places.push_back(at);
    if (places.size() > 7)
        CHECK_FALSE(std::is_sorted(places.begin(), places.end()));
}

// The people team chooses a theme for every group that it can.
void choose_for_all(Scenario& scenario, CampaignId id)
{
    auto const path = fmt::format("/campaigns/{}", id.value);
    auto const all =
        reflect::from_json<CampaignResults>(scenario.send(Who::people_admin, "GET " + path + "/results").body);
    auto chosen = 0;
    for (auto const& group : all.groups) {
        auto const status =
            scenario
                .send(Who::people_admin, "POST " + path + "/focuses",
                      fmt::format(R"({{"campaign_group_id":"{}","factor_key":"aims"}})", group.id.value))
                .status;
        CHECK((group.answered || status == 409 || status == 422));
        chosen += status == 204 ? 1 : 0;
    }
    CHECK(chosen > 0);
}

void learn_all(Scenario& scenario, CampaignId id, Here other, Attack& attack)
{
    auto const path = fmt::format("GET /campaigns/{}/results", id.value);
    auto const all = reflect::from_json<CampaignResults>(scenario.send(Who::people_admin, path).body);
    for (auto const& group : all.groups)
        attack.learn(
            reflect::from_json<CampaignResults>(
                scenario.send(Who::people_admin, fmt::format("{}?campaign_group_id={}", path, group.id.value)).body),
            other);
}

} // namespace

TEST_CASE("nobody who has all that every role is given learns what fewer people said than the smallest group has")
{
    for (auto const seed : {1U, 2U, 3U})
        on_each_database([&](Scenario& scenario) {
            CAPTURE(seed);
            std::mt19937 random(seed);
            put_questionnaire_in_force(scenario);
            auto const organisation = make_organisation(scenario, random);
            auto const first = hold_round(scenario, organisation, Here::in_the_first, "");
            auto const second =
                hold_round(scenario, organisation, Here::in_the_second, R"(,"earlier_campaign_id":"{campaign}")");
            choose_for_all(scenario, first);
            Attack attack(organisation);
            for (auto const id : {first, second}) // figures of a focus are of both rounds
                learn_all(scenario, id, id == first ? Here::in_the_first : Here::in_the_second, attack);
            for (auto const who : roles) {
                look_as(scenario, who, first, Here::in_the_first, organisation, attack);
                look_as(scenario, who, second, Here::in_the_second, organisation, attack);
                look_around(scenario, who, second, organisation);
            }
            CHECK(attack.groups() > 0);
            CHECK(attack.fewest() >= smallest);
        });
}
