// SPDX-License-Identifier: Apache-2.0
// Names, units, managers, dates and pay of the demo's people.
#include "app/demo/demo_people.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace espalier::app::demo {

namespace {

constexpr double leaver_share = 0.04;
constexpr std::int64_t divisions_below = 16; // each division, so that nobody leads hundreds directly

// Where the demo accounts of the people team and of a team with its lead have their people.
constexpr std::string_view people_team = "BUS-PEO";
constexpr std::string_view employees_team = "DEV-SOF-APP";
constexpr std::string_view units_of_cast[] = {people_team, employees_team};

struct Seat
{
    std::string unit_code; // with the division's ending
    std::string job_code;
    bool is_head = false;
    std::string plain_unit_code;
};

// Hundredths of the currency, wages and on-costs, by the level of the job family: a plausible spread, not a pay scale.
Money hourly_cost(std::string const& job_code, Random& random)
{
    static std::map<std::string, double, std::less<>> const base{{"EXE", 118}, {"HOD", 84}, {"TLD", 62}, {"PMG", 60},
                                                                 {"AUT", 58},  {"SWD", 60}, {"SVT", 44}, {"PRT", 36},
                                                                 {"QUS", 46},  {"ACM", 55}, {"CRA", 52}, {"BSS", 40}};
    auto const found = base.find(job_code);
    auto const amount = (found == base.end() ? 45.0 : found->second) * random.normal(1.0, 0.07);
    return {static_cast<std::int64_t>(amount) * 100};
}

class PopulationMaker
{
public:
    PopulationMaker(Content const& content, std::int64_t wanted, Date today, Random& random)
        : content_(content), wanted_(wanted), today_(today), random_(random)
    {
        for (auto const& site : content.organization.sites)
            for (auto const& unit : site.unit_codes)
                sites_[unit].push_back(&site);
        for (auto const& unit : content.units)
            parents_[unit.code] = unit.parent_code.value_or("");
    }

    Population make()
    {
        for (std::int64_t division = 1; remaining() > 0; ++division)
            add_division(division);
        add_leavers();
        name_the_cast();
        return std::move(population_);
    }

private:
    std::int64_t remaining() const { return wanted_ - static_cast<std::int64_t>(population_.people.size()); }

    static std::string ending(std::int64_t division) { return division == 1 ? "" : fmt::format("-{:03}", division); }

    // The division that this one belongs to; the first belongs to none.
    static std::int64_t above(std::int64_t division) { return (division - 2) / divisions_below + 1; }

    void add_division(std::int64_t division)
    {
        for (auto const& unit : content_.units) {
            auto const name = division == 1 ? unit.name : fmt::format("{} {}", unit.name, division);
            organization::UnitRow row{unit.code + ending(division), name, std::nullopt};
            if (unit.parent_code)
                row.parent_code = *unit.parent_code + ending(division);
            if (!unit.parent_code && division > 1)
                row.parent_code = content_.units.front().code + ending(above(division));
            population_.units.push_back(std::move(row));
        }
        for (auto const& seat : seats(division))
            add_person(seat, division);
    }

    // All heads, then as many others as are still wanted, thinned evenly over the units.
    std::vector<Seat> seats(std::int64_t division)
    {
        std::vector<Seat> heads, others;
        for (auto const& line : content_.staffing)
            for (std::int64_t i = 0; i < line.head_count; ++i)
                (line.is_unit_head ? heads : others)
                    .push_back({line.unit_code + ending(division), line.job_code, line.is_unit_head, line.unit_code});
        // Whoever leads a unit comes after whoever leads the one above.
        std::stable_sort(heads.begin(), heads.end(), [&](Seat const& a, Seat const& b) {
            return depth(a.plain_unit_code) < depth(b.plain_unit_code);
        });
        heads.resize(std::min(heads.size(), static_cast<std::size_t>(remaining())));
        auto const room = std::max<std::int64_t>(0, remaining() - static_cast<std::int64_t>(heads.size()));
        auto const kept = std::min(room, static_cast<std::int64_t>(others.size()));
        auto const count = static_cast<std::int64_t>(others.size());
        for (std::int64_t i = 0; i < kept; ++i)
            heads.push_back(others[static_cast<std::size_t>(i * count / kept)]);
        if (division == 1)
            seat_the_cast(heads, std::span(heads).last(static_cast<std::size_t>(kept)), others);
        return heads;
    }

    // However few are wanted, each demo account has its person.
    static void seat_the_cast(std::vector<Seat> const& seats, std::span<Seat> thinned, std::vector<Seat> const& others)
    {
        for (std::size_t i = 0; i < std::min(std::size(units_of_cast), thinned.size()); ++i) {
            auto const fits = [&](Seat const& seat) { return !seat.is_head && seat.unit_code == units_of_cast[i]; };
            if (std::none_of(seats.begin(), seats.end(), fits))
                thinned[i] = *std::find_if(others.begin(), others.end(), fits);
        }
    }

