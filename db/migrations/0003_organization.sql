-- People, units, jobs and how they hang together; imports.

CREATE TABLE units (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent_id BIGINT REFERENCES units (id),
    version BIGINT NOT NULL
);
CREATE INDEX units_by_parent ON units (parent_id);

-- A job is known by its code; what it says is in its versions.
CREATE TABLE jobs (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    current_version_id BIGINT -- the approved version; the newest draft while none is approved
);

CREATE TABLE job_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    number BIGINT NOT NULL, -- 1, 2, 3 …
    state TEXT NOT NULL,    -- draft, approved, retired
    title TEXT NOT NULL,
    family TEXT NOT NULL,
    level BIGINT NOT NULL,  -- of the job, 0 where the source has none
    purpose TEXT NOT NULL,
    attribution TEXT NOT NULL, -- of the source it was imported from, shown with it; empty for the organisation's own
    created_at BIGINT NOT NULL,
    approved_at BIGINT,
    approved_by BIGINT, -- account
    version BIGINT NOT NULL,
    UNIQUE (job_id, number)
);

-- A responsibility keeps its code from version to version of its job.
CREATE TABLE responsibilities (
    id BIGINT NOT NULL PRIMARY KEY,
    job_version_id BIGINT NOT NULL REFERENCES job_versions (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL, -- share among the job's responsibilities, in per cent when they sum to 100
    expected_result TEXT NOT NULL,
    UNIQUE (job_version_id, code)
);

CREATE TABLE activities (
    responsibility_id BIGINT NOT NULL REFERENCES responsibilities (id),
    position BIGINT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (responsibility_id, position)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE career_paths (
    id BIGINT NOT NULL PRIMARY KEY,
    from_job_id BIGINT NOT NULL REFERENCES jobs (id),
    to_job_id BIGINT NOT NULL REFERENCES jobs (id),
    note TEXT NOT NULL,
    UNIQUE (from_job_id, to_job_id)
);

-- unit_id, job_id and manager_id repeat the newest row of assignments, for every list and the org chart.
CREATE TABLE people (
    id BIGINT NOT NULL PRIMARY KEY,
    employee_number TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,   -- search form of "family given", for order and search
    email TEXT UNIQUE,         -- lower case
    unit_id BIGINT NOT NULL REFERENCES units (id),
    job_id BIGINT REFERENCES jobs (id),
    manager_id BIGINT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    started_on TEXT NOT NULL,
    left_on TEXT,              -- the last day; null: still here
    location TEXT NOT NULL,
    time_zone TEXT NOT NULL,   -- IANA name
    language TEXT NOT NULL,    -- BCP 47
    weekly_hours DOUBLE PRECISION,
    hourly_cost BIGINT,        -- hundredths of the workspace's currency; few may see it
    version BIGINT NOT NULL
);
CREATE INDEX people_by_sort_name ON people (sort_name, id);
CREATE INDEX people_by_unit ON people (unit_id);
CREATE INDEX people_by_job ON people (job_id);
CREATE INDEX people_by_manager ON people (manager_id);

-- Where somebody worked, as what and for whom, from a day on. Rows are added, never changed.
CREATE TABLE assignments (
    person_id BIGINT NOT NULL REFERENCES people (id),
    valid_from TEXT NOT NULL,
    id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES units (id),
    job_id BIGINT REFERENCES jobs (id),
    manager_id BIGINT,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL, -- account; 0: the program
    PRIMARY KEY (person_id, valid_from, id)
) /*sqlite WITHOUT ROWID*/;

-- Relations beside the reporting line.
CREATE TABLE dotted_lines (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    other_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL, -- second_manager, mentor, people_partner
    started_on TEXT NOT NULL,
    ended_on TEXT,
    UNIQUE (person_id, other_id, kind)
);
CREATE INDEX dotted_lines_by_other ON dotted_lines (other_id);

CREATE TABLE imports (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL, -- people, units, jobs, …
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    mapping TEXT NOT NULL, -- JSON: the product's column → the file's column
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    task_id BIGINT,     -- the latest preview or run
    applied_at BIGINT
);

-- The last mapping used for files with this header, so that the next file of the same shape needs no mapping.
CREATE TABLE import_mappings (
    kind TEXT NOT NULL,
    header TEXT NOT NULL, -- the header's cells, joined
    mapping TEXT NOT NULL,
    PRIMARY KEY (kind, header)
);
