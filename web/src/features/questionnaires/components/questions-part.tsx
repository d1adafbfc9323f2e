// SPDX-License-Identifier: Apache-2.0
// All questions of a form below each other, as a part of a longer sheet. It holds no answers itself.
import { Stack, Text, Title } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { fieldProblemText } from "@/ui/problem-text";
import { type Answer, answerFaults, askedQuestions, type Form, type FormQuestion, quoted } from "../answering";
import { questionFields } from "./question-field";

interface QuestionsPartProps {
  form: Form;
  answers: readonly Answer[];
  onAnswers: (answers: Answer[]) => void;
  /** The questions that must still be answered, once somebody tried to hand in. */
  missing: ReadonlySet<string>;
}

interface OneProps extends QuestionsPartProps {
  question: FormQuestion;
  answer: Answer | undefined;
  competency?: FormQuestion["competencies"][number] | undefined;
}

function One({ form, answers, onAnswers, missing, question, answer, competency }: OneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const Field = questionFields[question.kind];
  const isMissing = missing.has(question.key);
  const say = (text: string) => quoted(text, form, answers, format.date);
  return (
    <div data-fault={isMissing || undefined}>
      <Title order={4} id={id} mb={6} lang={question.text.language ?? undefined}>
        {competency ? `${competency.name}: ` : ""}
        {say(question.text.text)}
      </Title>
      {question.help.text ? (
        <Text size="sm" c="dimmed" mb={6} lang={question.help.language ?? undefined}>
          {say(question.help.text)}
        </Text>
      ) : null}
      <Field
        question={question}
        answer={answer}
        labelledBy={id}
        competencyId={competency?.competency_id}
        onAnswer={(next) => onAnswers([...answers.filter((one) => one.question_key !== question.key), next])}
      />
      {isMissing ? (
        <Text size="sm" c="red" mt={4}>
          {t("form.answer_first")}
        </Text>
      ) : null}
      {answerFaults(question, answer).map((fault) => (
        <Text key={fault.pointer + fault.key} size="sm" c="red" mt={4}>
          {fieldProblemText(t, { ...fault, message: fault.key })}
        </Text>
      ))}
    </div>
  );
}

export function QuestionsPart(props: QuestionsPartProps) {
  return (
    <Stack gap="xl" lang={props.form.language}>
      {askedQuestions(props.form, props.answers).flatMap(({ question, answer }) =>
        question.kind === "competency_rating"
          ? question.competencies.map((competency) => (
              <One
                key={`${question.key}.${competency.competency_id}`}
                {...props}
                question={question}
                answer={answer}
                competency={competency}
              />
            ))
          : [<One key={question.key} {...props} question={question} answer={answer} />],
      )}
    </Stack>
  );
}
