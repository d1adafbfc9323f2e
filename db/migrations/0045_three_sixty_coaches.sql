-- Whose turn it is to hand reports on, for Home.
CREATE INDEX three_sixty_rounds_by_coach ON three_sixty_rounds (coach_id) WHERE coach_id IS NOT NULL;
