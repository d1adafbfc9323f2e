-- Goals that were closed without ever having been agreed are seen by no more people than the drafts they were.
UPDATE goals SET visibility = 'chain'
WHERE lifecycle = 'closed' AND visibility = 'everybody'
  AND NOT EXISTS (SELECT 1 FROM goal_turns t WHERE t.goal_id = goals.id AND t.kind = 'agreed');
