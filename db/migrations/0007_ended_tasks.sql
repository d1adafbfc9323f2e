-- Ended tasks are cleared away after some days.
CREATE INDEX tasks_ended ON tasks (finished_at) WHERE finished_at IS NOT NULL;
