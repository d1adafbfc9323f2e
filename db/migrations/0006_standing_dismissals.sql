-- A need has at most one dismissal that stands: the list of needs joins it.
CREATE UNIQUE INDEX need_dismissals_standing ON need_dismissals (need_id) WHERE reopened_at IS NULL;
