// SPDX-License-Identifier: Apache-2.0
// Keeping the wall until its version is another.
#include "features/recognition/wall.h"

#include "features/recognition/recognition_api.h"
#include "platform/events.h"
#include "platform/paging.h"

#include <algorithm>
#include <limits>
#include <mutex>

namespace espalier::recognition {

namespace {

constexpr std::int64_t most_kept = platform::default_page + 1; // one more tells of a next page
constexpr std::uint64_t parts = 16;                            // rows of wall_versions

// What one workspace keeps.
struct Kept
{
    std::mutex mutex; // also held while reading, so that it is done once
    std::int64_t version = -1;
    Date day;
    std::shared_ptr<Wall const> wall;
};

std::int64_t stored_version(db::Transaction& tx)
{
    return *tx.row<std::int64_t>("SELECT SUM(version) FROM wall_versions");
}

Wall read(Context& context)
{
    Wall wall{.newest =
                  whole(context.tx, store::feed(context.tx, {}, {std::numeric_limits<std::int64_t>::max()}, most_kept)),
              .is_all = false,
              .running = running_programme(context)};
    wall.is_all = std::ssize(wall.newest) < most_kept;
    return wall;
}

} // namespace

std::shared_ptr<Wall const> Wall::of(Context& context)
{
    auto const version = stored_version(context.tx);
    auto& kept = context.workspace.kept<Kept>();
    std::scoped_lock const lock(kept.mutex);
    if (!kept.wall || kept.version != version || kept.day != context.today()) {
        kept.wall = std::make_shared<Wall const>(read(context));
        kept.version = version;
        kept.day = context.today();
    }
    return kept.wall;
}

std::optional<std::span<WholeRecognition const>> Wall::first(std::int64_t limit) const
{
    if (limit > std::ssize(newest) && !is_all)
        return std::nullopt;
    return std::span(newest).first(std::min(static_cast<std::size_t>(limit), newest.size()));
}

void touch_wall(Context& context)
{
    // Of the account by its highest bits once multiplied: ids that were made one after the other end alike.
    auto const part = static_cast<std::uint64_t>(context.viewer.account_id.value) * 0x9e3779b97f4a7c15U >> 60U;
    static_assert(parts == 1U << (64U - 60U));
    context.tx.execute("UPDATE wall_versions SET version = version + 1 WHERE part = $1",
                       static_cast<std::int64_t>(part));
}

void touch_wall_upon_events(platform::Workspace& workspace)
{
    for (auto const* prefix :
         {"person.", "people.", "unit", "competenc", "framework", "company_value.", "recognition_programme."})
        workspace.on_event(prefix, [](Context& context, platform::Event const&) { touch_wall(context); });
}

} // namespace espalier::recognition
