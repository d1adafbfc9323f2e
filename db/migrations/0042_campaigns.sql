-- A questionnaire sent to an audience that is frozen at launch, and what came back. See docs/decisions/0031-campaigns.md.
CREATE TABLE campaigns (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    message TEXT NOT NULL, -- to those who are asked
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    questionnaire_version_id BIGINT REFERENCES questionnaire_versions (id), -- none: a draft; the one in force at launch
    mode TEXT NOT NULL,     -- identified, attributed, unattributed
    also_by TEXT NOT NULL,  -- nothing, job, tenure: what is kept with an attributed answer beside the unit
    state TEXT NOT NULL,    -- draft, launching, open, counting, closed
    audience TEXT NOT NULL, -- JSON: the rule
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL, -- the last day
    remind_every_days BIGINT,
    smallest_group BIGINT NOT NULL,
    smallest_comment_group BIGINT NOT NULL,
    least_difference BIGINT NOT NULL,
    do_managers_read BOOLEAN NOT NULL,
    adds_joiners BOOLEAN NOT NULL,
    earlier_campaign_id BIGINT REFERENCES campaigns (id), -- the round before
    task_id BIGINT, -- of the launch, then of the counting
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    launched_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX campaigns_by_state ON campaigns (state);
CREATE INDEX campaigns_by_questionnaire ON campaigns (questionnaire_id);

-- The units as they were at launch.
CREATE TABLE campaign_units (
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    unit_id BIGINT NOT NULL REFERENCES units (id),
    parent_id BIGINT,
    name TEXT NOT NULL,
    PRIMARY KEY (campaign_id, unit_id)
) /*sqlite WITHOUT ROWID*/;

-- Who was asked, with what they were at launch; and the receipt, whether they have answered. It shares no key with what
-- they said (campaign_sheets), and tells no time.
CREATE TABLE campaign_people (
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    unit_id BIGINT NOT NULL,
    job_id BIGINT,
    tenure TEXT NOT NULL,
    has_answered BOOLEAN NOT NULL,
    is_excused BOOLEAN NOT NULL, -- on leave, or left: need not answer
    closes_on TEXT,              -- a later last day of their own
    PRIMARY KEY (campaign_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX campaign_people_by_person ON campaign_people (person_id, campaign_id);

-- What one person answered, apart from free text. The id is drawn at random, so the order of the rows tells nothing; only
-- an identified campaign names the person, only an attributed one their unit and job or tenure.
CREATE TABLE campaign_sheets (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    person_id BIGINT REFERENCES people (id),
    unit_id BIGINT,
    job_id BIGINT,
    tenure TEXT,
    answers TEXT NOT NULL -- JSON
);
CREATE INDEX campaign_sheets_by_campaign ON campaign_sheets (campaign_id);
CREATE UNIQUE INDEX campaign_sheets_by_person ON campaign_sheets (campaign_id, person_id) WHERE person_id IS NOT NULL;

-- Free text, each by itself, so that one comment does not lead to another of the same hand.
CREATE TABLE campaign_comments (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    question_key TEXT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    unit_id BIGINT,
    text TEXT NOT NULL,
    search_text TEXT NOT NULL
);
CREATE INDEX campaign_comments_by_campaign ON campaign_comments (campaign_id);

-- What somebody has typed so far; of identified campaigns only, the others keep it in the browser.
CREATE TABLE campaign_drafts (
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    answers TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, person_id)
) /*sqlite WITHOUT ROWID*/;

-- Counted once when the campaign closes: the groups, which of them may be shown, and the sums of those. Everything that is
-- shown of an anonymous campaign comes from here.
CREATE TABLE campaign_groups (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    kind TEXT NOT NULL, -- everybody, unit, unit_alone, job, tenure
    unit_id BIGINT,
    job_id BIGINT,
    tenure TEXT,
    name TEXT NOT NULL,
    parent_id BIGINT,     -- the group that it is a part of
    asked BIGINT NOT NULL,
    answered BIGINT,      -- none: hidden
    hidden_because TEXT,  -- too_small, would_tell, too_similar
    shows_comments BOOLEAN NOT NULL
);
CREATE INDEX campaign_groups_by_campaign ON campaign_groups (campaign_id, unit_id);

CREATE TABLE campaign_tallies (
    campaign_group_id BIGINT NOT NULL REFERENCES campaign_groups (id),
    question_key TEXT NOT NULL,
    row_key TEXT NOT NULL, -- of a matrix, or the competency of a rating; else empty
    value TEXT NOT NULL,   -- the number, the option's key, cannot_judge; sum: of numbers, with what they come to
    answers BIGINT NOT NULL,
    total DOUBLE PRECISION NOT NULL, -- of the values of sum; else 0
    PRIMARY KEY (campaign_group_id, question_key, row_key, value)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE campaign_group_comments (
    campaign_group_id BIGINT NOT NULL REFERENCES campaign_groups (id),
    campaign_comment_id BIGINT NOT NULL REFERENCES campaign_comments (id),
    PRIMARY KEY (campaign_group_id, campaign_comment_id)
) /*sqlite WITHOUT ROWID*/;
