-- The ledger of points refuses every change by itself, whoever asks; and the wall of a unit is read from an index of its own.

/*sqlite CREATE TRIGGER point_entries_stay BEFORE UPDATE ON point_entries
BEGIN
    SELECT RAISE(ABORT, 'entries of points are appended, never changed');
END;
CREATE TRIGGER point_entries_stay_there BEFORE DELETE ON point_entries
BEGIN
    SELECT RAISE(ABORT, 'entries of points are appended, never removed');
END;*/
/*postgresql CREATE FUNCTION refuse_to_change_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of points are appended, never changed or removed';
END $$;
CREATE TRIGGER point_entries_stay BEFORE UPDATE ON point_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_to_change_points();
CREATE TRIGGER point_entries_stay_there BEFORE DELETE ON point_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_to_change_points();*/

-- The units of those who received a recognition for everybody, and the units above, as they were when it was given.
CREATE TABLE recognition_units (
    unit_id BIGINT NOT NULL REFERENCES units (id),
    recognition_id BIGINT NOT NULL REFERENCES recognitions (id),
    PRIMARY KEY (unit_id, recognition_id)
) /*sqlite WITHOUT ROWID*/;

INSERT INTO recognition_units (unit_id, recognition_id)
WITH RECURSIVE above (unit_id, above_id) AS (
    SELECT u.id, u.id FROM units u
    UNION ALL
    SELECT a.unit_id, u.parent_id FROM above a JOIN units u ON u.id = a.above_id WHERE u.parent_id IS NOT NULL)
SELECT DISTINCT a.above_id, w.recognition_id
FROM recognition_receivers w JOIN recognitions r ON r.id = w.recognition_id JOIN people p ON p.id = w.person_id
JOIN above a ON a.unit_id = p.unit_id
WHERE r.visibility = 'everybody';
