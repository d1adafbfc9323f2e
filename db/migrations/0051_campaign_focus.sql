-- What a group chose to work on after reading its results, and what is done about it.
CREATE TABLE campaign_focuses (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    campaign_group_id BIGINT NOT NULL REFERENCES campaign_groups (id),
    unit_id BIGINT, -- of the group; none: everybody. Later campaigns are asked by it
    factor_key TEXT NOT NULL,
    chosen_on TEXT NOT NULL,
    chosen_by_id BIGINT REFERENCES people (id), -- none: by an account that is nobody's
    UNIQUE (campaign_group_id, factor_key)
);
CREATE INDEX campaign_focuses_by_campaign ON campaign_focuses (campaign_id);
CREATE INDEX campaign_focuses_by_unit ON campaign_focuses (unit_id);

CREATE TABLE campaign_actions (
    id BIGINT NOT NULL PRIMARY KEY,
    campaign_focus_id BIGINT NOT NULL REFERENCES campaign_focuses (id),
    text TEXT NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES people (id),
    due_on TEXT NOT NULL,
    state TEXT NOT NULL, -- open, done, dropped
    outcome TEXT NOT NULL, -- what came of it, in the words of whoever closed it
    ended_on TEXT,         -- none: open
    version BIGINT NOT NULL
);
CREATE INDEX campaign_actions_by_focus ON campaign_actions (campaign_focus_id);
CREATE INDEX campaign_actions_by_owner ON campaign_actions (owner_id, state);
