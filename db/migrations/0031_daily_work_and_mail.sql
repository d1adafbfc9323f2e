-- Work that falls due each day, and mail that waits to be sent.

-- The last day for which each kind of daily work was taken: whoever moves the day on, runs it.
CREATE TABLE daily_work (
    kind TEXT NOT NULL PRIMARY KEY, -- 'goals.reminders'
    day TEXT NOT NULL
) /*sqlite WITHOUT ROWID*/;

-- What waits to be sent, and what could not be. A mail that went out leaves no row. The address is looked up when it goes.
CREATE TABLE mails (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id), -- to whom
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    calendar TEXT,           -- an invitation (RFC 5545), or null
    calendar_method TEXT,    -- request, cancel
    created_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    failed_at BIGINT,        -- given up
    failure TEXT             -- what the mail server said the last time
);
CREATE INDEX mails_to_send ON mails (not_before, id) WHERE failed_at IS NULL;
CREATE INDEX mails_failed ON mails (failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX mails_by_person ON mails (person_id);

-- Who wants something else by mail than everything.
CREATE TABLE mail_choices (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    choice TEXT NOT NULL -- invitations, none
) /*sqlite WITHOUT ROWID*/;
