-- Why a task failed, told so that the reader's language can say it.
ALTER TABLE tasks ADD COLUMN failure_key TEXT;
ALTER TABLE tasks ADD COLUMN failure_parameters TEXT NOT NULL DEFAULT '{}'; -- JSON: what the text of the key speaks of
