-- A review that is reopened after its session was locked comes into another. Each locked session keeps what its lock found.
DROP INDEX calibration_reviews_by_session;
ALTER TABLE calibration_reviews RENAME TO once_calibrated_reviews;
CREATE TABLE calibration_reviews (
    calibration_session_id BIGINT NOT NULL REFERENCES calibration_sessions (id),
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    locked_at BIGINT, -- null: the session is open; the columns below are null until then, and where a review had left
    reviewer_id BIGINT REFERENCES people (id),
    computed_rating DOUBLE PRECISION,
    given_rating BIGINT,
    calibrated_rating BIGINT,
    potential BIGINT,
    PRIMARY KEY (calibration_session_id, review_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX calibration_reviews_by_review ON calibration_reviews (review_id, calibration_session_id);
-- A review is in one open session.
CREATE UNIQUE INDEX calibration_reviews_open ON calibration_reviews (review_id) WHERE locked_at IS NULL;

-- What a lock found was not kept before: the present ratings stand for it.
INSERT INTO calibration_reviews (calibration_session_id, review_id, locked_at, reviewer_id, computed_rating, given_rating,
                                 calibrated_rating)
SELECT o.calibration_session_id, o.review_id, s.locked_at,
       CASE WHEN s.locked_at IS NOT NULL THEN r.reviewer_id END,
       CASE WHEN s.locked_at IS NOT NULL THEN r.computed_rating END,
       CASE WHEN s.locked_at IS NOT NULL THEN r.given_rating END,
       CASE WHEN s.locked_at IS NOT NULL THEN r.calibrated_rating END
FROM once_calibrated_reviews o JOIN calibration_sessions s ON s.id = o.calibration_session_id
JOIN reviews r ON r.id = o.review_id;
DROP TABLE once_calibrated_reviews;
