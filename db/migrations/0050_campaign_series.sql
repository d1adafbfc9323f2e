-- Campaigns that are sent again and again from one questionnaire, each time with some of its questions. See
-- docs/decisions/0031-campaigns.md.
CREATE TABLE campaign_series (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    state TEXT NOT NULL,   -- paused, running, stopped
    content TEXT NOT NULL, -- JSON: the first campaign; the others are the same on later days
    cadence TEXT NOT NULL, -- weeks, months
    every BIGINT NOT NULL, -- so many of them
    questions_each BIGINT NOT NULL, -- of those that take turns
    fixed_keys TEXT NOT NULL,       -- JSON: questions that come each time
    next_on TEXT NOT NULL,
    halted_because TEXT, -- why the program paused it: the key of a problem
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX campaign_series_by_state ON campaign_series (state, next_on);

ALTER TABLE campaigns ADD COLUMN series_id BIGINT REFERENCES campaign_series (id);
ALTER TABLE campaigns ADD COLUMN question_keys TEXT NOT NULL DEFAULT '[]'; -- JSON: what is asked, as its turn came; none: all
-- To answer those; none: what the version says.
ALTER TABLE campaigns ADD COLUMN shortest_minutes BIGINT;
ALTER TABLE campaigns ADD COLUMN longest_minutes BIGINT;
CREATE INDEX campaigns_by_series ON campaigns (series_id) WHERE series_id IS NOT NULL;
