// SPDX-License-Identifier: Apache-2.0
// The endpoint that writes results into a file: as CSV, as a spreadsheet or on paper.
#include "features/campaigns/campaign_comments.h"
#include "features/campaigns/result_tables.h"
#include "features/campaigns/results_files.h"
#include "features/identity/identity.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::campaigns {

namespace {

constexpr std::int64_t most_comments = 20'000;

enum class ResultsFormat
{
    csv,
    xlsx,
    pdf
};
BOOST_DESCRIBE_ENUM(ResultsFormat, csv, xlsx, pdf)

struct ResultsFile : ResultsQuestion
{
    ResultsFormat format = ResultsFormat::csv;
};
BOOST_DESCRIBE_STRUCT(ResultsFile, (ResultsQuestion), (format))

ResultsToWrite read_all(Context& c, ResultsQuestion const& in)
{
    ResultsToWrite written{.organisation = platform::settings::read<platform::WorkspaceSettings>(c.tx).name.value,
                           .results = campaign_results(c, in),
                           .heatmap = {},
                           .comments = {}};
    if (!written.results.factors.empty())
        written.heatmap = campaign_heatmap(c, in);
    if (written.results.group.shows_comments)
        written.comments = campaign_comments(c,
                                             {.campaign_id = in.campaign_id,
                                              .campaign_group_id = in.campaign_group_id,
                                              .question_key = {},
                                              .factor_key = {},
                                              .search = {}},
                                             {}, most_comments);
    return written;
}

platform::Download write_results(Context& c, ResultsFile const& in)
{
    platform::Words const words(in.language ? in.language->value : identity::language_of(c));
    auto written = read_all(c, in);
    auto const name = written.results.name + "." + std::string(reflect::to_name(in.format));
    if (in.format == ResultsFormat::csv)
        return {name, "text/csv; charset=utf-8", results_as_csv(result_tables(written, words), words)};
    if (in.format == ResultsFormat::pdf) {
        c.afterwards = [document = results_document(written, words)](http::Response& response) {
            response.body = platform::write_pdf(document).content;
        };
        return {name, "application/pdf", {}};
    }
    c.afterwards = [tables = result_tables(written, words)](http::Response& response) {
        response.body = platform::write_xlsx(tables);
    };
    return {name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {}};
}

} // namespace

void results_file_routes(platform::Routes& r)
{
    r.get("export_campaign_results", "/campaigns/{campaign_id}/results/file",
          platform::permissions::read_campaign_results,
          "Save what a group has answered as a file: CSV, a spreadsheet or a PDF", write_results);
}

} // namespace espalier::campaigns
