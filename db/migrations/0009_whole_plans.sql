-- Plans whole: what an item says about cost, time, who assesses and when; several needs an item; researched options;
-- answers item by item; revisions and comments.

CREATE TABLE plan_item_needs (
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    need_id BIGINT NOT NULL REFERENCES needs (id),
    position BIGINT NOT NULL, -- 1: the need that the item answers first
    PRIMARY KEY (plan_item_id, need_id)
) /*sqlite WITHOUT ROWID*/;
INSERT INTO plan_item_needs (plan_item_id, need_id, position)
    SELECT id, need_id, 1 FROM plan_items WHERE need_id IS NOT NULL;
CREATE INDEX plan_item_needs_by_need ON plan_item_needs (need_id);
DROP INDEX plan_items_by_need;
ALTER TABLE plan_items DROP COLUMN need_id;

-- Null: not given. It was 0 before, which could also be meant.
ALTER TABLE plan_items ADD COLUMN hours_on_duty DOUBLE PRECISION;
ALTER TABLE plan_items ADD COLUMN hours_off_duty DOUBLE PRECISION;
ALTER TABLE plan_items ADD COLUMN direct_cost BIGINT; -- fee, travel and material, hundredths of the workspace's currency
UPDATE plan_items SET hours_on_duty = hours WHERE hours > 0;
UPDATE plan_items SET direct_cost = cost WHERE cost > 0;
ALTER TABLE plan_items DROP COLUMN hours;
ALTER TABLE plan_items DROP COLUMN cost;

ALTER TABLE plan_items ADD COLUMN cost_centre TEXT;
ALTER TABLE plan_items ADD COLUMN priority TEXT NOT NULL DEFAULT 'medium'; -- high, medium, low
ALTER TABLE plan_items ADD COLUMN reason TEXT;
ALTER TABLE plan_items ADD COLUMN assessor_id BIGINT REFERENCES people (id); -- null: the nearest manager
ALTER TABLE plan_items ADD COLUMN reassess_on TEXT NOT NULL DEFAULT '';
UPDATE plan_items SET reassess_on = /*sqlite date(due_on, '+90 days')*/ /*postgresql to_char(CAST(due_on AS DATE) + 90, 'YYYY-MM-DD')*/;
ALTER TABLE plan_items ADD COLUMN carried_from_id BIGINT REFERENCES plan_items (id); -- of an earlier plan

-- The solutions that were researched for an item, to be compared side by side.
CREATE TABLE plan_options (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    resource TEXT NOT NULL, -- paid, free, partner
    provider TEXT,
    link TEXT,
    hours_on_duty DOUBLE PRECISION,
    hours_off_duty DOUBLE PRECISION,
    direct_cost BIGINT,
    starts_on TEXT,
    ends_on TEXT,
    advantages TEXT,
    drawbacks TEXT,
    added_at BIGINT NOT NULL,
    added_by_id BIGINT REFERENCES people (id), -- null: an account that belongs to nobody
    version BIGINT NOT NULL
);
CREATE INDEX plan_options_by_item ON plan_options (plan_item_id, id);
ALTER TABLE plan_items ADD COLUMN option_id BIGINT REFERENCES plan_options (id); -- the one chosen

-- What was answered on an item that waited for an answer.
CREATE TABLE plan_item_decisions (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    kind TEXT NOT NULL, -- agreed, returned
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    reason TEXT NOT NULL -- empty: none was given
);
CREATE INDEX plan_item_decisions_by_item ON plan_item_decisions (plan_item_id, id);

-- What a plan said each time that something in it was agreed.
CREATE TABLE plan_revisions (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    number BIGINT NOT NULL, -- from 1
    agreed_at BIGINT NOT NULL,
    by_person_id BIGINT,
    items TEXT NOT NULL, -- JSON: the agreed items as they were then
    UNIQUE (plan_id, number)
);

CREATE TABLE plan_comments (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    plan_item_id BIGINT REFERENCES plan_items (id), -- null: on the plan as a whole
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    words TEXT NOT NULL
);
CREATE INDEX plan_comments_by_plan ON plan_comments (plan_id, id);
