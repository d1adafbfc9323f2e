-- What asks for others is shown to whoever asked; a report over a few people starts at the days that it is about.
CREATE INDEX training_requests_for_others ON training_requests (asked_by_id) WHERE asked_by_id <> person_id;
CREATE INDEX plan_items_agreed_by_due_on ON plan_items (due_on) WHERE agreed_at IS NOT NULL;
CREATE INDEX group_items_by_proposer ON group_items (by_person_id, id);
