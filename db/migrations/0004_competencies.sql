-- Frameworks, what jobs require, and the ledger of evidence.

CREATE TABLE scales (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE scale_levels (
    scale_id BIGINT NOT NULL REFERENCES scales (id),
    level DOUBLE PRECISION NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (scale_id, level)
) /*sqlite WITHOUT ROWID*/;

-- Every workspace begins with one scale, so that competencies can be imported into an empty one.
INSERT INTO scales (id, code, name, version) VALUES (1, 'five-step', 'Five steps', 1);
INSERT INTO scale_levels (scale_id, level, name, description) VALUES
    (1, 1, 'Beginning', 'Knows the basics and does simple parts when shown how.'),
    (1, 2, 'Supported', 'Does usual work with help or by instruction and knows when to ask.'),
    (1, 3, 'Independent', 'Does usual work alone and dependably, and settles the usual deviations.'),
    (1, 4, 'Guiding', 'Masters difficult cases and helps others to do the work well.'),
    (1, 5, 'Shaping', 'Develops the subject further and changes how the company does it.');

CREATE TABLE frameworks (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    edition TEXT NOT NULL, -- the source's own version: "29.3"
    description TEXT NOT NULL,
    licence TEXT NOT NULL,
    attribution TEXT NOT NULL, -- shown wherever the framework is
    state TEXT NOT NULL, -- draft, approved, retired; who moved it and when is in events
    version BIGINT NOT NULL
);

CREATE TABLE competencies (
    id BIGINT NOT NULL PRIMARY KEY,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    position BIGINT NOT NULL, -- in the framework's own order, which also orders its categories
    category TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scale_id BIGINT NOT NULL REFERENCES scales (id),
    search_text TEXT NOT NULL, -- search form of "name code", for order and search
    retired_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX competencies_by_framework ON competencies (framework_id, position);
CREATE INDEX competencies_by_search_text ON competencies (search_text, id);

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
    language TEXT NOT NULL, -- primary subtag of BCP 47: "de"
    field TEXT NOT NULL,    -- name, category, definition; title, purpose
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
