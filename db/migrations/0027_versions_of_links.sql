-- Both sides of a link may weigh it: who is second sees what the first one made of it.
ALTER TABLE alignment_links ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
