-- Goals: periods, goals with key results and updates, how they align, requests for changes, templates, KPIs.

CREATE TABLE goal_periods (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL, -- year, quarter, free
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    needs_agreement BOOLEAN NOT NULL, -- false: a goal proposed is agreed at once
    weight_rule TEXT NOT NULL,        -- unweighted, sum_to_100, free: of the goals of one owner
    cadence_days BIGINT,              -- null: nobody is asked for updates
    locks_target BOOLEAN NOT NULL,    -- what changes only by request once a goal is agreed
    locks_weight BOOLEAN NOT NULL,
    locks_dates BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

-- KPIs: standing figures, whose values come by hand, by file or by the API, and may drive key results.
CREATE TABLE kpis (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, -- for files
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    measure_unit TEXT NOT NULL, -- empty: a bare number
    direction TEXT NOT NULL,    -- rising, falling: which way is good
    unit_id BIGINT REFERENCES units (id), -- null: of the organisation
    owner_id BIGINT NOT NULL REFERENCES people (id),
    version BIGINT NOT NULL
);
-- Appended, never changed: the newest of the latest day counts.
CREATE TABLE kpi_values (
    id BIGINT NOT NULL PRIMARY KEY,
    kpi_id BIGINT NOT NULL REFERENCES kpis (id),
    valid_on TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    source TEXT NOT NULL, -- hand, csv, api
    recorded_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id)
);
CREATE INDEX kpi_values_by_kpi ON kpi_values (kpi_id, valid_on, id);

