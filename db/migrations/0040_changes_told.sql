-- Who reads what somebody told of a training: receiver, receiver_and_manager; null: the receiver alone, as it was told before.
ALTER TABLE feedback_nudges ADD COLUMN visible_to TEXT;
