-- One-on-ones: series between two people, their meetings, what they talk about, and what follows. Only the two read it.

CREATE TABLE one_on_one_series (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id), -- who reports to the other, or is helped by them
    other_id BIGINT NOT NULL REFERENCES people (id),
    relation TEXT NOT NULL, -- manager, above, dotted_line: what the other is to the person
    cadence TEXT NOT NULL,  -- weekly, fortnightly, monthly, ad_hoc
    weekday BIGINT NOT NULL,   -- 1 Monday to 7 Sunday
    starts_at_minute BIGINT NOT NULL, -- after midnight, by the clocks of the time zone
    minutes BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    began_by_account_id BIGINT NOT NULL,
    began_by_id BIGINT REFERENCES people (id),
    ended_at BIGINT,
    ended_by_id BIGINT REFERENCES people (id),
    end_reason TEXT, -- by_hand, manager_changed, left
    changes BIGINT NOT NULL, -- counted up by each change that both may see, of the series or of anything below it
    version BIGINT NOT NULL  -- of the rhythm
);
CREATE UNIQUE INDEX one_on_one_series_running ON one_on_one_series (person_id, other_id) WHERE ended_at IS NULL;
CREATE INDEX one_on_one_series_by_other ON one_on_one_series (other_id, id);
CREATE INDEX one_on_one_series_by_person ON one_on_one_series (person_id, id);

CREATE TABLE one_on_one_meetings (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id),
    starts_at BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    slot_on TEXT,        -- the day of the rhythm that it stands for, also where it was moved; null: beside the rhythm
    state TEXT NOT NULL, -- planned, held, skipped
    meeting_template TEXT NOT NULL, -- open, start, growth, review_preparation, return_from_training
    ended_at BIGINT,     -- when somebody said that it was held or skipped
    ended_by_id BIGINT REFERENCES people (id),
    calendar_sequence BIGINT NOT NULL, -- rises with each invitation to it
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_on_one_meetings_next ON one_on_one_meetings (one_on_one_series_id) WHERE state = 'planned';
CREATE INDEX one_on_one_meetings_by_series ON one_on_one_meetings (one_on_one_series_id, starts_at, id);

CREATE TABLE talking_points (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id),
    one_on_one_meeting_id BIGINT REFERENCES one_on_one_meetings (id), -- where it stands; null: no meeting is planned
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id),
    shared_at BIGINT, -- null: only its author sees it
    ticked_at BIGINT,
    ticked_by_id BIGINT REFERENCES people (id),
    times_moved BIGINT NOT NULL, -- on to a later meeting
    origin_kind TEXT,            -- check_in_answer, check_in_blocker, feedback, goal, plan_item, handover
    origin_id BIGINT,
    submission TEXT NOT NULL, -- the same one sent again adds nothing
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX talking_points_once ON talking_points (one_on_one_series_id, submission);
CREATE INDEX talking_points_by_meeting ON talking_points (one_on_one_meeting_id, position) WHERE one_on_one_meeting_id IS NOT NULL;

CREATE TABLE shared_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id),
    one_on_one_meeting_id BIGINT NOT NULL REFERENCES one_on_one_meetings (id),
    text TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id),
    changed_at BIGINT NOT NULL,
    changed_by_id BIGINT NOT NULL REFERENCES people (id),
    submission TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX shared_notes_once ON shared_notes (one_on_one_series_id, submission);
CREATE INDEX shared_notes_by_meeting ON shared_notes (one_on_one_meeting_id, id);

CREATE TABLE private_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_meeting_id BIGINT NOT NULL REFERENCES one_on_one_meetings (id),
    person_id BIGINT NOT NULL REFERENCES people (id), -- its author, and nobody else
    text TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX private_notes_once ON private_notes (one_on_one_meeting_id, person_id);

CREATE TABLE action_items (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id),
    one_on_one_meeting_id BIGINT REFERENCES one_on_one_meetings (id), -- where it was agreed
    owner_id BIGINT NOT NULL REFERENCES people (id),                  -- one of the two
    text TEXT NOT NULL,
    due_on TEXT,
    goal_id BIGINT REFERENCES goals (id),
    need_id BIGINT REFERENCES needs (id),
    plan_item_id BIGINT REFERENCES plan_items (id),
    added_at BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id),
    done_at BIGINT,
    done_by_id BIGINT REFERENCES people (id),
    submission TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX action_items_once ON action_items (one_on_one_series_id, submission);
CREATE INDEX action_items_open ON action_items (owner_id, due_on) WHERE done_at IS NULL;
CREATE INDEX action_items_by_goal ON action_items (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX action_items_by_need ON action_items (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX action_items_by_plan_item ON action_items (plan_item_id) WHERE plan_item_id IS NOT NULL;

-- What both put on record: once agreed, the person's line and the people team read this, and nothing else, ever.
CREATE TABLE one_on_one_records (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id),
    person_id BIGINT NOT NULL REFERENCES people (id), -- of the series
    text TEXT NOT NULL,                               -- never changed
    proposed_at BIGINT NOT NULL,
    proposed_by_id BIGINT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL, -- proposed, agreed, declined, withdrawn
    answered_at BIGINT,
    answered_by_id BIGINT REFERENCES people (id)
);
CREATE INDEX one_on_one_records_by_series ON one_on_one_records (one_on_one_series_id, id);
CREATE INDEX one_on_one_records_by_person ON one_on_one_records (person_id, id) WHERE state = 'agreed';

-- From a series that a change of manager closed to the new manager; nothing goes on unless the employee approves.
CREATE TABLE one_on_one_handovers (
    id BIGINT NOT NULL PRIMARY KEY,
    one_on_one_series_id BIGINT NOT NULL REFERENCES one_on_one_series (id), -- the closed one
    to_id BIGINT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL, -- open, approved, declined
    text TEXT NOT NULL,
    offered_at BIGINT NOT NULL,
    answered_at BIGINT,
    taken_on_series_id BIGINT REFERENCES one_on_one_series (id), -- where the new manager read it
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_on_one_handovers_by_series ON one_on_one_handovers (one_on_one_series_id);
CREATE INDEX one_on_one_handovers_by_receiver ON one_on_one_handovers (to_id, state);
CREATE INDEX one_on_one_handovers_taken_on ON one_on_one_handovers (taken_on_series_id) WHERE taken_on_series_id IS NOT NULL;
CREATE TABLE one_on_one_handover_points (
    one_on_one_handover_id BIGINT NOT NULL REFERENCES one_on_one_handovers (id),
    talking_point_id BIGINT NOT NULL REFERENCES talking_points (id),
    PRIMARY KEY (one_on_one_handover_id, talking_point_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX one_on_one_handover_points_by_point ON one_on_one_handover_points (talking_point_id);
CREATE TABLE one_on_one_handover_actions (
    one_on_one_handover_id BIGINT NOT NULL REFERENCES one_on_one_handovers (id),
    action_item_id BIGINT NOT NULL REFERENCES action_items (id),
    PRIMARY KEY (one_on_one_handover_id, action_item_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX one_on_one_handover_actions_by_action ON one_on_one_handover_actions (action_item_id);