CREATE TABLE goal_templates (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    unit_id BIGINT REFERENCES units (id), -- for the people of a unit and those below
    job_id BIGINT REFERENCES jobs (id),   -- for those who hold a job; neither: for everybody
    roll_up TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    measure_kind TEXT NOT NULL,
    measure_unit TEXT NOT NULL,
    start_value DOUBLE PRECISION NOT NULL,
    target_value DOUBLE PRECISION NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE goal_template_key_results (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_template_id BIGINT NOT NULL REFERENCES goal_templates (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    measure_kind TEXT NOT NULL,
    measure_unit TEXT NOT NULL,
    start_value DOUBLE PRECISION NOT NULL,
    target_value DOUBLE PRECISION NOT NULL
);
CREATE INDEX goal_template_key_results_by_template ON goal_template_key_results (goal_template_id, position);

-- Lifecycle, outcome, progress, health: each its own column. Lifecycle, progress and what the newest update said are kept
-- here, so that lists and the map are one read; each is written in the transaction of the row that caused it.
CREATE TABLE goals (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_period_id BIGINT NOT NULL REFERENCES goal_periods (id),
    scope TEXT NOT NULL, -- organization, unit, team, personal
    unit_id BIGINT REFERENCES units (id), -- of a unit's goal
    owner_id BIGINT NOT NULL REFERENCES people (id),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    visibility TEXT NOT NULL, -- everybody, chain, owner_and_manager
    starts_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL, -- share among the owner's goals of the period
    roll_up TEXT NOT NULL,            -- weighted_mean, sum, all_must_pass, manual
    measure_kind TEXT NOT NULL,       -- yes_no, number, percent, money, pieces
    measure_unit TEXT NOT NULL,       -- empty: a bare number
    start_value DOUBLE PRECISION NOT NULL,
    target_value DOUBLE PRECISION NOT NULL, -- may lie below the start
    current_value DOUBLE PRECISION NOT NULL,
    responsibility_id BIGINT REFERENCES responsibilities (id), -- the duty that it serves
    origin_kind TEXT, -- taken_up, handed_down, carried_over, template
    origin_goal_id BIGINT REFERENCES goals (id),
    goal_template_id BIGINT REFERENCES goal_templates (id),
    lifecycle TEXT NOT NULL,   -- draft, proposed, agreed, closed; active is what is agreed and has begun
    outcome TEXT,              -- of what is closed: achieved, partly, missed, cancelled
    progress DOUBLE PRECISION, -- per cent, below 0 and above 100 too; null: nothing measured
    health TEXT,               -- on_track, at_risk, off_track, as somebody said last
    confidence BIGINT,         -- 1 to 10, as somebody said last
    progressed_at BIGINT,      -- the newest update
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    created_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL
);
CREATE INDEX goals_by_owner ON goals (owner_id, goal_period_id);
CREATE INDEX goals_by_period ON goals (goal_period_id, scope, id);
CREATE INDEX goals_objectives ON goals (id) WHERE scope = 'organization';
CREATE INDEX goals_by_unit ON goals (unit_id, id) WHERE unit_id IS NOT NULL;
CREATE INDEX goals_by_origin ON goals (origin_goal_id) WHERE origin_goal_id IS NOT NULL;
CREATE INDEX goals_by_template ON goals (goal_template_id, goal_period_id) WHERE goal_template_id IS NOT NULL;
CREATE INDEX goals_by_responsibility ON goals (responsibility_id) WHERE responsibility_id IS NOT NULL;

CREATE TABLE goal_contributors (
    goal_id BIGINT NOT NULL REFERENCES goals (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (goal_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX goal_contributors_by_person ON goal_contributors (person_id, goal_id);

-- What happened to a goal, one after another: its lifecycle follows from these rows.
CREATE TABLE goal_turns (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_id BIGINT NOT NULL REFERENCES goals (id),
    kind TEXT NOT NULL, -- proposed, agreed, returned, closed, reopened
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    comment TEXT NOT NULL, -- the reflection, where it is closed
    outcome TEXT           -- where it is closed
);
CREATE INDEX goal_turns_by_goal ON goal_turns (goal_id, id);

CREATE TABLE key_results (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_id BIGINT NOT NULL REFERENCES goals (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    measure_kind TEXT NOT NULL, -- yes_no, number, percent, money, milestones
    measure_unit TEXT NOT NULL,
    start_value DOUBLE PRECISION NOT NULL,
    target_value DOUBLE PRECISION NOT NULL,
    current_value DOUBLE PRECISION NOT NULL,
    kpi_id BIGINT REFERENCES kpis (id), -- whose newest value is the current one
    version BIGINT NOT NULL
);
CREATE INDEX key_results_by_goal ON key_results (goal_id, position);
CREATE INDEX key_results_by_kpi ON key_results (kpi_id) WHERE kpi_id IS NOT NULL;

CREATE TABLE key_result_milestones (
    id BIGINT NOT NULL PRIMARY KEY,
    key_result_id BIGINT NOT NULL REFERENCES key_results (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT,
    weight DOUBLE PRECISION NOT NULL,
    reached_at BIGINT,
    reached_by_id BIGINT REFERENCES people (id)
);
CREATE INDEX key_result_milestones_by_key_result ON key_result_milestones (key_result_id, position);

-- Appended, never changed: who is mistaken says it anew.
CREATE TABLE goal_updates (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_id BIGINT NOT NULL REFERENCES goals (id),
    value DOUBLE PRECISION, -- of the goal's own measure
    health TEXT,
    confidence BIGINT,
    comment TEXT NOT NULL,
    progress DOUBLE PRECISION, -- of the goal once it was said
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id)
);
CREATE INDEX goal_updates_by_goal ON goal_updates (goal_id, id);
CREATE TABLE goal_update_values (
    goal_update_id BIGINT NOT NULL REFERENCES goal_updates (id),
    key_result_id BIGINT NOT NULL REFERENCES key_results (id),
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (goal_update_id, key_result_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX goal_update_values_by_key_result ON goal_update_values (key_result_id);

CREATE TABLE alignment_links (
    id BIGINT NOT NULL PRIMARY KEY,
    child_goal_id BIGINT NOT NULL REFERENCES goals (id),
    parent_goal_id BIGINT NOT NULL REFERENCES goals (id),
    kind TEXT NOT NULL, -- contributes, supports
    weight DOUBLE PRECISION NOT NULL,
    made_at BIGINT NOT NULL,
    made_by_account_id BIGINT NOT NULL,
    made_by_id BIGINT REFERENCES people (id),
    ended_at BIGINT,
    ended_by_id BIGINT REFERENCES people (id),
    graph_version BIGINT NOT NULL -- of its last change
);
CREATE UNIQUE INDEX alignment_links_standing ON alignment_links (child_goal_id, parent_goal_id) WHERE ended_at IS NULL;
CREATE INDEX alignment_links_by_child ON alignment_links (child_goal_id, ended_at);
CREATE INDEX alignment_links_by_parent ON alignment_links (parent_goal_id, ended_at);
CREATE INDEX alignment_links_by_version ON alignment_links (graph_version);

-- Counted up by each change of a link, so that who keeps the graph in memory reads only what is new; or all of it, where
-- that is older than the last time when links were removed altogether, with the draft that they were of.
CREATE TABLE goal_graph (
    id BIGINT NOT NULL PRIMARY KEY, -- 1
    version BIGINT NOT NULL,
    whole_since BIGINT NOT NULL
);
INSERT INTO goal_graph (id, version, whole_since) VALUES (1, 0, 0);

-- What should be other than agreed; one at a time waits for an answer. Null: stays.
CREATE TABLE goal_change_requests (
    id BIGINT NOT NULL PRIMARY KEY,
    goal_id BIGINT NOT NULL REFERENCES goals (id),
    key_result_id BIGINT REFERENCES key_results (id), -- whose target it is about; null: the goal's own
    target_value DOUBLE PRECISION,
    weight DOUBLE PRECISION,
    starts_on TEXT,
    due_on TEXT,
    reason TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    answer TEXT, -- agreed, returned, withdrawn; null: it waits
    answered_at BIGINT,
    answered_by_account_id BIGINT,
    answered_by_id BIGINT REFERENCES people (id),
    comment TEXT NOT NULL
);
CREATE UNIQUE INDEX goal_change_requests_waiting ON goal_change_requests (goal_id) WHERE answer IS NULL;
CREATE INDEX goal_change_requests_by_goal ON goal_change_requests (goal_id, id);
CREATE INDEX goal_change_requests_by_key_result ON goal_change_requests (key_result_id) WHERE key_result_id IS NOT NULL;
