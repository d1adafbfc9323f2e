-- Which goal a need or plan item serves: what must I learn to reach it?
ALTER TABLE needs ADD COLUMN goal_id BIGINT REFERENCES goals (id);
CREATE INDEX needs_by_goal ON needs (goal_id) WHERE goal_id IS NOT NULL;
ALTER TABLE plan_items ADD COLUMN goal_id BIGINT REFERENCES goals (id);
CREATE INDEX plan_items_by_goal ON plan_items (goal_id) WHERE goal_id IS NOT NULL;
