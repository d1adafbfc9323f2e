// SPDX-License-Identifier: Apache-2.0
// What goes out to many people for some days: drafted, launched by a task, open, and closed. Campaigns, rounds of 360° and
// cycles of reviews say themselves what they ask of whom; in which state they may change, and what each step writes down,
// stands here once.
#pragma once

#include "platform/events.h"
#include "platform/tasks.h"
#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::platform {

// One kind of them. `Row` is a row of its table, with id, state, task_id, created_at, created_by_account_id, launched_at,
// closed_at and version; its states are draft, launching, open, what a task does at the end, and closed.
template <class Row> struct Launches
{
    using State = decltype(Row::state);

    std::string_view table; // "review_cycles"
    std::string_view thing; // "review_cycle": of events
    std::string_view words; // "review cycle"
    Fault (*launched)();    // where only a draft may change
    Fault (*not_open)();

    // Fault conflict.
    void require(Row const& row, State state) const
    {
        if (row.state != state)
            throw state == State::draft ? launched() : not_open();
    }

    // The row, in that state and as it was read. Faults conflict, stale.
    Row to_change(Row row, State state, std::int64_t version) const
    {
        require(row, state);
        if (row.version != version)
            throw stale(words);
        return row;
    }

    Id<Row> draft(Context& context, Row row) const
    {
        row.id = context.next_id<Row>();
        row.created_at = context.now;
        row.created_by_account_id = context.viewer.account_id;
        context.tx.insert(table, row);
        note(context, row.id, "drafted");
        return row.id;
    }

    // Writes it down with what was done ("extended"). Fault stale.
    void save(Context& context, Row const& row, std::string_view done, std::string detail = "{}") const
    {
        context.tx.update_every(table, std::vector{row}, words);
        note(context, row.id, done, std::move(detail));
    }

    // The task goes on from here, with the id.
    void hand_over(Context& context, Row row, State state, std::string_view task, std::string_view done) const
    {
        row.state = state;
        row.task_id = context.workspace.tasks().enqueue(context, task, reflect::to_json(row.id));
        save(context, row, done);
    }

    void launch(Context& context, Row row, std::string_view task) const
    {
        row.launched_at = context.now;
        hand_over(context, std::move(row), State::launching, task, "launched");
    }

    Row open(Context& context, Row row, std::string report) const
    {
        row.state = State::open;
        save(context, row, "opened", std::move(report));
        return row;
    }

    void close(Context& context, Row row, std::string report = "{}") const
    {
        row.state = State::closed;
        row.closed_at = context.now;
        save(context, row, "closed", std::move(report));
    }

    void note(Context& context, Id<Row> id, std::string_view done, std::string detail = "{}") const
    {
        record(context, {fmt::format("{}.{}", thing, done), {}, thing, id.value, std::move(detail)});
    }
};

// The work of a task on one of them: its input is the id, its result the report.
template <class Row, class Report> TaskWork on_one(Report (*work)(TaskRun&, Id<Row>))
{
    return [work](TaskRun& run) { return reflect::to_json(work(run, reflect::from_json<Id<Row>>(run.input()))); };
}

} // namespace espalier::platform
