-- What is offered to learn by: offerings with what they develop and for whom they are, suggestions, and how useful they were.
-- See docs/decisions/0035-learning.md.
CREATE TABLE offerings (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    method TEXT NOT NULL, -- as of plan items
    giver TEXT NOT NULL,  -- own, external, free, partner
    is_microlearning BOOLEAN NOT NULL,
    hours DOUBLE PRECISION, -- null: not known, as the cost
    direct_cost BIGINT,     -- for one person, in the workspace's currency
    language TEXT,          -- primary language, as "de"; null: of any language
    modality TEXT,          -- own_pace, on_site, live_online, blended, at_work
    provider TEXT NOT NULL,
    link TEXT NOT NULL,
    owner_id BIGINT REFERENCES people (id),
    review_on TEXT,
    least_months BIGINT NOT NULL, -- for those who have been here so long
    state TEXT NOT NULL,          -- suggested, draft, published, retired
    sort_title TEXT /*postgresql COLLATE "C"*/ NOT NULL,
    source TEXT, -- the list of a provider that it came with, and what it is called there
    source_key TEXT,
    vanished_from TEXT, -- the state it had when it was no longer in that list; it comes back to it
    created_at BIGINT NOT NULL,
    published_at BIGINT, -- for the first time; null: never
    version BIGINT NOT NULL,
    UNIQUE (source, source_key)
);
CREATE INDEX offerings_by_title ON offerings (state, sort_title, id);
CREATE INDEX offerings_by_review ON offerings (review_on, id) WHERE review_on IS NOT NULL;
CREATE INDEX offerings_by_owner ON offerings (owner_id);

-- Each word of title, summary and provider, so that a search reads a range of it and not all offerings.
CREATE TABLE offering_words (
    word TEXT /*postgresql COLLATE "C"*/ NOT NULL,
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    PRIMARY KEY (word, offering_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_words_by_offering ON offering_words (offering_id);

CREATE TABLE offering_competencies (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    from_level DOUBLE PRECISION, -- null: from wherever somebody stands
    to_level DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (offering_id, competency_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_competencies_by_competency ON offering_competencies (competency_id, offering_id);

-- By code, which a responsibility keeps in the next version of its job.
CREATE TABLE offering_responsibilities (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    code TEXT NOT NULL,
    PRIMARY KEY (offering_id, job_id, code)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_responsibilities_by_job ON offering_responsibilities (job_id, code);

-- For the people of these units and those below, and for those who hold one of these jobs; none: for everybody.
CREATE TABLE offering_units (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    unit_id BIGINT NOT NULL REFERENCES units (id),
    PRIMARY KEY (offering_id, unit_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_units_by_unit ON offering_units (unit_id);
CREATE TABLE offering_jobs (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    PRIMARY KEY (offering_id, job_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_jobs_by_job ON offering_jobs (job_id);

CREATE TABLE offering_prerequisites (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    needs_id BIGINT NOT NULL REFERENCES offerings (id), -- comes before it
    PRIMARY KEY (offering_id, needs_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_prerequisites_by_need ON offering_prerequisites (needs_id);

-- What a colleague suggested. The offering is in the state suggested until there is an answer.
CREATE TABLE offering_suggestions (
    offering_id BIGINT NOT NULL PRIMARY KEY REFERENCES offerings (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    suggested_at BIGINT NOT NULL,
    answer TEXT, -- accepted, declined; null: waits
    answer_reason TEXT NOT NULL,
    answered_at BIGINT,
    answered_by_id BIGINT REFERENCES people (id)
);
CREATE INDEX offering_suggestions_by_person ON offering_suggestions (person_id);
CREATE INDEX offering_suggestions_waiting ON offering_suggestions (suggested_at) WHERE answer IS NULL;

-- Whether it helped at work; one for each person, changed as often as they like.
CREATE TABLE offering_ratings (
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    usefulness BIGINT NOT NULL CHECK (usefulness BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    is_named BOOLEAN NOT NULL, -- whether others read whose comment it is
    rated_at BIGINT NOT NULL,
    PRIMARY KEY (offering_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX offering_ratings_by_person ON offering_ratings (person_id);

-- The offering that a researched solution was made of.
ALTER TABLE plan_options ADD COLUMN offering_id BIGINT REFERENCES offerings (id);
CREATE INDEX plan_options_by_offering ON plan_options (offering_id) WHERE offering_id IS NOT NULL;
