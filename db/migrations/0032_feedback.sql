-- Feedback between two people: given, asked for, proposed as evidence, and what was asked after a training.

-- Somebody asks several people, about themselves or about somebody who reports to them.
CREATE TABLE feedback_requests (
    id BIGINT NOT NULL PRIMARY KEY,
    by_id BIGINT NOT NULL REFERENCES people (id),
    about_id BIGINT NOT NULL REFERENCES people (id),
    question TEXT NOT NULL,
    goal_id BIGINT REFERENCES goals (id),
    competency_id BIGINT REFERENCES competencies (id),
    plan_item_id BIGINT REFERENCES plan_items (id),
    due_on TEXT,
    asked_at BIGINT NOT NULL,
    closed_at BIGINT -- no further answer is wanted
);
CREATE INDEX feedback_requests_by_person ON feedback_requests (by_id, id);
CREATE INDEX feedback_requests_about ON feedback_requests (about_id, id);

-- One of those who are asked.
CREATE TABLE feedback_asks (
    id BIGINT NOT NULL PRIMARY KEY,
    feedback_request_id BIGINT NOT NULL REFERENCES feedback_requests (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    reminded_at BIGINT,
    answered_at BIGINT,
    declined_at BIGINT,
    reason TEXT NOT NULL, -- of a decline; may be empty
    UNIQUE (feedback_request_id, person_id)
);
CREATE INDEX feedback_asks_by_person ON feedback_asks (person_id, id);

CREATE TABLE feedback (
    id BIGINT NOT NULL PRIMARY KEY,
    giver_id BIGINT NOT NULL REFERENCES people (id),
    receiver_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,      -- praise, suggestion
    content TEXT NOT NULL,
    situation TEXT NOT NULL, -- these three may be empty
    behaviour TEXT NOT NULL,
    effect TEXT NOT NULL,
    goal_id BIGINT REFERENCES goals (id),
    competency_id BIGINT REFERENCES competencies (id),
    plan_item_id BIGINT REFERENCES plan_items (id),
    visible_to TEXT NOT NULL, -- receiver, receiver_and_manager
    feedback_ask_id BIGINT UNIQUE REFERENCES feedback_asks (id),
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT, -- then nobody but the giver reads it
    version BIGINT NOT NULL
);
CREATE INDEX feedback_by_receiver ON feedback (receiver_id, id);
CREATE INDEX feedback_by_giver ON feedback (giver_id, id);

-- A level that the giver proposes as evidence; evidence comes of it only when the receiver agrees.
CREATE TABLE feedback_levels (
    id BIGINT NOT NULL PRIMARY KEY,
    feedback_id BIGINT NOT NULL UNIQUE REFERENCES feedback (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    level DOUBLE PRECISION NOT NULL,
    proposed_at BIGINT NOT NULL,
    answer TEXT,        -- agreed, refused; null: it waits for the receiver
    answered_at BIGINT,
    evidence_id BIGINT
);

-- Some weeks after a training: what is different since? Asked once of each item.
CREATE TABLE feedback_nudges (
    plan_item_id BIGINT NOT NULL PRIMARY KEY REFERENCES plan_items (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    title TEXT NOT NULL,
    nudged_at BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT
);
CREATE INDEX feedback_nudges_by_person ON feedback_nudges (person_id, plan_item_id);
