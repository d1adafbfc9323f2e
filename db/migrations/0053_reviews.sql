-- Review cycles: a template, phases with their dates, and one review for each person. See docs/decisions/0033-reviews.md.
CREATE TABLE review_templates (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL, -- JSON: scale, sections, weights
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    retired_at BIGINT,     -- nobody chooses it any more; null: in use
    version BIGINT NOT NULL
);

CREATE TABLE review_cycles (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    message TEXT NOT NULL, -- to everybody who takes part
    review_template_id BIGINT NOT NULL REFERENCES review_templates (id),
    form TEXT NOT NULL,        -- JSON: the template's content as it was at launch; before, {}
    questionnaire_version_id BIGINT REFERENCES questionnaire_versions (id), -- of the template's questions, from the launch on
    period_from TEXT NOT NULL, -- the time that is looked back on
    period_to TEXT NOT NULL,   -- the last day
    state TEXT NOT NULL,       -- draft, launching, open, closing, closed
    audience TEXT NOT NULL,    -- JSON: who is reviewed
    phases TEXT NOT NULL,      -- JSON: which there are, from when to when
    is_parallel BOOLEAN NOT NULL,          -- the manager need not wait for the employee's own part
    manager_change TEXT NOT NULL,          -- new_takes_over, old_finishes
    former_manager_reads BOOLEAN NOT NULL,
    appeal_days BIGINT NOT NULL,           -- after the sign-off; 0: no appeal
    three_sixty_round_id BIGINT REFERENCES three_sixty_rounds (id), -- that asks peers and reports
    remind_every_days BIGINT,
    task_id BIGINT,                        -- of the launch, then of the closing
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    launched_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);

-- One person in a cycle.
CREATE TABLE reviews (
    id BIGINT NOT NULL PRIMARY KEY,
    review_cycle_id BIGINT NOT NULL REFERENCES review_cycles (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    reviewer_id BIGINT REFERENCES people (id), -- who writes as their manager; null: nobody yet
    is_reviewer_chosen BOOLEAN NOT NULL,       -- by the people team: stays, whoever answers for the employee
    unit_id BIGINT NOT NULL REFERENCES units (id), -- at launch, as is the job
    job_id BIGINT REFERENCES jobs (id),
    state TEXT NOT NULL,   -- writing, approval, calibration, sharing, shared, met, signed_off, appealed, closed, ended
    extended_until TEXT,   -- a later last day of their own for writing
    self_submitted_at BIGINT,
    manager_submitted_at BIGINT,
    is_unblinded BOOLEAN NOT NULL,    -- both parts were handed in, or the time for the employee's was over
    computed_rating DOUBLE PRECISION, -- by the formula, on the template's scale
    given_rating BIGINT,              -- by the manager: rounded, or instead of it with a reason
    override_reason TEXT NOT NULL,
    calibrated_rating BIGINT,         -- a layer above
    appealed_rating BIGINT,           -- what the second reviewer set after an appeal
    met_on TEXT,
    appeal_until TEXT,
    second_reviewer_id BIGINT REFERENCES people (id), -- of an appeal
    ended_because TEXT NOT NULL,      -- of what was ended without sign-off
    recorded TEXT NOT NULL,           -- JSON: the levels that became evidence
    told_at BIGINT,                   -- whoever's turn it is, last
    version BIGINT NOT NULL,
    items TEXT NOT NULL -- JSON: what is looked at, as it stood at launch; long, so that it stands last
);
CREATE UNIQUE INDEX reviews_by_cycle ON reviews (review_cycle_id, person_id);
CREATE INDEX reviews_by_person ON reviews (person_id, id);
CREATE INDEX reviews_by_reviewer ON reviews (reviewer_id, id);
CREATE INDEX reviews_by_second_reviewer ON reviews (second_reviewer_id) WHERE second_reviewer_id IS NOT NULL;
CREATE INDEX reviews_by_state ON reviews (state, review_cycle_id) WHERE state NOT IN ('closed', 'ended');

-- What the employee and the manager each wrote; also as one types.
CREATE TABLE review_sheets (
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    party TEXT NOT NULL,   -- employee, manager
    content TEXT NOT NULL, -- JSON
    saved_at BIGINT NOT NULL,
    saved_by_id BIGINT NOT NULL REFERENCES people (id),
    version BIGINT NOT NULL,
    PRIMARY KEY (review_id, party)
) /*sqlite WITHOUT ROWID*/;

-- Everything that was done to a review, in its order. Sign-offs that a reopening made void stay, and say so.
CREATE TABLE review_turns (
    id BIGINT NOT NULL PRIMARY KEY,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    comment TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id), -- of a change of reviewer: who it was before
    rating BIGINT,                           -- that an appeal or a calibration led to
    voided_at BIGINT
);
CREATE INDEX review_turns_by_review ON review_turns (review_id, id);
CREATE INDEX review_turns_by_former_reviewer ON review_turns (person_id, review_id) WHERE person_id IS NOT NULL;

-- What was signed, as it was: a PDF that names the hash of what it says.
CREATE TABLE review_copies (
    id BIGINT NOT NULL PRIMARY KEY,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    number BIGINT NOT NULL, -- 1, 2, 3 … of the review
    stored_file_id BIGINT NOT NULL REFERENCES stored_files (id),
    content_hash TEXT NOT NULL, -- of the review's content, hexadecimal
    made_at BIGINT NOT NULL,
    voided_at BIGINT,
    UNIQUE (review_id, number)
);

-- What came of an item of a review.
CREATE TABLE review_learning (
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    item_key TEXT NOT NULL,
    need_id BIGINT NOT NULL REFERENCES needs (id),
    plan_item_id BIGINT REFERENCES plan_items (id),
    PRIMARY KEY (review_id, item_key)
) /*sqlite WITHOUT ROWID*/;

-- What reviews said of competencies: of those held before Espalier, and of those that were closed in it. Gaps that recur
-- are found here.
CREATE TABLE reviewed_competencies (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    review_name TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    level DOUBLE PRECISION NOT NULL,
    required_level DOUBLE PRECISION, -- then; null: not known
    comment TEXT NOT NULL,
    review_id BIGINT REFERENCES reviews (id) -- null: imported
);
CREATE UNIQUE INDEX reviewed_competencies_imported
    ON reviewed_competencies (person_id, competency_id, review_name, reviewed_on) WHERE review_id IS NULL;
CREATE INDEX reviewed_competencies_by_person ON reviewed_competencies (person_id, competency_id);
CREATE INDEX reviewed_competencies_by_competency ON reviewed_competencies (competency_id, person_id);
CREATE INDEX reviewed_competencies_by_review ON reviewed_competencies (review_id) WHERE review_id IS NOT NULL;
