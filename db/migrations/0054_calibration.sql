-- Calibration: ratings of a cycle compared by several people, and changed with a reason.
CREATE TABLE calibration_sessions (
    id BIGINT NOT NULL PRIMARY KEY,
    review_cycle_id BIGINT NOT NULL REFERENCES review_cycles (id),
    name TEXT NOT NULL,
    unit_id BIGINT REFERENCES units (id), -- of the people, and those below; null: anywhere
    lowest_level BIGINT,                  -- of their jobs; null: any
    highest_level BIGINT,
    facilitator_id BIGINT NOT NULL REFERENCES people (id),
    guideline TEXT NOT NULL, -- JSON: for points of the scale, from which to which share
    state TEXT NOT NULL,     -- open, locked
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    locked_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX calibration_sessions_by_cycle ON calibration_sessions (review_cycle_id, id);
CREATE INDEX calibration_sessions_by_facilitator ON calibration_sessions (facilitator_id, id);

CREATE TABLE calibration_contributors (
    calibration_session_id BIGINT NOT NULL REFERENCES calibration_sessions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (calibration_session_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX calibration_contributors_by_person ON calibration_contributors (person_id, calibration_session_id);

-- What is compared. A review is in one session.
CREATE TABLE calibration_reviews (
    review_id BIGINT NOT NULL PRIMARY KEY REFERENCES reviews (id),
    calibration_session_id BIGINT NOT NULL REFERENCES calibration_sessions (id)
);
CREATE INDEX calibration_reviews_by_session ON calibration_reviews (calibration_session_id, review_id);

-- Every change, for ever.
CREATE TABLE calibration_changes (
    id BIGINT NOT NULL PRIMARY KEY,
    calibration_session_id BIGINT NOT NULL REFERENCES calibration_sessions (id),
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    from_rating BIGINT, -- null: none was given
    to_rating BIGINT,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT
);
CREATE INDEX calibration_changes_by_session ON calibration_changes (calibration_session_id, id);
