-- What every feature may use: settings, events, sightings, background tasks, notifications.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL, -- JSON
    changed_at BIGINT NOT NULL,
    changed_by BIGINT -- account; null: the program
);

-- Numbers that move when something cached in memory has changed: 'org_chart'.
CREATE TABLE versions (
    name TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO versions (name, version) VALUES ('org_chart', 0);

CREATE TABLE events (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor_account_id BIGINT, -- null: the program
    person_id BIGINT,        -- whom it concerns
    thing TEXT NOT NULL,
    thing_id BIGINT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX events_by_person ON events (person_id, id);
CREATE INDEX events_by_thing ON events (thing, thing_id, id);

CREATE TABLE sightings (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    viewer_account_id BIGINT NOT NULL,
    person_id BIGINT,
    what TEXT NOT NULL -- operation id of the route
);
CREATE INDEX sightings_by_person ON sightings (person_id, id);

CREATE TABLE tasks (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    input TEXT NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    message TEXT NOT NULL,
    result TEXT NOT NULL,
    failure TEXT,
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL, -- account; 0: the program
    not_before BIGINT NOT NULL,
    leased_until BIGINT,
    finished_at BIGINT
);
CREATE INDEX tasks_to_run ON tasks (not_before) WHERE state IN ('waiting', 'running');

CREATE TABLE notifications (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    kind TEXT NOT NULL,   -- a text of the UI's locales: 'plan_proposed'
    detail TEXT NOT NULL, -- JSON: what the text needs
    link TEXT NOT NULL,   -- path in the UI
    created_at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notifications_by_person ON notifications (person_id, id);
