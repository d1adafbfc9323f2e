-- Questionnaires: versions, each one document, and what later tables refer to. No answers: those come with campaigns.

CREATE TABLE questionnaires (
    id BIGINT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL, -- training_needs, engagement, pulse, …
    starter TEXT,          -- the code of the starter that it began as
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    created_by_id BIGINT REFERENCES people (id)
);

CREATE TABLE questionnaire_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    number BIGINT NOT NULL, -- from 1
    state TEXT NOT NULL,    -- draft, in_force, retired; who moved it and when is in events
    content TEXT NOT NULL,  -- JSON: sections and questions in each language
    -- Of the content, for lists.
    titles TEXT NOT NULL,    -- JSON: the title in each language
    languages TEXT NOT NULL, -- JSON: the main one first
    search_text TEXT NOT NULL,
    questions BIGINT NOT NULL,
    shortest_minutes BIGINT NOT NULL,
    longest_minutes BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by_account_id BIGINT NOT NULL,
    changed_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL,
    UNIQUE (questionnaire_id, number)
);
CREATE UNIQUE INDEX questionnaire_versions_draft ON questionnaire_versions (questionnaire_id) WHERE state = 'draft';
CREATE UNIQUE INDEX questionnaire_versions_in_force ON questionnaire_versions (questionnaire_id) WHERE state = 'in_force';

-- What versions in force ever asked, by the key that a question keeps: what answers name.
CREATE TABLE questionnaire_questions (
    id BIGINT NOT NULL PRIMARY KEY,
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (questionnaire_id, key)
);

-- The competencies that a version names: they cannot be removed under it.
CREATE TABLE questionnaire_competencies (
    questionnaire_version_id BIGINT NOT NULL REFERENCES questionnaire_versions (id),
    competency_id BIGINT NOT NULL REFERENCES competencies (id),
    PRIMARY KEY (questionnaire_version_id, competency_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX questionnaire_competencies_by_competency ON questionnaire_competencies (competency_id);
