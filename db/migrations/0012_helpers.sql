-- Helpers on plan items: who was asked, what came of it, and who is not available. Items proposed to many at once. And how
-- many people reach what jobs require.

CREATE TABLE helper_asks (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    person_id BIGINT NOT NULL REFERENCES people (id), -- who is asked
    kind TEXT NOT NULL, -- coach, mentor, peer_teacher
    words TEXT NOT NULL, -- what is asked for
    asked_at BIGINT NOT NULL,
    asked_by_account_id BIGINT NOT NULL,
    asked_by_person_id BIGINT REFERENCES people (id)
);
CREATE INDEX helper_asks_by_item ON helper_asks (plan_item_id, id);
CREATE INDEX helper_asks_by_person ON helper_asks (person_id, id);

-- What became of an ask; the newest counts. None: it waits for an answer.
CREATE TABLE helper_answers (
    id BIGINT NOT NULL PRIMARY KEY,
    helper_ask_id BIGINT NOT NULL REFERENCES helper_asks (id),
    kind TEXT NOT NULL, -- accepted, declined, stopped by the helper; ended by those who asked
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    reason TEXT NOT NULL -- empty: none was given
);
CREATE INDEX helper_answers_by_ask ON helper_answers (helper_ask_id, id);

-- Somebody who is not available as a helper, until it ends.
CREATE TABLE helper_absences (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    since BIGINT NOT NULL,
    ended_at BIGINT -- null: still
);
CREATE UNIQUE INDEX helper_absences_standing ON helper_absences (person_id) WHERE ended_at IS NULL;

-- Who has evidence on a competency at a level or above.
CREATE INDEX evidence_by_competency ON evidence (competency_id, level);

-- One training proposed to several people at once, as an item in the plan of each.
CREATE TABLE group_items (
    id BIGINT NOT NULL PRIMARY KEY,
    submission TEXT NOT NULL, -- chosen by who proposes: the same one again is the same proposal
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    hours_on_duty DOUBLE PRECISION, -- for each person
    direct_cost BIGINT,             -- for each person, hundredths of the workspace's currency
    starts_on TEXT,
    due_on TEXT NOT NULL,
    success_measure TEXT NOT NULL,
    reason TEXT,
    proposed_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id)
);
CREATE UNIQUE INDEX group_items_submission ON group_items (by_account_id, submission);
CREATE TABLE group_item_members (
    group_item_id BIGINT NOT NULL REFERENCES group_items (id),
    need_id BIGINT NOT NULL REFERENCES needs (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    plan_item_id BIGINT REFERENCES plan_items (id), -- null: taken out of the plan before it was agreed
    PRIMARY KEY (group_item_id, need_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX group_item_members_by_item ON group_item_members (plan_item_id);

-- How many people of a unit reach a level that some job requires, as the last round found.
CREATE TABLE competency_reach (
    unit_id BIGINT NOT NULL,
    competency_id BIGINT NOT NULL,
    level DOUBLE PRECISION NOT NULL,
    people BIGINT NOT NULL,
    person_id BIGINT NOT NULL, -- one of them
    PRIMARY KEY (unit_id, competency_id, level)
) /*sqlite WITHOUT ROWID*/;
