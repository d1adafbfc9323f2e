-- Practice: decks of cards that come back when they are about to be forgotten, and how well each person remembers each card.

CREATE TABLE practice_decks (
    id BIGINT NOT NULL PRIMARY KEY,
    course_id BIGINT REFERENCES courses (id), -- whose content the cards come from; null: of none
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    language TEXT NOT NULL, -- a primary subtag: "de"
    state TEXT NOT NULL,    -- draft, published, retired
    created_at BIGINT NOT NULL,
    created_by_account_id BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX practice_decks_by_course ON practice_decks (course_id, id) WHERE course_id IS NOT NULL;
CREATE INDEX practice_decks_by_state ON practice_decks (state, title, id);

-- A card that left its deck stays for the answers that name it.
CREATE TABLE practice_cards (
    id BIGINT NOT NULL PRIMARY KEY,
    practice_deck_id BIGINT NOT NULL REFERENCES practice_decks (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL, -- card, choice
    front TEXT NOT NULL,
    back TEXT NOT NULL,
    options TEXT NOT NULL, -- JSON: of a choice, texts in their order
    right_option BIGINT,   -- its place among them, from 0
    competency_id BIGINT REFERENCES competencies (id),
    lesson_key TEXT, -- of the course: where the answer stands
    is_dropped BOOLEAN NOT NULL
);
CREATE INDEX practice_cards_by_deck ON practice_cards (practice_deck_id, position);
CREATE INDEX practice_cards_by_competency ON practice_cards (competency_id) WHERE competency_id IS NOT NULL;

-- Who practises a deck. What somebody remembers stays when they stop.
CREATE TABLE practice_members (
    practice_deck_id BIGINT NOT NULL REFERENCES practice_decks (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    began_at BIGINT NOT NULL,
    PRIMARY KEY (practice_deck_id, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX practice_members_by_person ON practice_members (person_id, practice_deck_id);

-- Of each card that a person has answered: worked out from the answers, kept for what is due.
CREATE TABLE practice_memories (
    person_id BIGINT NOT NULL REFERENCES people (id),
    practice_card_id BIGINT NOT NULL REFERENCES practice_cards (id),
    stability DOUBLE PRECISION NOT NULL, -- days after which nine in ten times it is remembered
    difficulty DOUBLE PRECISION NOT NULL, -- 1 to 10
    remembered_in_a_row BIGINT NOT NULL,
    answered_at BIGINT NOT NULL, -- last
    answered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    PRIMARY KEY (person_id, practice_card_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX practice_memories_due ON practice_memories (person_id, due_on);
CREATE INDEX practice_memories_by_card ON practice_memories (practice_card_id);

CREATE TABLE practice_answers (
    person_id BIGINT NOT NULL REFERENCES people (id),
    answered_at BIGINT NOT NULL,
    practice_card_id BIGINT NOT NULL REFERENCES practice_cards (id),
    grade TEXT NOT NULL, -- forgotten, hard, good, easy
    recall DOUBLE PRECISION, -- how probable it was that the card is remembered; null: the first answer
    PRIMARY KEY (person_id, answered_at, practice_card_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX practice_answers_by_card ON practice_answers (practice_card_id);

-- How somebody wants to practise; no row: the defaults.
CREATE TABLE practice_wishes (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    plan TEXT NOT NULL, -- spaced, plain
    daily_cap BIGINT NOT NULL, -- cards
    new_cap BIGINT NOT NULL,   -- of them seen for the first time
    wanted_recall BIGINT NOT NULL, -- per cent
    quiet_from BIGINT,  -- hours of the person's own day, 0 to 23: nothing is offered from then
    quiet_until BIGINT, -- until then, over midnight where it is smaller
    is_reminded BOOLEAN NOT NULL,
    renews_evidence BOOLEAN NOT NULL, -- what is remembered keeps results of quizzes fresh
    version BIGINT NOT NULL
);
