-- Recognition: company values, programmes with their allowance, recognitions, and the ledger of points.

CREATE TABLE company_values (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    position BIGINT NOT NULL,
    retired_on TEXT, -- from this day on nobody chooses it; null: in use
    version BIGINT NOT NULL
);

-- One runs at a time: their days do not overlap.
CREATE TABLE recognition_programmes (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,           -- the last day
    allowance_period TEXT NOT NULL,  -- month, quarter, year
    allowance BIGINT NOT NULL,       -- points that everybody may give in each
    least_points BIGINT NOT NULL,    -- of a gift with points, for each receiver
    most_points BIGINT NOT NULL,
    approval_above BIGINT,           -- a gift of more points altogether waits for the budget owner; null: none does
    budget_owner_id BIGINT NOT NULL REFERENCES people (id),
    budget BIGINT,                   -- hundredths of the workspace's currency; null: none is set
    point_value BIGINT NOT NULL,     -- what a point is worth, in hundredths
    version BIGINT NOT NULL
);
-- What some may give beyond the allowance. One of unit (and those below) and job; neither: all managers.
CREATE TABLE programme_extras (
    id BIGINT NOT NULL PRIMARY KEY,
    recognition_programme_id BIGINT NOT NULL REFERENCES recognition_programmes (id),
    unit_id BIGINT REFERENCES units (id),
    job_id BIGINT REFERENCES jobs (id),
    points BIGINT NOT NULL
);
CREATE INDEX programme_extras_by_programme ON programme_extras (recognition_programme_id, id);

CREATE TABLE recognitions (
    id BIGINT NOT NULL PRIMARY KEY,
    giver_id BIGINT NOT NULL REFERENCES people (id),
    message TEXT NOT NULL,
    company_value_id BIGINT REFERENCES company_values (id),
    competency_id BIGINT REFERENCES competencies (id),
    rises_to DOUBLE PRECISION, -- the level of the competency that the receiver has risen to
    goal_id BIGINT REFERENCES goals (id),
    plan_item_id BIGINT REFERENCES plan_items (id), -- finished
    visibility TEXT NOT NULL, -- everybody, receivers_and_managers, receivers
    recognition_programme_id BIGINT REFERENCES recognition_programmes (id), -- whose points it gives
    points_each BIGINT NOT NULL, -- 0: none
    state TEXT NOT NULL,         -- given, waits, declined, withdrawn
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    answered_at BIGINT, -- of one that waited, or was withdrawn
    answered_by_id BIGINT REFERENCES people (id),
    answer TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX recognitions_public ON recognitions (id) WHERE state = 'given' AND visibility = 'everybody';
CREATE INDEX recognitions_by_value ON recognitions (company_value_id, id) WHERE company_value_id IS NOT NULL;
CREATE INDEX recognitions_by_giver ON recognitions (giver_id, id);
CREATE INDEX recognitions_waiting ON recognitions (recognition_programme_id, id) WHERE state = 'waits';
CREATE INDEX recognitions_by_competency ON recognitions (competency_id) WHERE competency_id IS NOT NULL;
CREATE INDEX recognitions_by_goal ON recognitions (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX recognitions_by_plan_item ON recognitions (plan_item_id) WHERE plan_item_id IS NOT NULL;

CREATE TABLE recognition_receivers (
    recognition_id BIGINT NOT NULL REFERENCES recognitions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (recognition_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX recognition_receivers_by_person ON recognition_receivers (person_id, recognition_id);

CREATE TABLE recognition_reactions (
    recognition_id BIGINT NOT NULL REFERENCES recognitions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL, -- applause, heart, idea
    at BIGINT NOT NULL,
    PRIMARY KEY (recognition_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX recognition_reactions_by_person ON recognition_reactions (person_id);

-- The ledger: appended, never changed. A balance is the sum of the points of a purse.
CREATE TABLE point_entries (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    purse TEXT NOT NULL,     -- to_give, earned
    kind TEXT NOT NULL,      -- grant, give, receive, expire, redeem, refund, correct
    points BIGINT NOT NULL,  -- what is taken is below zero
    period TEXT,             -- of an allowance: "2026-03", "2026-Q1", "2026"
    cause TEXT,              -- programme, recognition, redemption, award, service_anniversary; null: somebody's word
    cause_id BIGINT,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id)
);
CREATE INDEX point_entries_by_purse ON point_entries (person_id, purse, id);
CREATE INDEX point_entries_by_cause ON point_entries (cause, cause_id) WHERE cause IS NOT NULL;
-- Nobody gets the allowance of a period twice.
CREATE UNIQUE INDEX point_entries_allowances ON point_entries (cause_id, period, person_id)
    WHERE kind = 'grant' AND cause = 'programme';

-- Holds no balance: what those lock who take from a purse at the same time.
CREATE TABLE point_purses (
    person_id BIGINT NOT NULL REFERENCES people (id),
    purse TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (person_id, purse)
) /*sqlite WITHOUT ROWID*/;
