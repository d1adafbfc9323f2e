-- What lists of goals are read by: a period's newest, a rare health, what was dropped; and a goal's links without their rows.
CREATE INDEX goals_by_period_and_id ON goals (goal_period_id, id);
CREATE INDEX goals_by_health ON goals (health, id) WHERE health IS NOT NULL;
CREATE INDEX goals_cancelled ON goals (id) WHERE outcome = 'cancelled';
DROP INDEX alignment_links_by_child;
CREATE INDEX alignment_links_by_child ON alignment_links (child_goal_id, ended_at, parent_goal_id);
