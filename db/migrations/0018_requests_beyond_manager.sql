-- Requests that more than the manager answers: few, and asked for by each Home of those who answer them.
CREATE INDEX training_requests_beyond_manager ON training_requests (id) WHERE answers_needed > 1;
