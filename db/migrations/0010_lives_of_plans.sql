-- How plans begin and go on: where each comes from, what jobs suggest for their plans, items carried into the next plan, and
-- what becomes of a plan when the job changes.

ALTER TABLE plans ADD COLUMN origin TEXT NOT NULL DEFAULT 'alone'; -- alone, needs, meeting, job_template, earlier_plan
ALTER TABLE plans ADD COLUMN meeting_kind TEXT; -- goal_setting, review
ALTER TABLE plans ADD COLUMN met_on TEXT;
ALTER TABLE plans ADD COLUMN met_with_id BIGINT REFERENCES people (id);
ALTER TABLE plans ADD COLUMN template_job_id BIGINT REFERENCES jobs (id); -- whose template it began with

-- What a job suggests for the plans of those who take it up. Outlives the versions of the job.
CREATE TABLE plan_template_items (
    id BIGINT NOT NULL PRIMARY KEY,
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    competency_id BIGINT REFERENCES competencies (id),
    to_level DOUBLE PRECISION,
    hours_on_duty DOUBLE PRECISION,
    hours_off_duty DOUBLE PRECISION,
    direct_cost BIGINT, -- fee, travel and material, hundredths of the workspace's currency
    priority TEXT NOT NULL, -- high, medium, low
    counted_in TEXT NOT NULL, -- days, months: what the two after it count
    starts_after BIGINT, -- from the plan's start
    due_after BIGINT NOT NULL,
    success_measure TEXT NOT NULL,
    responsibility_code TEXT, -- of the job's version in force when it is applied
    version BIGINT NOT NULL
);
CREATE INDEX plan_template_items_by_job ON plan_template_items (job_id, position);

-- An item goes on in one other item only.
CREATE UNIQUE INDEX plan_items_by_carried_from ON plan_items (carried_from_id);

-- What a plan was last agreed against: versions are fixed once they are in force.
CREATE TABLE plan_bases (
    plan_id BIGINT NOT NULL PRIMARY KEY REFERENCES plans (id),
    job_version_id BIGINT REFERENCES job_versions (id),
    target_version_id BIGINT REFERENCES job_versions (id), -- of the target job
    kept_at BIGINT NOT NULL, -- answers since then count
    told_job_version_id BIGINT, -- of the change that people were last told about
    told_target_version_id BIGINT
) /*sqlite WITHOUT ROWID*/;
-- Older plans: as the jobs are now, so that what changed before is not taken for a change.
INSERT INTO plan_bases (plan_id, job_version_id, target_version_id, kept_at)
    SELECT p.id, j.current_version_id, a.current_version_id, 0
    FROM plans p JOIN people e ON e.id = p.person_id
    LEFT JOIN jobs j ON j.id = e.job_id
    LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = e.id)
    LEFT JOIN jobs a ON a.id = t.job_id
    WHERE EXISTS (SELECT 1 FROM plan_turns g WHERE g.plan_id = p.id AND g.kind IN ('agreed', 'agreed_in_part'));

-- What was answered on a proposed change.
CREATE TABLE plan_drift_answers (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES plans (id),
    change_key TEXT NOT NULL, -- names the change while the plan keeps its basis
    kind TEXT NOT NULL, -- accepted, declined
    change TEXT NOT NULL, -- JSON: what was proposed
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account_id BIGINT NOT NULL,
    by_person_id BIGINT,
    plan_item_id BIGINT -- the item that it made
);
CREATE INDEX plan_drift_answers_by_plan ON plan_drift_answers (plan_id, id);

-- What was agreed before there were revisions: agreed items keep their words, so they still say it.
INSERT INTO plan_revisions (id, plan_id, number, agreed_at, by_person_id, items)
    SELECT p.id, p.id, 1, t.at, t.by_person_id,
        /*sqlite json_object('items', json((SELECT json_group_array(json_object(
            'id', CAST(i.id AS TEXT), 'title', i.title, 'responsibility_id', CAST(i.responsibility_id AS TEXT),
            'competency_id', CAST(i.competency_id AS TEXT), 'from_level', i.from_level, 'to_level', i.to_level,
            'method', i.method, 'hours_on_duty', i.hours_on_duty, 'hours_off_duty', i.hours_off_duty,
            'direct_cost', i.direct_cost / 100.0, 'cost_centre', i.cost_centre, 'priority', i.priority,
            'starts_on', i.starts_on, 'due_on', i.due_on, 'success_measure', i.success_measure,
            'assessor_id', CAST(i.assessor_id AS TEXT), 'reassess_on', i.reassess_on, 'reason', i.reason,
            'competency_name', c.name, 'responsibility_title', r.title,
            'assessor_name', a.given_name || ' ' || a.family_name,
            'need_ids', json((SELECT json_group_array(CAST(n.need_id AS TEXT)) FROM plan_item_needs n
                              WHERE n.plan_item_id = i.id))))*/
        /*postgresql CAST(json_build_object('items', (SELECT json_agg(json_build_object(
            'id', CAST(i.id AS TEXT), 'title', i.title, 'responsibility_id', CAST(i.responsibility_id AS TEXT),
            'competency_id', CAST(i.competency_id AS TEXT), 'from_level', i.from_level, 'to_level', i.to_level,
            'method', i.method, 'hours_on_duty', i.hours_on_duty, 'hours_off_duty', i.hours_off_duty,
            'direct_cost', i.direct_cost / 100.0, 'cost_centre', i.cost_centre, 'priority', i.priority,
            'starts_on', i.starts_on, 'due_on', i.due_on, 'success_measure', i.success_measure,
            'assessor_id', CAST(i.assessor_id AS TEXT), 'reassess_on', i.reassess_on, 'reason', i.reason,
            'competency_name', c.name, 'responsibility_title', r.title,
            'assessor_name', a.given_name || ' ' || a.family_name,
            'need_ids', COALESCE((SELECT json_agg(CAST(n.need_id AS TEXT)) FROM plan_item_needs n
                                  WHERE n.plan_item_id = i.id), '[]')) ORDER BY i.position, i.id)*/
            FROM plan_items i
            LEFT JOIN competencies c ON c.id = i.competency_id
            LEFT JOIN responsibilities r ON r.id = i.responsibility_id
            LEFT JOIN people a ON a.id = i.assessor_id
            WHERE i.plan_id = p.id AND i.agreed_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind = 'cancelled'))
        /*sqlite ))*/ /*postgresql ) AS TEXT)*/
    FROM plans p
    JOIN plan_turns t ON t.id = (SELECT MAX(g.id) FROM plan_turns g
                                 WHERE g.plan_id = p.id AND g.kind IN ('agreed', 'agreed_in_part'))
    WHERE NOT EXISTS (SELECT 1 FROM plan_revisions v WHERE v.plan_id = p.id)
      AND EXISTS (SELECT 1 FROM plan_items i WHERE i.plan_id = p.id AND i.agreed_at IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM plan_item_steps s WHERE s.plan_item_id = i.id AND s.kind = 'cancelled'));
