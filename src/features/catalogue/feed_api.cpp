// SPDX-License-Identifier: Apache-2.0
// The endpoint on the lists of providers. A list is sent for the preview, and once more to be applied: nothing is kept between.
#include "features/catalogue/catalogue_api.h"
#include "features/catalogue/feed.h"
#include "platform/permissions.h"
#include "reflect/json_table.h"

namespace espalier::catalogue {

namespace {

constexpr std::size_t largest_feed = 16 * 1024 * 1024; // bytes

struct OfferingFeedUpload
{
    bool apply = false;  // else only what would change is told
    std::string content; // CSV, or JSON of the same rows
};
BOOST_DESCRIBE_STRUCT(OfferingFeedUpload, (), (apply, content))

organization::ImportReport read_offering_feed(Context& c, OfferingFeedUpload const& in)
{
    static auto const kind =
        organization::import_kind("offerings", platform::permissions::manage_catalogue, import_offerings);
    auto const text = reflect::looks_like_json(in.content) ? reflect::csv_of_json(in.content) : in.content;
    return organization::import_text(c, kind, text, {}, {.apply = in.apply},
                                     [](std::int64_t, std::int64_t, std::string_view) {});
}

} // namespace

void feed_routes(platform::Routes& r)
{
    r.post("read_offering_feed", "/offering-feeds", platform::permissions::manage_catalogue,
           "Compare a provider's list with the catalogue, or apply it: all or nothing", read_offering_feed)
        .with_text_body("text/csv")
        .with_body_limit(largest_feed);
}

} // namespace espalier::catalogue
