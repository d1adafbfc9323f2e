-- Courses: versions, each one document, the lessons that progress refers to, and the files that versions show.

CREATE TABLE courses (
    id BIGINT NOT NULL PRIMARY KEY,
    is_template BOOLEAN NOT NULL, -- others begin as a copy of it
    starter TEXT,                 -- the key of the starter course that it began as
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    created_by_id BIGINT REFERENCES people (id)
);
CREATE UNIQUE INDEX courses_by_starter ON courses (starter) WHERE starter IS NOT NULL;

CREATE TABLE course_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    course_id BIGINT NOT NULL REFERENCES courses (id),
    number BIGINT NOT NULL, -- from 1
    state TEXT NOT NULL,    -- draft, in_force, retired; who moved it and when is in events
    step TEXT,              -- minor, retraining: what putting it in force asked of those who had done the one before
    content TEXT NOT NULL,  -- JSON: modules with lessons
    -- Of the content, for lists.
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    language TEXT NOT NULL,
    search_text TEXT NOT NULL,
    lessons BIGINT NOT NULL,
    minutes BIGINT NOT NULL, -- of the required lessons
    changed_at BIGINT NOT NULL,
    changed_by_account_id BIGINT NOT NULL,
    changed_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL,
    UNIQUE (course_id, number)
);
CREATE UNIQUE INDEX course_versions_draft ON course_versions (course_id) WHERE state = 'draft';
CREATE UNIQUE INDEX course_versions_in_force ON course_versions (course_id) WHERE state = 'in_force';

-- What versions in force ever had, by the key that a lesson keeps: what progress names.
CREATE TABLE course_lessons (
    id BIGINT NOT NULL PRIMARY KEY,
    course_id BIGINT NOT NULL REFERENCES courses (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (course_id, key)
);

-- The questionnaires that a version names: they cannot be removed under it.
CREATE TABLE course_questionnaires (
    course_version_id BIGINT NOT NULL REFERENCES course_versions (id),
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    PRIMARY KEY (course_version_id, questionnaire_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX course_questionnaires_by_questionnaire ON course_questionnaires (questionnaire_id);

-- Files that may be large: each once, by its hash, in pieces of which a statement moves one. While one is being sent, its hash
-- and kind are not known.
CREATE TABLE materials (
    id BIGINT NOT NULL PRIMARY KEY,
    digest TEXT UNIQUE, -- SHA-256 in hexadecimal
    media_type TEXT,    -- found in its bytes
    size BIGINT NOT NULL, -- bytes; of one on its way as announced
    stored_at BIGINT NOT NULL
);
CREATE TABLE material_pieces (
    material_id BIGINT NOT NULL REFERENCES materials (id),
    number BIGINT NOT NULL, -- from 0; each a megabyte, but the last
    content /*sqlite BLOB*/ /*postgresql BYTEA*/ NOT NULL,
    PRIMARY KEY (material_id, number)
);

-- The files that a course may show: uploaded for it, or copied along.
CREATE TABLE course_materials (
    course_id BIGINT NOT NULL REFERENCES courses (id),
    material_id BIGINT NOT NULL REFERENCES materials (id),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (course_id, material_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX course_materials_by_material ON course_materials (material_id);

-- A file on its way, piece by piece.
CREATE TABLE uploads (
    id BIGINT NOT NULL PRIMARY KEY,
    course_id BIGINT NOT NULL REFERENCES courses (id),
    material_id BIGINT NOT NULL UNIQUE REFERENCES materials (id),
    file_name TEXT NOT NULL, -- as it was called, without folders
    size BIGINT NOT NULL,     -- bytes, as announced
    received BIGINT NOT NULL, -- bytes so far
    touched_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL
);
CREATE INDEX uploads_by_course ON uploads (course_id);
CREATE INDEX uploads_by_touched ON uploads (touched_at);
