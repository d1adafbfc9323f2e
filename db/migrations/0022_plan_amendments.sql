-- What was changed in the title and period of a plan once it had been proposed: before, everything in it is a draft.
CREATE TABLE plan_amendments (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT, -- null: an account that belongs to nobody
    fields TEXT NOT NULL -- JSON: each field with what it said before and after
);
CREATE INDEX plan_amendments_by_plan ON plan_amendments (plan_id, id);
