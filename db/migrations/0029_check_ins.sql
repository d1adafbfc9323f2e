-- Check-ins: what somebody says of a period, once they submit it. What is not submitted is nobody's but its writer's.

-- Of everybody, or of a manager for those who report to them. Never changed once answered: ended, and asked anew.
CREATE TABLE check_in_questions (
    id BIGINT NOT NULL PRIMARY KEY,
    manager_id BIGINT REFERENCES people (id), -- null: asked of everybody
    text TEXT NOT NULL,
    every BIGINT NOT NULL,   -- 1: each time; 3: every third time, from the period of from_on
    from_on TEXT NOT NULL,
    until_on TEXT,           -- the day on which it was ended; null: it stands
    asked_at BIGINT NOT NULL
);
CREATE INDEX check_in_questions_by_manager ON check_in_questions (manager_id, id);

-- A period has no row until somebody writes.
CREATE TABLE check_ins (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    mood BIGINT, -- 1 to 5
    progress TEXT NOT NULL,
    is_shared_upward BOOLEAN NOT NULL, -- with those above the manager, too
    submitted_at BIGINT,               -- null: a draft
    reviewed_at BIGINT,
    reviewed_by_id BIGINT REFERENCES people (id),
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX check_ins_by_person ON check_ins (person_id, starts_on);
CREATE INDEX check_ins_by_period ON check_ins (starts_on, person_id);
CREATE INDEX check_ins_unread ON check_ins (person_id, submitted_at)
    WHERE submitted_at IS NOT NULL AND reviewed_at IS NULL;

CREATE TABLE check_in_points (
    id BIGINT NOT NULL PRIMARY KEY,
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    kind TEXT NOT NULL, -- win, blocker
    text TEXT NOT NULL
);
CREATE INDEX check_in_points_by_check_in ON check_in_points (check_in_id, id);

-- What somebody wants to get done next.
CREATE TABLE check_in_priorities (
    id BIGINT NOT NULL PRIMARY KEY,
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    text TEXT NOT NULL,
    goal_id BIGINT REFERENCES goals (id),
    carried_from_id BIGINT REFERENCES check_in_priorities (id) -- of the check-in before
);
CREATE INDEX check_in_priorities_by_check_in ON check_in_priorities (check_in_id, id);
CREATE INDEX check_in_priorities_by_goal ON check_in_priorities (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX check_in_priorities_by_origin ON check_in_priorities (carried_from_id) WHERE carried_from_id IS NOT NULL;

-- What became of the priorities of the check-in before: said by the later one, so that a draft says nothing of an
-- earlier one that others read.
CREATE TABLE check_in_outcomes (
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    check_in_priority_id BIGINT NOT NULL REFERENCES check_in_priorities (id),
    outcome TEXT NOT NULL, -- done, carry_on, drop
    PRIMARY KEY (check_in_id, check_in_priority_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX check_in_outcomes_by_priority ON check_in_outcomes (check_in_priority_id);

CREATE TABLE check_in_answers (
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    check_in_question_id BIGINT NOT NULL REFERENCES check_in_questions (id),
    text TEXT NOT NULL,
    PRIMARY KEY (check_in_id, check_in_question_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX check_in_answers_by_question ON check_in_answers (check_in_question_id);

CREATE TABLE check_in_comments (
    id BIGINT NOT NULL PRIMARY KEY,
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    at BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id),
    words TEXT NOT NULL
);
CREATE INDEX check_in_comments_by_check_in ON check_in_comments (check_in_id, id);

CREATE TABLE check_in_reactions (
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    by_person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL, -- thanks, well_done, with_you, let_us_talk
    at BIGINT NOT NULL,
    PRIMARY KEY (check_in_id, by_person_id)
) /*sqlite WITHOUT ROWID*/;

-- What the manager has put on the agenda of the next one-on-one.
CREATE TABLE check_in_agenda_points (
    id BIGINT NOT NULL PRIMARY KEY,
    check_in_id BIGINT NOT NULL REFERENCES check_ins (id),
    part TEXT NOT NULL,      -- progress, priority, point, answer
    part_id BIGINT NOT NULL, -- 0: progress
    at BIGINT NOT NULL,
    by_person_id BIGINT NOT NULL REFERENCES people (id)
);
CREATE UNIQUE INDEX check_in_agenda_points_by_part ON check_in_agenda_points (check_in_id, part, part_id, by_person_id);
