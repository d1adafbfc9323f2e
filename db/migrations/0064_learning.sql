-- Learning: who has which place in which offering, how far they have come in what it holds, and what others say of it.

-- What an offering holds to work through. A learner begins the version of the course that is in force then.
CREATE TABLE learning_contents (
    offering_id BIGINT NOT NULL PRIMARY KEY REFERENCES offerings (id),
    course_id BIGINT NOT NULL REFERENCES courses (id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX learning_contents_by_course ON learning_contents (course_id);

-- One person's place in one offering, from asking to its end. A renewal is a row of its own; an ended one never changes.
CREATE TABLE enrolments (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    offering_id BIGINT NOT NULL REFERENCES offerings (id),
    plan_item_id BIGINT REFERENCES plan_items (id), -- that it serves, as the two after it
    need_id BIGINT REFERENCES needs (id),
    responsibility_id BIGINT REFERENCES responsibilities (id),
    reason TEXT NOT NULL,       -- why it is there though it serves none of them; else empty or a word on it
    state TEXT NOT NULL,        -- asked, enrolled, in_progress, completed, refused, withdrawn, exempted
    is_mandatory BOOLEAN NOT NULL,
    due_on TEXT,
    previous_id BIGINT REFERENCES enrolments (id), -- that it renews
    course_version_id BIGINT REFERENCES course_versions (id), -- pinned at its beginning
    asked_at BIGINT NOT NULL,
    begun_at BIGINT,
    ended_at BIGINT,
    lesson_key TEXT,            -- where they were last
    lesson_at BIGINT,           -- and when
    active_seconds BIGINT NOT NULL, -- of all lessons together, idling left out, two at once counted once
    lessons_done BIGINT NOT NULL,
    lessons_needed BIGINT NOT NULL, -- 0: nothing to work through, or not begun
    hours DOUBLE PRECISION,     -- that it took in the end
    hours_proof TEXT            -- tracked, told: how that is known
);
CREATE UNIQUE INDEX enrolments_open ON enrolments (person_id, offering_id) WHERE ended_at IS NULL;
CREATE INDEX enrolments_by_person ON enrolments (person_id, offering_id);
CREATE INDEX enrolments_by_offering ON enrolments (offering_id, state);
CREATE INDEX enrolments_by_due_on ON enrolments (due_on) WHERE ended_at IS NULL;
CREATE INDEX enrolments_by_ended_at ON enrolments (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX enrolments_by_plan_item ON enrolments (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX enrolments_by_need ON enrolments (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX enrolments_by_responsibility ON enrolments (responsibility_id) WHERE responsibility_id IS NOT NULL;
CREATE INDEX enrolments_by_previous ON enrolments (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX enrolments_by_course_version ON enrolments (course_version_id) WHERE course_version_id IS NOT NULL;

-- Who moved it, when and why.
CREATE TABLE enrolment_steps (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL, -- 0: the program
    by_person_id BIGINT REFERENCES people (id),
    comment TEXT NOT NULL
);
CREATE INDEX enrolment_steps_by_enrolment ON enrolment_steps (enrolment_id, id);

-- What somebody has done of one lesson. What arrives is joined with what is there, so that late, twice or in another order is the same.
CREATE TABLE lesson_progress (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    lesson_key TEXT NOT NULL,
    was_viewed BOOLEAN NOT NULL,
    active TEXT NOT NULL,           -- JSON: [{"from":…,"to":…}], seconds since the beginning of the enrolment
    active_seconds BIGINT NOT NULL, -- their sum
    portions TEXT NOT NULL,         -- JSON: of a recording, what was played
    duration DOUBLE PRECISION NOT NULL, -- of the recording, seconds; 0: not known
    position DOUBLE PRECISION,      -- where they stopped: seconds of a recording, or share of a page
    position_at BIGINT,
    was_submitted BOOLEAN NOT NULL,
    has_passed BOOLEAN NOT NULL,
    is_signed BOOLEAN NOT NULL,
    has_attended BOOLEAN NOT NULL,
    first_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (enrolment_id, lesson_key)
);

-- Own words on a lesson, for nobody else.
CREATE TABLE lesson_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    lesson_key TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (enrolment_id, lesson_key)
);

-- Answers to the survey of a lesson.
CREATE TABLE lesson_answers (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    lesson_key TEXT NOT NULL,
    questionnaire_version_id BIGINT NOT NULL REFERENCES questionnaire_versions (id),
    answers TEXT NOT NULL, -- JSON
    answered_at BIGINT NOT NULL,
    UNIQUE (enrolment_id, lesson_key)
);
CREATE INDEX lesson_answers_by_questionnaire_version ON lesson_answers (questionnaire_version_id);

-- What was handed in for an assignment: each time a row.
CREATE TABLE submissions (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    lesson_key TEXT NOT NULL,
    number BIGINT NOT NULL, -- from 1
    text TEXT NOT NULL,
    file_id BIGINT REFERENCES stored_files (id),
    state TEXT NOT NULL, -- waiting, enough, not_yet
    percent DOUBLE PRECISION, -- the mean of its marks, once all of them are there
    handed_in_at BIGINT NOT NULL,
    UNIQUE (enrolment_id, lesson_key, number)
);
CREATE INDEX submissions_waiting ON submissions (id) WHERE state = 'waiting';
CREATE INDEX submissions_by_file ON submissions (file_id) WHERE file_id IS NOT NULL;

CREATE TABLE submission_marks (
    id BIGINT NOT NULL PRIMARY KEY,
    submission_id BIGINT NOT NULL REFERENCES submissions (id),
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT REFERENCES people (id),
    points TEXT NOT NULL, -- JSON: of each criterion
    percent DOUBLE PRECISION NOT NULL,
    comment TEXT NOT NULL,
    marked_at BIGINT NOT NULL,
    UNIQUE (submission_id, by_account_id)
);

-- Somebody is asked to see at work what a checklist says, and to sign.
CREATE TABLE observations (
    id BIGINT NOT NULL PRIMARY KEY,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    lesson_key TEXT NOT NULL,
    observer_id BIGINT NOT NULL REFERENCES people (id), -- never the learner
    asked_at BIGINT NOT NULL,
    steps TEXT NOT NULL,  -- JSON: keys of the steps that were seen
    comment TEXT NOT NULL,
    answered_at BIGINT,
    is_signed BOOLEAN NOT NULL, -- all of them were seen
    signed_by_id BIGINT REFERENCES people (id)
);
CREATE INDEX observations_by_enrolment ON observations (enrolment_id, lesson_key);
CREATE INDEX observations_by_observer ON observations (observer_id) WHERE answered_at IS NULL;

-- What learners of a course say in the discussion of a lesson.
CREATE TABLE lesson_posts (
    id BIGINT NOT NULL PRIMARY KEY,
    course_id BIGINT NOT NULL REFERENCES courses (id),
    lesson_key TEXT NOT NULL,
    enrolment_id BIGINT NOT NULL REFERENCES enrolments (id),
    text TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX lesson_posts_by_lesson ON lesson_posts (course_id, lesson_key, id);
CREATE INDEX lesson_posts_by_enrolment ON lesson_posts (enrolment_id);

-- "What changed at work?", asked some weeks after a completion that serves no plan item; of those that do, the item asks.
CREATE TABLE enrolment_changes (
    enrolment_id BIGINT NOT NULL PRIMARY KEY REFERENCES enrolments (id),
    asked_at BIGINT NOT NULL,
    learner_answer TEXT,
    learner_answered_at BIGINT,
    manager_answer TEXT,
    manager_answered_at BIGINT
) /*sqlite WITHOUT ROWID*/;
