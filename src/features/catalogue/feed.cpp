// SPDX-License-Identifier: Apache-2.0
// Lines resolved in memory, compared with what is stored, and written at once.
#include "features/catalogue/feed.h"

#include "base/checks.h"
#include "features/catalogue/feed_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <charconv>
#include <unordered_map>

namespace espalier::catalogue {

namespace {

using organization::ImportChanges;
using organization::ImportLine;
using organization::ImportRun;
using Place = std::pair<std::string, std::string>; // source and key

// Takes a number off the end of the text, with what parts it from the rest.
std::optional<double> take_number(std::string_view& text)
{
    text = trimmed(text);
    auto const last = text.find_last_not_of("0123456789.");
    auto const digits = text.substr(last == std::string_view::npos ? 0 : last + 1);
    double number = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    text.remove_suffix(digits.size());
    return number;
}

std::string text_of(std::vector<store::CompetencyRow> const& rows,
                    std::unordered_map<std::int64_t, std::string> const& codes)
{
    std::string text;
    for (auto const& row : rows) {
        auto const code = codes.find(row.competency_id.value);
        text += text.empty() ? "" : "; ";
        text += code == codes.end() ? "?" : code->second;
        text += row.from_level ? fmt::format(" {:g}-{:g}", row.from_level->value, row.to_level.value)
                               : fmt::format(" {:g}", row.to_level.value);
    }
    return text;
}

class OfferingFeed
{
public:
    explicit OfferingFeed(ImportRun& run) : run_(run)
    {
        auto& tx = run_.context.tx;
        for (auto& offering : store::fed_offerings(tx)) {
            Place place{*offering.source, *offering.source_key};
            stored_.emplace(std::move(place), std::move(offering));
        }
        for (auto const& row : store::developed_by_fed(tx))
            developed_[row.offering_id].push_back(row);
        for (auto& one : store::named_competencies(tx)) {
            codes_.emplace(one.id.value, one.code);
            by_name_[search_form(one.code)].push_back(one);
            if (search_form(one.name) != search_form(one.code))
                by_name_[search_form(one.name)].push_back(one);
        }
    }

    void work(std::vector<ImportLine<OfferingRow>> const& lines)
    {
        for (auto const& [line, row] : lines)
            compare(line, row);
        for (auto const& [place, offering] : stored_)
            if (sources_.contains(place.first) && !in_file_.contains(place))
                retire(offering);
        if (!run_.may_write())
            return;
        auto& tx = run_.context.tx;
        tx.insert_all("offerings", added_);
        tx.update_every("offerings", changed_, "offering");
        auto rewritten = std::move(added_);
        rewritten.insert(rewritten.end(), changed_.begin(), changed_.end());
        store::replace_fed_terms(tx, rewritten, competencies_);
        tx.update_every("offerings", vanished_, "offering");
        note();
    }

private:
    // Also of a list from which something vanished and nothing else is new.
    void note()
    {
        auto const& report = run_.report();
        if (report.added + report.changed + report.left > 0)
            platform::record(run_.context,
                             {"offering.imported",
                              {},
                              "import",
                              0,
                              fmt::format(R"({{"added":{},"changed":{},"retired":{}}})", report.added, report.changed,
                                          report.left)});
    }

    void compare(std::int64_t line, OfferingRow const& row)
    {
        Place const place{row.source.value, row.key.value};
        auto const name = fmt::format("{} · {}", place.second, row.title.value);
        sources_.insert(place.first);
        if (!in_file_.insert(place).second) {
            run_.repeated(line, "key", name);
            return;
        }
        check(line, row);
        auto const before = stored_.find(place);
        auto offering = before == stored_.end() ? first(place) : before->second;
        take_over(offering, row);
        open(offering, before == stored_.end());
        auto rows = developed(line, row, offering.id);
        if (before == stored_.end()) {
            run_.added(line, name);
            added_.push_back(offering);
        } else {
            auto changes = changes_of(before->second, offering, rows);
            if (changes.empty()) {
                run_.unchanged();
                return;
            }
            run_.changed(line, name, std::move(changes));
            changed_.push_back(offering);
        }
        competencies_.insert(competencies_.end(), rows.begin(), rows.end());
    }

    void check(std::int64_t line, OfferingRow const& row)
    {
        Violations violations;
        if (auto const link = or_empty(row.link); !link.empty())
            check_web_address(violations, "link", link);
        if (row.price)
            check_not_below_zero(violations, "price", *row.price);
        for (auto const& wrong : violations.found())
            run_.problem(line, wrong.pointer, wrong);
    }

    Offering first(Place const& place)
    {
        Offering offering;
        offering.id = run_.context.next_id<Offering>();
        offering.giver = Giver::external;
        offering.provider = place.first;
        offering.source = place.first;
        offering.source_key = place.second;
        offering.created_at = run_.context.now;
        return offering;
    }

    // What the file has no column for stays as it is.
    void take_over(Offering& offering, OfferingRow const& row)
    {
        auto const take = [&](std::string_view column, auto& into, auto const& from) {
            if (run_.has_column(column))
                into = from;
        };
        auto const take_if_there = [](auto& into, auto const& from) {
            if (from)
                into = *from;
        };
        offering.title = row.title;
        offering.sort_title = search_form(row.title);
        take("summary", offering.summary.value, std::string(or_empty(row.summary)));
        take("link", offering.link.value, std::string(or_empty(row.link)));
        take("hours", offering.hours, row.hours);
        take("price", offering.direct_cost, row.price);
        if (run_.has_column("language"))
            offering.language =
                row.language ? std::optional<Text<2, 35>>(primary_language(*row.language)) : std::nullopt;
        take("modality", offering.modality, row.modality);
        take_if_there(offering.method, row.method);
        take_if_there(offering.giver, row.giver);
        take_if_there(offering.provider, row.provider);
        take_if_there(offering.is_microlearning, row.is_microlearning);
    }