    int depth(std::string const& unit) const
    {
        int steps = 0;
        for (auto at = unit; !at.empty(); at = parents_.at(at))
            ++steps;
        return steps;
    }

    std::optional<std::string> manager_of(Seat const& seat, std::int64_t division) const
    {
        auto unit = seat.is_head ? parents_.at(seat.plain_unit_code) : seat.plain_unit_code;
        if (unit.empty())
            return division == 1 ? std::nullopt
                                 : std::optional(heads_.at(content_.units.front().code + ending(above(division))));
        return heads_.at(unit + ending(division));
    }

    std::string unique_email(std::string const& given, std::string const& family)
    {
        auto const clean = [](std::string const& name) {
            std::string result;
            for (auto const c : search_form(name))
                if ((c >= 'a' && c <= 'z') || c == '-')
                    result += c;
            return result.empty() ? std::string("colleague") : result;
        };
        auto const stem = clean(given) + "." + clean(family);
        auto const count = ++emails_[stem];
        return fmt::format("{}{}@{}", stem, count == 1 ? "" : std::to_string(count),
                           content_.organization.email_domain);
    }

    void add_person(Seat const& seat, std::int64_t division)
    {
        auto const& given = random_.pick(content_.given_names);
        auto const& family = random_.pick(content_.family_names);
        auto const& site = *random_.pick(sites_.at(seat.plain_unit_code));
        auto const years = seat.is_head ? random_.normal(9, 4) : random_.normal(5, 4);
        auto const days = std::clamp(static_cast<int>(years * 365), 20, 30 * 365);
        organization::PersonRow person{.employee_number = std::to_string(10001 + population_.people.size()),
                                       .given_name = given,
                                       .family_name = family,
                                       .email = Email{unique_email(given, family)},
                                       .unit_code = seat.unit_code,
                                       .job_code = Text<1, 64>(seat.job_code),
                                       .started_on = today_.plus_days(-days),
                                       .location = Text<0, 100>(site.name),
                                       .time_zone = Text<1, 64>(site.time_zone),
                                       .language = Text<2, 35>(random_.pick(site.languages)),
                                       .weekly_hours =
                                           Real<0, 168>(random_.chance(0.15) ? 24 : content_.organization.weekly_hours),
                                       .hourly_cost = hourly_cost(seat.job_code, random_)};
        if (auto const manager = manager_of(seat, division))
            person.manager_employee_number = Text<1, 64>(*manager);
        if (seat.is_head)
            heads_[seat.unit_code] = person.employee_number.value;
        population_.people.push_back(std::move(person));
    }

    void add_leavers()
    {
        std::set<std::string_view> heads;
        for (auto const& [unit, number] : heads_)
            heads.insert(number);
        for (std::size_t i = population_.people.size() / 3; i < population_.people.size(); ++i) {
            auto& person = population_.people[i];
            if (!heads.contains(person.employee_number.value) && random_.chance(leaver_share))
                person.left_on = std::max(person.started_on, today_.plus_days(-random_.between(20, 600)));
        }
    }

    // The people behind the demo accounts: the executive, somebody of the people team, a team lead and one of the team.
    void name_the_cast()
    {
        auto& people = population_.people;
        auto const give = [&](auto&& wanted, std::string_view email) {
            auto const found = std::find_if(people.begin(), people.end(), wanted);
            if (found == people.end())
                return std::string();
            found->email = Email{std::string(email)};
            found->left_on.reset();
            found->started_on = std::min(found->started_on, today_.plus_days(-900));
            return found->employee_number.value;
        };
        give([](auto const& p) { return !p.manager_employee_number; }, "executive@demo.example");
        give([](auto const& p) { return p.unit_code.value == people_team && p.job_code->value != "HOD"; },
             "people@demo.example");
        auto const lead =
            give([](auto const& p) { return p.unit_code.value == employees_team && p.job_code->value == "TLD"; },
                 "manager@demo.example");
        give([&](auto const& p) { return p.manager_employee_number && p.manager_employee_number->value == lead; },
             "employee@demo.example");
    }

    Content const& content_;
    std::int64_t wanted_;
    Date today_;
    Random& random_;
    std::map<std::string, std::vector<Site const*>> sites_;
    std::map<std::string, std::string> parents_;
    std::map<std::string, std::string> heads_; // unit → employee number
    std::map<std::string, int> emails_;
    Population population_;
};

} // namespace

Population make_population(Content const& content, std::int64_t wanted, Date today, Random& random)
{
    return PopulationMaker(content, std::max<std::int64_t>(wanted, 30), today, random).make();
}

} // namespace espalier::app::demo
