-- Rewards that earned points are spent on and what became of each redemption; awards by nomination and panel; service
-- anniversaries.

CREATE TABLE rewards (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    points BIGINT NOT NULL, -- the price
    stock BIGINT,           -- pieces there have been in all; null: without end
    taken BIGINT NOT NULL DEFAULT 0 CHECK (stock IS NULL OR taken <= stock), -- pieces that somebody has or waits for
    tenure_months BIGINT NOT NULL, -- for those who have been here so long
    tax TEXT NOT NULL,             -- taxable, tax_free, unclear
    taxable_value BIGINT,          -- of one piece, in the workspace's currency
    is_open BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);
-- For the people of these units and those below, and for those who hold one of these jobs; none: for everybody.
CREATE TABLE reward_units (
    reward_id BIGINT NOT NULL REFERENCES rewards (id),
    unit_id BIGINT NOT NULL REFERENCES units (id),
    PRIMARY KEY (reward_id, unit_id)
) /*sqlite WITHOUT ROWID*/;
CREATE TABLE reward_jobs (
    reward_id BIGINT NOT NULL REFERENCES rewards (id),
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    PRIMARY KEY (reward_id, job_id)
) /*sqlite WITHOUT ROWID*/;

-- Price and tax are as they were on the day of asking.
CREATE TABLE redemptions (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    reward_id BIGINT REFERENCES rewards (id), -- null: points of a leaver that were paid out
    points BIGINT NOT NULL,
    tax TEXT NOT NULL,
    taxable_value BIGINT,
    wish TEXT NOT NULL,
    state TEXT NOT NULL, -- waiting, approved, declined, cancelled, fulfilled: follows from the steps, kept for lists
    requested_at BIGINT NOT NULL,
    fulfilled_on TEXT
);
CREATE INDEX redemptions_by_person ON redemptions (person_id, id);
CREATE INDEX redemptions_by_state ON redemptions (state, id);
CREATE INDEX redemptions_by_day ON redemptions (fulfilled_on, id) WHERE fulfilled_on IS NOT NULL;
CREATE TABLE redemption_steps (
    id BIGINT NOT NULL PRIMARY KEY,
    redemption_id BIGINT NOT NULL REFERENCES redemptions (id),
    kind TEXT NOT NULL, -- requested, approved, declined, cancelled, fulfilled
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    comment TEXT NOT NULL
);
CREATE INDEX redemption_steps_by_redemption ON redemption_steps (redemption_id, id);

CREATE TABLE awards (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    company_value_id BIGINT REFERENCES company_values (id), -- that it honours
    nominations_from TEXT NOT NULL,
    nominations_until TEXT NOT NULL, -- the last day; then the panel votes
    winners BIGINT NOT NULL,         -- nominations that may win
    points BIGINT NOT NULL,          -- for each person of a nomination that wins
    budget_owner_id BIGINT NOT NULL REFERENCES people (id), -- decides, as the people team may
    version BIGINT NOT NULL
);
CREATE TABLE award_panel (
    award_id BIGINT NOT NULL REFERENCES awards (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (award_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX award_panel_by_person ON award_panel (person_id, award_id);
CREATE TABLE award_nominations (
    id BIGINT NOT NULL PRIMARY KEY,
    award_id BIGINT NOT NULL REFERENCES awards (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id)
);
CREATE INDEX award_nominations_by_award ON award_nominations (award_id, id);
CREATE TABLE award_nominees (
    award_nomination_id BIGINT NOT NULL REFERENCES award_nominations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (award_nomination_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE TABLE award_votes (
    award_nomination_id BIGINT NOT NULL REFERENCES award_nominations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    score BIGINT NOT NULL, -- 1 to 5
    comment TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (award_nomination_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE TABLE award_decisions (
    award_id BIGINT NOT NULL PRIMARY KEY REFERENCES awards (id),
    announcement TEXT NOT NULL,
    recognition_id BIGINT REFERENCES recognitions (id), -- on the wall; null: nobody won
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id)
);
CREATE TABLE award_winners (
    award_nomination_id BIGINT NOT NULL PRIMARY KEY REFERENCES award_nominations (id),
    award_id BIGINT NOT NULL REFERENCES awards (id)
);
CREATE INDEX award_winners_by_award ON award_winners (award_id);

CREATE TABLE anniversary_rules (
    id BIGINT NOT NULL PRIMARY KEY,
    years BIGINT NOT NULL UNIQUE,
    points BIGINT NOT NULL,
    message TEXT NOT NULL,
    valid_from TEXT NOT NULL, -- earlier anniversaries are not made up for
    version BIGINT NOT NULL
);
CREATE TABLE service_anniversaries (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    years BIGINT NOT NULL,
    reached_on TEXT NOT NULL,
    points BIGINT NOT NULL,
    granted_at BIGINT NOT NULL,
    UNIQUE (person_id, years) -- also for somebody who left and came back
);
