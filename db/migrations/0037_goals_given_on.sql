-- Who a goal belonged to before it was given on to somebody else; of turns of this kind.
ALTER TABLE goal_turns ADD COLUMN former_owner_id BIGINT REFERENCES people (id);
