-- Frameworks, what jobs require, and the ledger of evidence.

CREATE TABLE scales (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE scale_levels (
    scale_id BIGINT NOT NULL REFERENCES scales (id),
    level DOUBLE PRECISION NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (scale_id, level)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE frameworks (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    edition TEXT NOT NULL, -- the source's own version: "29.3"
    description TEXT NOT NULL,
    licence TEXT NOT NULL,
    attribution TEXT NOT NULL, -- shown wherever the framework is
    state TEXT NOT NULL, -- draft, approved, retired
    version BIGINT NOT NULL
);

CREATE TABLE competencies (
    id BIGINT NOT NULL PRIMARY KEY,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    category TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scale_id BIGINT NOT NULL REFERENCES scales (id),
    retired_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX competencies_by_framework ON competencies (framework_id, category);

-- Behaviour that shows a level.
CREATE TABLE indicators (
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    level DOUBLE PRECISION NOT NULL,
    position BIGINT NOT NULL,
    behaviour TEXT NOT NULL,
    PRIMARY KEY (competency_id, level, position)
) /*sqlite WITHOUT ROWID*/;

-- Names and texts in further languages.
CREATE TABLE translations (
    thing TEXT NOT NULL, -- competency, job
    thing_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    field TEXT NOT NULL, -- name, definition, title, purpose
    text TEXT NOT NULL,
    PRIMARY KEY (thing, thing_id, language, field)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE requirements (
    id BIGINT NOT NULL PRIMARY KEY,
    job_version_id BIGINT NOT NULL REFERENCES job_versions (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    level DOUBLE PRECISION NOT NULL,      -- on the competency's scale
    importance DOUBLE PRECISION NOT NULL, -- 1 to 5
    UNIQUE (job_version_id, competency_id)
);
CREATE INDEX requirements_by_competency ON requirements (competency_id);

-- One rating of one person on one competency, from one source, at one time. Rows are added, never changed. Lies in the
-- order in which it is read: all of a person, competency by competency.
CREATE TABLE evidence (
    person_id BIGINT NOT NULL REFERENCES people (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    id BIGINT NOT NULL,
    source TEXT NOT NULL,         -- self, manager, peer, report, quiz, certificate, observation, import
    level DOUBLE PRECISION NOT NULL,
    valid_on TEXT NOT NULL,       -- the day it was true
    recorded_at BIGINT NOT NULL,  -- the instant it was written down
    recorded_by BIGINT NOT NULL,  -- account; 0: the program
    rater_id BIGINT,              -- person; null where nobody in particular rated, or where raters are anonymous
    comment TEXT NOT NULL,
    corrects_id BIGINT,           -- the row that this one replaces from recorded_at on
    is_withdrawn BOOLEAN NOT NULL, -- a correction that puts nothing in its place
    PRIMARY KEY (person_id, competency_id, id)
) /*sqlite WITHOUT ROWID*/;
