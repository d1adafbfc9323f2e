-- Stored files; evidence on plan items; outside training requests.

-- What somebody uploaded. Who may see it is decided by the record that names it; a file has no address of its own.
CREATE TABLE stored_files (
    id BIGINT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,  -- as it was called, with the ending of its kind
    media_type TEXT NOT NULL, -- found in its bytes
    size BIGINT NOT NULL,     -- bytes
    digest TEXT NOT NULL,     -- SHA-256 in hexadecimal
    stored_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL
);
CREATE TABLE stored_file_pieces (
    stored_file_id BIGINT NOT NULL REFERENCES stored_files (id),
    number BIGINT NOT NULL, -- from 1
    content TEXT NOT NULL,  -- base64
    PRIMARY KEY (stored_file_id, number)
);

-- What shows how far an item has come. Withdrawn, it stays and says why.
CREATE TABLE plan_item_evidence (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    kind TEXT NOT NULL, -- file, link, observation
    title TEXT NOT NULL,
    link TEXT,                                          -- of a link
    stored_file_id BIGINT REFERENCES stored_files (id), -- of a file
    words TEXT,                                         -- of an observation
    observed_on TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id), -- null: an account that belongs to nobody
    withdrawn_at BIGINT,
    withdrawn_by_id BIGINT REFERENCES people (id),
    withdrawal_reason TEXT
);
CREATE INDEX plan_item_evidence_by_item ON plan_item_evidence (plan_item_id, id);

CREATE TABLE training_requests (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    plan_item_id BIGINT REFERENCES plan_items (id), -- null: alone
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    link TEXT,
    place TEXT, -- null: online
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    hours_on_duty DOUBLE PRECISION,
    hours_off_duty DOUBLE PRECISION,
    fee BIGINT NOT NULL, -- hundredths of the request's currency, as are travel and material
    travel BIGINT NOT NULL,
    material BIGINT NOT NULL,
    currency TEXT NOT NULL,                  -- ISO 4217
    exchange_rate DOUBLE PRECISION NOT NULL, -- of the workspace's currency for one of the request's
    rate_on TEXT NOT NULL,                   -- the day of that rate
    cost_centre TEXT,
    purpose TEXT NOT NULL,
    expected_benefit TEXT NOT NULL,
    direct_cost BIGINT NOT NULL,    -- fee, travel and material, hundredths of the workspace's currency at that rate
    answers_needed BIGINT NOT NULL, -- 1 to 3, by the thresholds of the day it was asked: manager, learning team, budget holder
    asked_at BIGINT NOT NULL,       -- first
    asked_by_account_id BIGINT NOT NULL,
    asked_by_id BIGINT REFERENCES people (id),
    certificate_id BIGINT REFERENCES stored_files (id),
    version BIGINT NOT NULL
);
CREATE INDEX training_requests_by_person ON training_requests (person_id, id);
CREATE INDEX training_requests_by_item ON training_requests (plan_item_id);

-- What happened to a request, one after another: its state follows from these rows.
CREATE TABLE training_request_steps (
    id BIGINT NOT NULL PRIMARY KEY,
    training_request_id BIGINT NOT NULL REFERENCES training_requests (id),
    kind TEXT NOT NULL, -- asked, agreed, returned, refused, withdrawn, booked, attended, cancelled, completed
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    comment TEXT NOT NULL -- empty: none was given
);
CREATE INDEX training_request_steps_by_request ON training_request_steps (training_request_id, id);

-- What it cost in the end: when it was attended, or what remained to be paid when it was cancelled.
CREATE TABLE training_request_costs (
    training_request_id BIGINT NOT NULL PRIMARY KEY REFERENCES training_requests (id),
    fee BIGINT NOT NULL, -- hundredths of the request's currency, as are travel and material
    travel BIGINT NOT NULL,
    material BIGINT NOT NULL,
    exchange_rate DOUBLE PRECISION NOT NULL,
    rate_on TEXT NOT NULL,
    hours_on_duty DOUBLE PRECISION,
    hours_off_duty DOUBLE PRECISION,
    direct_cost BIGINT NOT NULL -- hundredths of the workspace's currency at that rate
);

CREATE TABLE training_request_reviews (
    training_request_id BIGINT NOT NULL REFERENCES training_requests (id),
    reviewer TEXT NOT NULL, -- learner, manager
    rating BIGINT NOT NULL, -- 1 (not worth it) to 5 (well worth it)
    changed TEXT NOT NULL,  -- what is done differently since
    advice TEXT,            -- for those who think of asking for the same
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    PRIMARY KEY (training_request_id, reviewer)
);

-- Who holds the budget of a cost centre, or of a unit and those below it.
CREATE TABLE budget_holders (
    id BIGINT NOT NULL PRIMARY KEY,
    cost_centre TEXT UNIQUE,
    unit_id BIGINT UNIQUE REFERENCES units (id),
    person_id BIGINT NOT NULL REFERENCES people (id)
);
CREATE INDEX budget_holders_by_person ON budget_holders (person_id);
