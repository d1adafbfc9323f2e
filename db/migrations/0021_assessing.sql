-- Who took a step of an item, and what a plan said when it was answered last.
ALTER TABLE plan_item_steps ADD COLUMN by_person_id BIGINT; -- null: before this was kept, or an account that belongs to nobody

CREATE TABLE plan_last_answers (
    plan_id BIGINT NOT NULL PRIMARY KEY REFERENCES plans (id),
    answered_at BIGINT NOT NULL,
    items TEXT NOT NULL -- JSON: every item as it was then, agreed or returned
) /*sqlite WITHOUT ROWID*/;
