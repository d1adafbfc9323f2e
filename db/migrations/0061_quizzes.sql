-- The bank of questions with their versions, quizzes with theirs, and attempts at them.

CREATE TABLE bank_questions (
    id BIGINT NOT NULL PRIMARY KEY,
    -- Of its newest version, for lists and for drawing.
    newest_version_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    category TEXT NOT NULL,        -- a path, "Safety/Ladders"; empty: none
    marks DOUBLE PRECISION NOT NULL,
    is_complete BOOLEAN NOT NULL,  -- only these are asked
    is_retired BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by_account_id BIGINT NOT NULL,
    changed_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL
);
CREATE INDEX bank_questions_by_category ON bank_questions (category);

-- What was asked in an attempt never changes; an edit makes the next.
CREATE TABLE bank_question_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    bank_question_id BIGINT NOT NULL REFERENCES bank_questions (id),
    number BIGINT NOT NULL, -- from 1
    content TEXT NOT NULL,  -- JSON
    image_id BIGINT REFERENCES stored_files (id),
    written_at BIGINT NOT NULL,
    written_by_account_id BIGINT NOT NULL,
    written_by_id BIGINT REFERENCES people (id),
    UNIQUE (bank_question_id, number)
);
CREATE INDEX bank_question_versions_by_image ON bank_question_versions (image_id) WHERE image_id IS NOT NULL;

CREATE TABLE bank_question_tags (
    bank_question_id BIGINT NOT NULL REFERENCES bank_questions (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (bank_question_id, tag)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX bank_question_tags_by_tag ON bank_question_tags (tag);

CREATE TABLE bank_question_competencies (
    bank_question_id BIGINT NOT NULL REFERENCES bank_questions (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    PRIMARY KEY (bank_question_id, competency_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX bank_question_competencies_by_competency ON bank_question_competencies (competency_id);

CREATE TABLE quizzes (
    id BIGINT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    created_by_id BIGINT REFERENCES people (id)
);

CREATE TABLE quiz_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    quiz_id BIGINT NOT NULL REFERENCES quizzes (id),
    number BIGINT NOT NULL, -- from 1
    state TEXT NOT NULL,    -- draft, in_force, retired; who moved it and when is in events
    content TEXT NOT NULL,  -- JSON: parts and settings
    -- Of the content, for lists.
    title TEXT NOT NULL,
    search_text TEXT NOT NULL,
    is_open_to_all BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by_account_id BIGINT NOT NULL,
    changed_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL,
    UNIQUE (quiz_id, number)
);
CREATE UNIQUE INDEX quiz_versions_draft ON quiz_versions (quiz_id) WHERE state = 'draft';
CREATE UNIQUE INDEX quiz_versions_in_force ON quiz_versions (quiz_id) WHERE state = 'in_force';

-- The competencies that a version gives evidence on, so that they cannot be removed under it.
CREATE TABLE quiz_competencies (
    quiz_version_id BIGINT NOT NULL REFERENCES quiz_versions (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    PRIMARY KEY (quiz_version_id, competency_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX quiz_competencies_by_competency ON quiz_competencies (competency_id);

-- The questions that a version names one by one, so that they cannot be removed under it.
CREATE TABLE quiz_questions (
    quiz_version_id BIGINT NOT NULL REFERENCES quiz_versions (id),
    bank_question_id BIGINT NOT NULL REFERENCES bank_questions (id),
    PRIMARY KEY (quiz_version_id, bank_question_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX quiz_questions_by_question ON quiz_questions (bank_question_id);

-- Other terms for one person, with the reason.
CREATE TABLE quiz_accommodations (
    id BIGINT NOT NULL PRIMARY KEY,
    quiz_id BIGINT NOT NULL REFERENCES quizzes (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    more_time_percent BIGINT NOT NULL,
    more_attempts BIGINT NOT NULL,
    opens_at BIGINT,
    closes_at BIGINT,
    reason TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    given_by_account_id BIGINT NOT NULL,
    given_by_id BIGINT REFERENCES people (id),
    UNIQUE (quiz_id, person_id)
);
CREATE INDEX quiz_accommodations_by_person ON quiz_accommodations (person_id);

CREATE TABLE quiz_attempts (
    id BIGINT NOT NULL PRIMARY KEY,
    quiz_id BIGINT NOT NULL REFERENCES quizzes (id),
    quiz_version_id BIGINT NOT NULL REFERENCES quiz_versions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    number BIGINT NOT NULL, -- from 1, of this person at this quiz
    state TEXT NOT NULL,    -- begun, handed_in (waits for a marker), assessed
    begun_at BIGINT NOT NULL,
    ends_at BIGINT,         -- none: no limit
    refused_after BIGINT,   -- ends_at and the grace
    handed_in_at BIGINT,
    is_closed_by_time BOOLEAN NOT NULL,
    assessed_at BIGINT,
    marks DOUBLE PRECISION NOT NULL,
    most_marks DOUBLE PRECISION NOT NULL,
    score DOUBLE PRECISION, -- percent; none: not assessed yet
    is_passed BOOLEAN,      -- none: not assessed, or no pass mark
    pass_mark DOUBLE PRECISION,
    begun_for TEXT NOT NULL,   -- the thing that began it, "lesson"; empty: its own page
    begun_for_id BIGINT NOT NULL,
    UNIQUE (quiz_id, person_id, number)
);
CREATE INDEX quiz_attempts_by_person ON quiz_attempts (person_id);
CREATE INDEX quiz_attempts_by_version ON quiz_attempts (quiz_version_id);
CREATE INDEX quiz_attempts_that_end ON quiz_attempts (refused_after) WHERE state = 'begun' AND refused_after IS NOT NULL;
CREATE INDEX quiz_attempts_to_mark ON quiz_attempts (quiz_id) WHERE state = 'handed_in';

CREATE TABLE attempt_questions (
    id BIGINT NOT NULL PRIMARY KEY,
    quiz_attempt_id BIGINT NOT NULL REFERENCES quiz_attempts (id),
    position BIGINT NOT NULL, -- from 1
    bank_question_id BIGINT NOT NULL REFERENCES bank_questions (id),
    bank_question_version_id BIGINT NOT NULL REFERENCES bank_question_versions (id),
    shuffle_seed BIGINT NOT NULL, -- the order of its options; 0: as written
    most_marks DOUBLE PRECISION NOT NULL,
    answer TEXT,             -- JSON; none: not answered
    file_id BIGINT REFERENCES stored_files (id),
    certainty TEXT,          -- sure, fairly_sure, guessed
    save_number BIGINT NOT NULL, -- of the browser, so that a late repetition overwrites nothing newer
    answered_at BIGINT,
    checked_at BIGINT,       -- feedback was shown during the attempt: the answer stays
    fraction DOUBLE PRECISION, -- of the marks; none: waits for a marker
    criterion_points TEXT NOT NULL, -- JSON: by rubric
    comment TEXT NOT NULL,
    marked_at BIGINT,        -- by a person
    marked_by_id BIGINT REFERENCES people (id),
    UNIQUE (quiz_attempt_id, position)
);
CREATE INDEX attempt_questions_by_version ON attempt_questions (bank_question_version_id);
CREATE INDEX attempt_questions_by_question ON attempt_questions (bank_question_id);
CREATE INDEX attempt_questions_by_file ON attempt_questions (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX attempt_questions_by_marker ON attempt_questions (marked_by_id) WHERE marked_by_id IS NOT NULL;
