-- Finding people by the beginning of any word of their name, and who has left, without reading all of them.

-- Search forms of "family given" from each of its words on: "lind ada" and "ada". Compared byte by byte on both engines.
CREATE TABLE name_words (
    words TEXT /*postgresql COLLATE "C"*/ NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (words, person_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX name_words_by_person ON name_words (person_id);

INSERT INTO name_words (words, person_id)
    WITH RECURSIVE places (n) AS (
        SELECT 1
        UNION ALL
        SELECT n + 1 FROM places WHERE n < 450)
    SELECT substr(p.sort_name, n), p.id
    FROM people p JOIN places ON n <= length(p.sort_name)
    WHERE substr(p.sort_name, n, 1) NOT IN (' ', '-', '''')
      AND (n = 1 OR substr(p.sort_name, n - 1, 1) IN (' ', '-', ''''));

CREATE INDEX people_by_left_on ON people (left_on);
