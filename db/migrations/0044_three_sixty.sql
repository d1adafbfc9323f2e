-- 360°: several people rate one, each group apart. See docs/decisions/0032-three-sixty.md.
CREATE TABLE three_sixty_rounds (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    message TEXT NOT NULL, -- to whom it is about and those who rate
    purpose TEXT NOT NULL, -- development, review
    questionnaire_id BIGINT NOT NULL REFERENCES questionnaires (id),
    questionnaire_version_id BIGINT REFERENCES questionnaire_versions (id), -- none: a draft; the one in force at launch
    state TEXT NOT NULL,     -- draft, launching, open, closing, closed
    audience TEXT NOT NULL,  -- JSON: whom it is about
    limits TEXT NOT NULL,    -- JSON: how many raters of each group
    chosen_by TEXT NOT NULL, -- subject, manager, reporting_lines: who chooses the raters
    released_by TEXT NOT NULL, -- at_once, manager, coach
    coach_id BIGINT REFERENCES people (id),
    choose_until TEXT NOT NULL,
    answer_until TEXT NOT NULL, -- the last day
    remind_every_days BIGINT,
    smallest_group BIGINT NOT NULL,
    smallest_comment_group BIGINT NOT NULL,
    asks_focus_only BOOLEAN NOT NULL, -- only what the one before was told to work on
    task_id BIGINT,                   -- of the launch, then of the closing
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    launched_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL
);

-- One person in a round.
CREATE TABLE three_sixties (
    id BIGINT NOT NULL PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES three_sixty_rounds (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    competency_ids TEXT NOT NULL, -- JSON: what their job required at launch
    follows_id BIGINT REFERENCES three_sixties (id), -- their last one that was released, of the same questionnaire
    state TEXT NOT NULL,          -- choosing, proposed, collecting, collected, released
    answer_until TEXT,            -- a later last day of their own
    released_at BIGINT,
    released_by_id BIGINT REFERENCES people (id),
    told_at BIGINT, -- whoever chooses the raters, last
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX three_sixties_by_round ON three_sixties (round_id, person_id);
CREATE INDEX three_sixties_by_person ON three_sixties (person_id, id);
CREATE INDEX three_sixties_by_state ON three_sixties (state) WHERE state IN ('choosing', 'proposed', 'collecting');
CREATE INDEX three_sixties_by_follows ON three_sixties (follows_id) WHERE follows_id IS NOT NULL;

-- Who rates, and the receipt. It shares no key with what they said, and tells no time.
CREATE TABLE three_sixty_raters (
    id BIGINT NOT NULL PRIMARY KEY,
    three_sixty_id BIGINT NOT NULL REFERENCES three_sixties (id),
    rater_group TEXT NOT NULL, -- self, manager, peer, report, other, external
    person_id BIGINT REFERENCES people (id), -- none: from outside
    name TEXT,                 -- from outside
    email TEXT,
    key_hash TEXT,
    state TEXT NOT NULL,       -- chosen, asked, declined
    has_answered BOOLEAN NOT NULL,
    reason TEXT NOT NULL       -- for declining
);
CREATE UNIQUE INDEX three_sixty_raters_by_three_sixty ON three_sixty_raters (three_sixty_id, person_id);
CREATE INDEX three_sixty_raters_by_person ON three_sixty_raters (person_id, state);
CREATE UNIQUE INDEX three_sixty_raters_by_key ON three_sixty_raters (key_hash) WHERE key_hash IS NOT NULL;

-- What one rater answered, apart from free text: their group and nothing else of them. Ids are drawn at random.
CREATE TABLE three_sixty_sheets (
    id BIGINT NOT NULL PRIMARY KEY,
    three_sixty_id BIGINT NOT NULL REFERENCES three_sixties (id),
    rater_group TEXT NOT NULL,
    answers TEXT NOT NULL -- JSON
);
CREATE INDEX three_sixty_sheets_by_three_sixty ON three_sixty_sheets (three_sixty_id);

-- Free text, each by itself, so that one comment does not lead to another of the same hand.
CREATE TABLE three_sixty_comments (
    id BIGINT NOT NULL PRIMARY KEY,
    three_sixty_id BIGINT NOT NULL REFERENCES three_sixties (id),
    rater_group TEXT NOT NULL,
    question_key TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX three_sixty_comments_by_three_sixty ON three_sixty_comments (three_sixty_id);

-- What the person means to work on, and what came of it.
CREATE TABLE three_sixty_focus (
    three_sixty_id BIGINT NOT NULL REFERENCES three_sixties (id),
    question_key TEXT NOT NULL,
    row_key TEXT NOT NULL, -- the competency of a rating; else empty
    need_id BIGINT REFERENCES needs (id),
    plan_item_id BIGINT REFERENCES plan_items (id),
    PRIMARY KEY (three_sixty_id, question_key, row_key)
) /*sqlite WITHOUT ROWID*/;
