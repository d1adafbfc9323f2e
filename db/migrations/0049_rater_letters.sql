-- Letters also go to raters from outside: to an address of their own, in place of a person's.
/*postgresql ALTER TABLE mails ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE mails ADD COLUMN to_name TEXT;
ALTER TABLE mails ADD COLUMN to_email TEXT;*/
/*sqlite CREATE TABLE mails_anew (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT REFERENCES people (id),
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    calendar TEXT,
    calendar_method TEXT,
    created_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    failed_at BIGINT,
    failure TEXT,
    to_name TEXT,
    to_email TEXT
);
INSERT INTO mails_anew (id, person_id, subject, content, calendar, calendar_method, created_at, attempts, not_before, failed_at,
                        failure)
    SELECT id, person_id, subject, content, calendar, calendar_method, created_at, attempts, not_before, failed_at, failure
    FROM mails;
DROP TABLE mails;
ALTER TABLE mails_anew RENAME TO mails;
CREATE INDEX mails_to_send ON mails (not_before, id) WHERE failed_at IS NULL;
CREATE INDEX mails_failed ON mails (failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX mails_by_person ON mails (person_id);*/

-- To somebody from outside, last. It says nothing of whether they have answered but what the receipt beside it says.
ALTER TABLE three_sixty_raters ADD COLUMN mailed_at BIGINT;
