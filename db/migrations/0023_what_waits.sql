-- Plans whose newest turn is a proposal, so that finding what waits costs as much as waits, not as much as was ever proposed.
CREATE TABLE proposed_plans (
    plan_id BIGINT NOT NULL PRIMARY KEY REFERENCES plans (id),
    turn_id BIGINT NOT NULL REFERENCES plan_turns (id) -- the proposal
) /*sqlite WITHOUT ROWID*/;
INSERT INTO proposed_plans (plan_id, turn_id)
    SELECT t.plan_id, t.id FROM plan_turns t
    WHERE t.kind = 'proposed' AND NOT EXISTS (SELECT 1 FROM plan_turns n WHERE n.plan_id = t.plan_id AND n.id > t.id);

-- The people of a large unit whose needs press most, without reading the needs of all of them.
CREATE INDEX needs_standing_by_priority ON needs (priority DESC, id) WHERE NOT is_met AND merged_into_id IS NULL;