    // What has come for the first time is offered at once, if it says what it is; what has come back is what it was.
    void open(Offering& offering, bool is_new)
    {
        if (offering.vanished_from)
            offering.state = *std::exchange(offering.vanished_from, std::nullopt);
        if (is_new && !offering.summary.empty()) {
            offering.state = OfferingState::published;
            offering.published_at = run_.context.now;
        }
    }

    std::vector<store::CompetencyRow> developed(std::int64_t line, OfferingRow const& row, OfferingId id)
    {
        if (!run_.has_column("competencies"))
            return developed_[id];
        std::map<CompetencyId, store::CompetencyRow> rows;
        auto rest = or_empty(row.competencies);
        while (!rest.empty()) {
            auto const end = std::min(rest.find(';'), rest.size());
            auto const piece = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!piece.empty())
                if (auto one = resolve(line, piece))
                    rows.insert_or_assign(one->competency_id, store::CompetencyRow{*one, id});
        }
        std::vector<store::CompetencyRow> all;
        for (auto const& [competency, one] : rows)
            all.push_back(one);
        return all;
    }

    std::optional<DevelopedCompetency> resolve(std::int64_t line, std::string_view piece)
    {
        FaultParameters const said{{"name", std::string(piece)}};
        for (auto const& reading : readings_of(piece)) {
            auto const found = by_name_.find(search_form(reading.name));
            if (found == by_name_.end())
                continue;
            auto const& one = found->second.front();
            if (found->second.size() > 1)
                run_.problem(line, "competencies", "several_competencies",
                             fmt::format("Several competencies are called so: \"{}\". Write the code.", piece), said);
            else if (reading.to < one.lowest || reading.to > one.highest ||
                     (reading.from && (*reading.from < one.lowest || *reading.from >= reading.to)))
                run_.problem(line, "competencies", "levels_not_on_scale",
                             fmt::format("These levels are not on the scale, or do not rise: \"{}\".", piece), said);
            else
                return DevelopedCompetency{
                    one.id, reading.from ? std::optional<competencies::Level>(*reading.from) : std::nullopt,
                    reading.to};
            return std::nullopt;
        }
        run_.problem(
            line, "competencies", "no_such_competency",
            fmt::format("There is no competency in force with a level behind its code or name: \"{}\".", piece), said);
        return std::nullopt;
    }

    ImportChanges changes_of(Offering const& before, Offering const& after,
                             std::vector<store::CompetencyRow> const& rows)
    {
        ImportChanges changes;
        auto const number = [](auto const& value) { return value ? fmt::format("{:g}", value->value) : std::string(); };
        auto const money = [](std::optional<Money> const& value) { return value ? to_text(*value) : std::string(); };
        auto const name = [](auto const& value) { return value ? std::string(reflect::to_name(*value)) : ""; };
        changes.compare("title", before.title, after.title)
            .mention("summary", before.summary.value != after.summary.value)
            .compare("link", before.link, after.link)
            .compare("hours", number(before.hours), number(after.hours))
            .compare("price", money(before.direct_cost), money(after.direct_cost))
            .compare("language", or_empty(before.language), or_empty(after.language))
            .compare("competencies", text_of(developed_[before.id], codes_), text_of(rows, codes_))
            .compare("method", reflect::to_name(before.method), reflect::to_name(after.method))
            .compare("modality", name(before.modality), name(after.modality))
            .compare("giver", reflect::to_name(before.giver), reflect::to_name(after.giver))
            .compare("provider", before.provider, after.provider)
            .mention("is_microlearning", before.is_microlearning != after.is_microlearning)
            .compare("state", reflect::to_name(before.state), reflect::to_name(after.state));
        return changes;
    }

    void retire(Offering offering)
    {
        if (offering.state != OfferingState::published && offering.state != OfferingState::draft)
            return;
        run_.left(0, fmt::format("{} · {}", *offering.source_key, offering.title.value));
        offering.vanished_from = offering.state;
        offering.state = OfferingState::retired;
        vanished_.push_back(std::move(offering));
    }

    ImportRun& run_;
    std::map<Place, Offering> stored_;
    std::map<OfferingId, std::vector<store::CompetencyRow>> developed_;
    std::unordered_map<std::int64_t, std::string> codes_;
    std::unordered_map<std::string, std::vector<store::NamedCompetency>> by_name_; // by search form of code and name
    std::set<std::string> sources_;
    std::set<Place> in_file_;
    std::vector<Offering> added_, changed_, vanished_;
    std::vector<store::CompetencyRow> competencies_;
};

} // namespace

std::vector<NamedLevels> readings_of(std::string_view piece)
{
    std::vector<NamedLevels> readings;
    auto const to = take_number(piece);
    if (!to)
        return readings;
    auto const with_one = std::string(trimmed(piece));
    auto rest = trimmed(piece);
    while (!rest.empty() && (rest.back() == '-' || rest.back() == '>'))
        rest.remove_suffix(1);
    if (auto const from = take_number(rest))
        readings.push_back({std::string(trimmed(rest)), from, *to});
    readings.push_back({with_one, {}, *to});
    return readings;
}

void import_offerings(ImportRun& run, std::vector<ImportLine<OfferingRow>> const& lines)
{
    OfferingFeed(run).work(lines);
}

void add_import_kinds(organization::ImportKinds& kinds)
{
    kinds.emplace("offerings",
                  organization::import_kind("offerings", platform::permissions::manage_catalogue, import_offerings));
}

} // namespace espalier::catalogue
