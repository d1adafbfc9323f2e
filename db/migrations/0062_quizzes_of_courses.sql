-- The quizzes that a version of a course names: they cannot be removed under it.
CREATE TABLE course_quizzes (
    course_version_id BIGINT NOT NULL REFERENCES course_versions (id),
    quiz_id BIGINT NOT NULL REFERENCES quizzes (id),
    PRIMARY KEY (course_version_id, quiz_id)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX course_quizzes_by_quiz ON course_quizzes (quiz_id);
