// SPDX-License-Identifier: Apache-2.0
// What stands where on a printed report: items in rows, then what was written.
#include "features/three_sixty/three_sixty_document.h"

#include "features/identity/identity.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::three_sixty {

namespace {

using platform::DocumentCell;
using platform::Words;

std::string name_of(RaterGroup group, Words const& words)
{
    return words.text("rater_group." + std::string(reflect::to_name(group)));
}

std::string name_of(RaterPool const& pool, Words const& words)
{
    std::string name;
    for (auto const group : pool.groups)
        name += (name.empty() ? "" : " + ") + name_of(group, words);
    return name;
}

std::string groups(ThreeSixtyReport const& report, std::int64_t smallest_group, Words const& words)
{
    std::string line;
    for (auto const& pool : report.pools) {
        line += line.empty() ? "" : "; ";
        auto const name = name_of(pool, words);
        if (pool.answers)
            line += name + ": " + words.number(static_cast<double>(*pool.answers), 0);
        else
            line += words.text("three_sixty.pool_hidden",
                               {{"group", name}, {"count", words.number(static_cast<double>(smallest_group), 0)}});
    }
    return line;
}

DocumentCell cell_of(std::optional<ItemScore> const& score, Words const& words)
{
    if (!score)
        return {.text = "–"};
    DocumentCell cell{.text = words.number(score->mean, 2)};
    if (score->spread)
        cell.note = words.text("three_sixty.score",
                               {{"answers", words.number(static_cast<double>(score->answers), 0)},
                                {"spread", words.number(*score->spread, 2)}});
    return cell;
}

bool has_column(RaterPool const& pool)
{
    return !pool.is_hidden() && pool.groups.front() != RaterGroup::self;
}

std::vector<platform::DocumentColumn> columns(ThreeSixtyReport const& report, Words const& words)
{
    std::vector<platform::DocumentColumn> columns{
        {.title = words.text("three_sixty.item"), .share = 4.5},
        {.title = name_of(RaterGroup::self, words), .share = 1, .is_number = true},
        {.title = words.text("three_sixty.others"), .share = 1.6, .is_number = true}};
    for (auto const& pool : report.pools)
        if (has_column(pool))
            columns.push_back({.title = name_of(pool, words), .share = 1.6, .is_number = true});
    return columns;
}

std::vector<DocumentCell> row(ReportItem const& item, ThreeSixtyReport const& report, Words const& words)
{
    DocumentCell name{.text = item.name};
    if (item.self_view)
        name.note = words.text("self_view." + std::string(reflect::to_name(*item.self_view)));
    auto others = cell_of(item.others, words);
    if (item.others && item.earlier_others)
        others.note += (others.note.empty() ? "" : "\n") +
            words.text("three_sixty.before", {{"mean", words.number(*item.earlier_others, 2)}});
    std::vector<DocumentCell> cells{std::move(name), cell_of(item.self, words), std::move(others)};
    for (std::size_t pool = 0; pool < report.pools.size(); ++pool)
        if (has_column(report.pools[pool]))
            cells.push_back(cell_of(item.pools[pool], words));
    return cells;
}

std::vector<DocumentCell> row(ReportComment const& comment, std::size_t width, Words const& words)
{
    std::vector<DocumentCell> cells(width);
    cells.front().text = comment.text;
    cells.front().note = comment.question;
    if (comment.by)
        cells.front().note += " · " + name_of(*comment.by, words);
    return cells;
}

struct ReportPrint
{
    ThreeSixtyId three_sixty_id;
    std::optional<Language> language; // none: the viewer's
};
BOOST_DESCRIBE_STRUCT(ReportPrint, (), (three_sixty_id, language))

platform::Download print_report(Context& c, ReportPrint const& in)
{
    platform::Words const words(in.language ? in.language->value : identity::language_of(c));
    auto const view =
        report_view(c, {.three_sixty_id = in.three_sixty_id, .language = Language(std::string(words.language()))});
    ReportFacts const facts{.organisation = platform::settings::read<platform::WorkspaceSettings>(c.tx).name.value,
                            .today = c.today()};
    c.afterwards = [document = report_document(view, facts, words)](http::Response& response) {
        response.body = platform::write_pdf(document).content;
    };
    return {.file_name = "360-" + view.person_name + ".pdf", .content_type = "application/pdf", .content = {}};
}

} // namespace

platform::Document report_document(ReportView const& view, ReportFacts const& facts, Words const& words)
{
    auto const& report = view.report;
    platform::Document document{
        .language = std::string(words.language()),
        .organisation = facts.organisation,
        .title = words.text("three_sixty.title", {{"person", view.person_name}}),
        .subtitle = view.round_name,
        .facts = {{words.text("three_sixty.answered"), groups(report, view.smallest_group, words)}},
        .question = {},
        .answer = {},
        .table = {.columns = columns(report, words), .rows = {}},
        .empty_table = words.text("three_sixty.nothing_here"),
        .signatures = {},
        .footer = words.text("document.printed", {{"date", words.date(facts.today)}}),
        .page_of = words.text("document.page")};
    if (view.earlier_round_name)
        document.facts.emplace_back(words.text("three_sixty.round_before"), *view.earlier_round_name);
    auto& table = document.table;
    for (auto const& item : report.items)
        table.rows.push_back(row(item, report, words));
    for (auto const& comment : report.comments)
        table.rows.push_back(row(comment, table.columns.size(), words));
    return document;
}

void document_routes(platform::Routes& r)
{
    r.get("print_three_sixty_report", "/three-sixties/{three_sixty_id}/report/print",
          platform::permissions::use_three_sixty, "Print the report: a PDF of what its page shows", print_report)
        .recording_sightings();
}

} // namespace espalier::three_sixty
