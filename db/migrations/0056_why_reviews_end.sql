-- Why a review ended without sign-off is a word that each reader gets in their language; ended_because is for what a person said.
ALTER TABLE reviews ADD COLUMN end_reason TEXT; -- people_team, employee_left, cycle_closed; null: has not ended so
UPDATE reviews SET end_reason = CASE ended_because
    WHEN 'The employee has left.' THEN 'employee_left'
    WHEN 'The cycle was closed.' THEN 'cycle_closed'
    ELSE 'people_team' END
WHERE state = 'ended';
UPDATE review_turns SET comment = '' WHERE kind = 'ended' AND review_id IN (
    SELECT id FROM reviews WHERE end_reason IN ('employee_left', 'cycle_closed'));
UPDATE reviews SET ended_because = '' WHERE end_reason IN ('employee_left', 'cycle_closed');
