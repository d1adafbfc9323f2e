// SPDX-License-Identifier: Apache-2.0
// Sends beside each other.
#include "features/campaigns/series_trend.h"

#include "features/campaigns/question_results.h"
#include "features/campaigns/series_store.h"
#include "features/campaigns/series_writing.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::size_t most_sends = 26; // the last ones

struct CountedSend
{
    Campaign campaign;
    std::optional<store::GroupRow> group; // that the viewer reads
};

std::vector<Campaign> counted_sends(Context& context, CampaignSeriesId id)
{
    auto sends = store::sends(context.tx, id);
    std::erase_if(sends, [](Campaign const& send) { return send.state != CampaignState::closed; });
    if (sends.size() > most_sends)
        sends.erase(sends.begin(), sends.end() - most_sends);
    return sends;
}

// Each send with its group, the units of the last one beside.
std::vector<CountedSend> with_groups(Context& context, std::vector<Campaign> const& sends, std::optional<UnitId> unit,
                                     std::vector<TrendUnit>& units)
{
    std::vector<CampaignId> ids;
    for (auto const& send : sends)
        ids.push_back(send.id);
    auto const readers = result_readers(context, sends);
    std::map<CampaignId, store::GroupRow> groups;
    for (auto& row : store::groups_of(context.tx, ids)) {
        auto const reader = readers.find(row.campaign_id);
        if (reader == readers.end() || !reader->second.reads(row))
            continue;
        auto const is_wanted =
            unit ? row.kind == GroupKind::unit && row.unit_id == unit : row.kind == GroupKind::everybody;
        if (row.kind == GroupKind::unit && row.campaign_id == ids.back())
            units.push_back({*row.unit_id, row.name});
        if (is_wanted)
            groups.emplace(row.campaign_id, std::move(row));
    }
    std::vector<CountedSend> counted;
    for (auto const& send : sends)
        if (readers.contains(send.id)) {
            auto const found = groups.find(send.id);
            counted.push_back({send, found == groups.end() ? std::nullopt : std::optional(found->second)});
        }
    return counted;
}

CountedGroups sums_of(Context& context, std::vector<CountedSend> const& sends)
{
    std::vector<CampaignGroupId> ids;
    for (auto const& send : sends)
        if (send.group && send.group->answered)
            ids.push_back(send.group->id);
    return {context, ids};
}

class Lines
{
public:
    explicit Lines(std::size_t sends) : sends_(sends) {}

    void add(std::size_t send, TrendKind kind, std::string const& key, std::string const& name, TrendPoint point)
    {
        auto const [place, is_new] = places_.try_emplace({kind, key}, lines.size());
        if (is_new)
            lines.push_back({kind, key, name, std::vector<std::optional<TrendPoint>>(sends_)});
        lines[place->second].points[send] = point;
    }

    std::vector<TrendLine> lines;

private:
    std::size_t sends_;
    std::map<std::pair<TrendKind, std::string>, std::size_t> places_;
};

void add_send(Lines& lines, std::size_t place, ResultWords const& words, CountedGroup const& counted)
{
    for (auto const& factor : factor_results(words, counted, {}))
        if (factor.result)
            lines.add(place, TrendKind::theme, factor.key, factor.name,
                      {factor.result->score.favourable, factor.result->score.answers});
    for (auto const& question : question_results(words, counted, {})) {
        if (question.agreement)
            lines.add(place, TrendKind::question, question.key, question.text,
                      {question.agreement->score.favourable, question.agreement->score.answers});
        if (question.enps)
            lines.add(place, TrendKind::enps, question.key, question.text,
                      {question.enps->score.enps, question.enps->score.answers});
    }
}

// Themes first, then as they stand on the form.
void sort(std::vector<TrendLine>& lines, ResultWords const& words)
{
    std::map<std::string, std::size_t> order;
    for (auto const& factor : words.content.factors)
        order.emplace("factor " + factor.key.value, order.size());
    for (auto const& section : words.content.sections)
        for (auto const& question : section.questions)
            order.emplace(question.key.value, order.size());
    std::stable_sort(lines.begin(), lines.end(), [&](TrendLine const& left, TrendLine const& right) {
        auto const place = [&](TrendLine const& line) {
            auto const found = order.find((line.kind == TrendKind::theme ? "factor " : "") + line.key);
            return found == order.end() ? order.size() : found->second;
        };
        return place(left) < place(right);
    });
}

} // namespace

SeriesTrend series_trend(Context& context, SeriesTrendQuestion const& question)
{
    context.narrows_itself();
    auto const series = store::series(context.tx, question.series_id);
    auto const closed = series ? counted_sends(context, series->id) : std::vector<Campaign>();
    SeriesTrend trend;
    auto const sends =
        closed.empty() ? std::vector<CountedSend>() : with_groups(context, closed, question.unit_id, trend.units);
    if (sends.empty() || (question.unit_id && std::none_of(sends.begin(), sends.end(), [](auto const& send) {
                              return send.group.has_value();
                          })))
        throw not_found("series");
    trend.name = series->name;
    auto const sums = sums_of(context, sends);
    // In the words of the last send; a question keeps its key and its kind through the versions.
    auto last = sends.back().campaign;
    last.question_keys.json = "[]";
    auto const words = read_words(context, last, question.language);
    Lines lines(sends.size());
    for (std::size_t i = 0; i < sends.size(); ++i) {
        auto const& [campaign, group] = sends[i];
        trend.sends.push_back({campaign.id, campaign.name, campaign.opens_on, group ? group->asked : 0,
                               group ? group->answered : std::nullopt});
        if (auto const* counted = group ? sums.find(group->id) : nullptr)
            add_send(lines, i, words, *counted);
    }
    trend.lines = std::move(lines.lines);
    sort(trend.lines, words);
    return trend;
}

} // namespace espalier::campaigns
