-- Learning needs and training plans.

-- The job a person aims for; the newest row counts.
CREATE TABLE target_jobs (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    job_id BIGINT REFERENCES jobs (id), -- null: none any more
    chosen_at BIGINT NOT NULL,
    chosen_by BIGINT NOT NULL
);
CREATE INDEX target_jobs_by_person ON target_jobs (person_id, id);

CREATE TABLE needs (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    competency_id BIGINT REFERENCES competencies (id), -- null for a declared need that names none yet
    origin TEXT NOT NULL DEFAULT 'derived', -- derived, declared
    job_id BIGINT REFERENCES jobs (id), -- for whose requirements: the current or the target job
    responsibility_id BIGINT REFERENCES responsibilities (id),
    statement TEXT NOT NULL DEFAULT '', -- in the words of whoever declared it; empty when derived
    raised_by_id BIGINT,      -- person; null: derived by the program
    cause TEXT,               -- skill, tool, process, motivation; null: not asked yet
    required_level DOUBLE PRECISION,
    current_level DOUBLE PRECISION,
    confidence DOUBLE PRECISION NOT NULL, -- 0 to 1
    importance DOUBLE PRECISION NOT NULL, -- 1 to 5
    priority DOUBLE PRECISION NOT NULL,   -- gap × importance × confidence
    rounds BIGINT NOT NULL,   -- rounds of assessment in a row that found it; 2 or more: recurring
    round_on TEXT,            -- day of the last round that counted
    is_met BOOLEAN NOT NULL,  -- the gap has closed
    merged_into_id BIGINT REFERENCES needs (id),
    created_at BIGINT NOT NULL,
    assessed_at BIGINT,       -- when the levels above were last computed
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX needs_derived_once ON needs (person_id, competency_id, job_id) WHERE origin = 'derived';
CREATE INDEX needs_by_person ON needs (person_id);
CREATE INDEX needs_by_competency ON needs (competency_id);

CREATE TABLE need_dismissals (
    id BIGINT NOT NULL PRIMARY KEY,
    need_id BIGINT NOT NULL REFERENCES needs (id),
    reason TEXT NOT NULL,
    dismissed_at BIGINT NOT NULL,
    dismissed_by BIGINT NOT NULL, -- account
    reopened_at BIGINT,           -- null while the dismissal stands
    reopened_by BIGINT
);
CREATE INDEX need_dismissals_by_need ON need_dismissals (need_id);

CREATE TABLE plans (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    title TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,   -- three months to two years after the start
    opening_answer TEXT NOT NULL, -- to: what do you need to learn to better carry out your current and future job responsibilities?
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX plans_by_person ON plans (person_id, starts_on);

-- The turns of a plan: proposed, agreed, returned, closed; who, when, why. The newest says whose turn it is.
CREATE TABLE plan_turns (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    kind TEXT NOT NULL, -- proposed, agreed, returned, reopened, closed
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    comment TEXT NOT NULL
);
CREATE INDEX plan_turns_by_plan ON plan_turns (plan_id, id);

CREATE TABLE plan_items (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    need_id BIGINT REFERENCES needs (id),
    responsibility_id BIGINT REFERENCES responsibilities (id),
    competency_id BIGINT REFERENCES competencies (id),
    from_level DOUBLE PRECISION,
    to_level DOUBLE PRECISION,
    method TEXT NOT NULL, -- course, workshop, on_the_job, coaching, mentoring, peer_teaching, reading, conference, other
    hours DOUBLE PRECISION NOT NULL,
    cost BIGINT NOT NULL, -- hundredths of the workspace's currency
    starts_on TEXT,
    due_on TEXT NOT NULL,
    success_measure TEXT NOT NULL,
    agreed_at BIGINT,     -- null: not (yet) part of an agreed plan
    version BIGINT NOT NULL
);
CREATE INDEX plan_items_by_plan ON plan_items (plan_id, position);
CREATE INDEX plan_items_by_need ON plan_items (need_id);

-- What happened to an item: started, done (attended, not yet shown), closed (success measure shown), cancelled.
CREATE TABLE plan_item_steps (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_item_id BIGINT NOT NULL REFERENCES plan_items (id),
    kind TEXT NOT NULL, -- started, done, closed, cancelled, reopened
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    comment TEXT NOT NULL,      -- for closed: what was shown
    evidence_id BIGINT          -- the evidence that shows it
);
CREATE INDEX plan_item_steps_by_item ON plan_item_steps (plan_item_id, id);

-- What the last assessment of everybody found, for every unit, job and competency: the needs dashboard reads this.
CREATE TABLE need_totals (
    unit_id BIGINT NOT NULL,
    job_id BIGINT NOT NULL,
    competency_id BIGINT NOT NULL,
    people BIGINT NOT NULL,   -- whose job requires it
    assessed BIGINT NOT NULL, -- of those, with evidence
    needing BIGINT NOT NULL,  -- of those, with a gap
    gap_sum DOUBLE PRECISION NOT NULL, -- in steps of a scale of five, over the assessed
    importance_sum DOUBLE PRECISION NOT NULL, -- over the people
    priority_sum DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (unit_id, job_id, competency_id)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE assessment_rounds (
    id BIGINT NOT NULL PRIMARY KEY,
    assessed_at BIGINT NOT NULL,
    people BIGINT NOT NULL,
    requirements BIGINT NOT NULL, -- person × requirement
    needs BIGINT NOT NULL         -- open derived needs afterwards
);
