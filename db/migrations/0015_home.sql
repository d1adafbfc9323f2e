-- What today asks of a person, and a manager's weekly round.

-- Whose word an item waits for: asked by each home page.
CREATE INDEX plan_items_by_assessor ON plan_items (assessor_id) WHERE assessor_id IS NOT NULL;

-- Plans that nobody answers, whoever they wait for: asked by the people team.
CREATE INDEX plan_turns_proposed ON plan_turns (at) WHERE kind = 'proposed';

-- A manager has looked at where a direct report stands, once in a week.
CREATE TABLE weekly_rounds (
    manager_id BIGINT NOT NULL REFERENCES people (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    week_of TEXT NOT NULL, -- the Monday
    seen_at BIGINT,     -- null: only reminded so far
    reminded_at BIGINT, -- of what their plan asks; null: not in this week
    PRIMARY KEY (manager_id, week_of, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX weekly_rounds_by_person ON weekly_rounds (person_id);
