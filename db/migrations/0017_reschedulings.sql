-- Dates of a plan item that somebody changed after it was agreed, changed for its person, or asks to change.
CREATE TABLE plan_item_reschedulings (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    starts_on_before TEXT,
    due_on_before TEXT NOT NULL,
    starts_on TEXT,
    due_on TEXT NOT NULL,
    reason TEXT NOT NULL, -- empty: none was given
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    answer TEXT NOT NULL, -- not_needed: took effect at once; awaited, agreed, returned, withdrawn
    answered_at BIGINT,
    answered_by_id BIGINT, -- a person
    answer_reason TEXT NOT NULL
);
CREATE INDEX plan_item_reschedulings_by_item ON plan_item_reschedulings (plan_item_id, id);
