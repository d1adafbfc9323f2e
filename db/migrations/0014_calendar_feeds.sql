-- Secret addresses under which a calendar program reads a person's dates.
CREATE TABLE calendar_feeds (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    secret_hash TEXT NOT NULL UNIQUE, -- of the address's key; the key itself is shown once and kept nowhere
    made_at BIGINT NOT NULL,
    last_read_at BIGINT, -- to the hour
    revoked_at BIGINT    -- null: in use
);
CREATE INDEX calendar_feeds_by_account ON calendar_feeds (account_id);
