// SPDX-License-Identifier: Apache-2.0
// Taking a day of each kind of work, and the thread that looks for it.
#include "platform/daily_work.h"

#include "base/log.h"
#include "platform/settings.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <map>
#include <utility>
#include <vector>

namespace espalier::platform {

namespace {

constexpr std::int64_t first_hour = 5; // of a day's work, in the workspace's time zone
constexpr std::int64_t seconds_per_hour = 3600;

// Filled at start, only read afterwards.
struct DailyKinds
{
    std::vector<std::string> all;
};

struct DailyInput
{
    Date day;
};
BOOST_DESCRIBE_STRUCT(DailyInput, (), (day))

struct TakenDay
{
    std::string kind;
    Date day;
};
BOOST_DESCRIBE_STRUCT(TakenDay, (), (kind, day))

std::map<std::string, Date> taken_days(db::Transaction& tx)
{
    std::map<std::string, Date> days;
    for (auto& row : tx.rows<TakenDay>("SELECT kind, day FROM daily_work"))
        days.emplace(std::move(row.kind), row.day);
    return days;
}

// Moves the day on; false when somebody has it already.
bool take_day(db::Transaction& tx, std::string const& kind, Date day)
{
    return tx.execute(R"sql(
        INSERT INTO daily_work (kind, day) VALUES ($1, $2)
        ON CONFLICT (kind) DO UPDATE SET day = excluded.day WHERE daily_work.day < excluded.day)sql",
                      kind, day) == 1;
}

Date day_of_work(db::Transaction& tx, Instant now)
{
    auto const zone = settings::read<WorkspaceSettings>(tx).time_zone;
    return date_in_zone(now.plus_seconds(-first_hour * seconds_per_hour), zone.value);
}

} // namespace

void add_daily_work(Workspace& workspace, std::string const& kind, DailyWork work)
{
    workspace.tasks().add_kind(kind, [work = std::move(work)](TaskRun& run) {
        work(run, reflect::from_json<DailyInput>(run.input()).day);
        return std::string();
    });
    workspace.kept<DailyKinds>().all.push_back(kind);
}

void take_the_day(Workspace& workspace)
{
    auto const& kinds = workspace.kept<DailyKinds>().all;
    auto const today = workspace.database().read([&](db::Transaction& tx) { return day_of_work(tx, workspace.now()); });
    auto const taken = workspace.database().read(taken_days);
    for (auto const& kind : kinds) {
        auto const found = taken.find(kind);
        if (found != taken.end() && found->second >= today)
            continue;
        // Each in its own transaction, once a day: a kind that is refused holds up no other.
        write_as(program_viewer(), workspace, [&](Context& context) {
            if (take_day(context.tx, kind, today))
                workspace.tasks().enqueue(context, kind, reflect::to_json(DailyInput{today}));
        });
    }
}

RegularLook::RegularLook(std::chrono::milliseconds pause, std::function<void()> look)
    : pause_(pause), look_(std::move(look)), thread_([this] { look_until_stopped(); })
{
}

RegularLook::~RegularLook()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void RegularLook::look_until_stopped()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        lock.unlock();
        try {
            look_();
        } catch (Fault const& fault) {
            log::warning(fmt::format("no regular look: {} {}", fault.message(), fault.private_note()));
        }
        lock.lock();
        wake_.wait_for(lock, pause_, [&] { return stopping_; });
    }
}

} // namespace espalier::platform
