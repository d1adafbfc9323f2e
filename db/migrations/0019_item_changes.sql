-- What somebody else changed in an item before it was agreed, and indexes for taking items and options out.
CREATE TABLE plan_item_changes (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    fields TEXT NOT NULL -- JSON: each field with what it said before and after
);
CREATE INDEX plan_item_changes_by_item ON plan_item_changes (plan_item_id, id);

CREATE INDEX plan_items_by_option ON plan_items (option_id) WHERE option_id IS NOT NULL;
CREATE INDEX plan_comments_by_item ON plan_comments (plan_item_id) WHERE plan_item_id IS NOT NULL;
