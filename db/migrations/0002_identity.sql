-- Who signs in, and how: accounts and their roles, sessions, one-time links, API tokens, counted sign-in failures.
-- What a browser or a program holds (session, link, token) is stored only as its BLAKE2b-256 hash in hexadecimal.

CREATE TABLE accounts (
    id BIGINT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE, -- in lower case, so that it is unique in any case
    display_name TEXT NOT NULL,
    search_text TEXT NOT NULL,  -- search form of name and e-mail
    person_id BIGINT UNIQUE,    -- people come with 0003, so no REFERENCES; null: belongs to nobody of the organisation
    password_hash TEXT,         -- Argon2id with its parameters and salt; null until an invitation has been redeemed
    device_key TEXT NOT NULL,   -- key of the marks by which the account's browsers are known again
    language TEXT,  -- null: the workspace's
    time_zone TEXT, -- IANA name; null: the workspace's
    created_at BIGINT NOT NULL,
    locked_at BIGINT,           -- by whom: the event account.locked
    version BIGINT NOT NULL
);

-- That somebody is an employee follows from accounts.person_id and is not repeated here.
CREATE TABLE account_roles (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    given_by BIGINT, -- account; null: the program
    given_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, role)
) /*sqlite WITHOUT ROWID*/;

CREATE TABLE sessions (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL, -- written at most every ten minutes
    expires_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE one_time_links (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL, -- invitation, password_reset
    token_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    created_by BIGINT, -- account; null: the program
    expires_at BIGINT NOT NULL,
    used_at BIGINT -- redeemed, or replaced by a newer link
);
CREATE INDEX one_time_links_by_account ON one_time_links (account_id);

CREATE TABLE api_tokens (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL, -- JSON: names of permissions, or ["*"]
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    last_used_at BIGINT, -- written at most every ten minutes
    revoked_at BIGINT
);
CREATE INDEX api_tokens_by_account ON api_tokens (account_id);

-- Failures in a row, for the growing pause between attempts. The key is a hash: nothing that was typed is kept.
CREATE TABLE sign_in_attempts (
    key TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (last_at);
