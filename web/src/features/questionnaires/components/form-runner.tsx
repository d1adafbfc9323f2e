// SPDX-License-Identifier: Apache-2.0
// A form as one answers it: what it is and how long it takes, then one question after another, then what is left out.
// It holds no answers itself: whoever shows it keeps them, at each change.
import { Anchor, Button, Group, List, Progress, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { fieldProblemText } from "@/ui/problem-text";
import { type Answer, answerFaults, askedQuestions, checkAnswers, type Form, isWhole, quoted } from "../answering";
import classes from "./form.module.css";
import { Beginning } from "./form-beginning";
import { questionFields } from "./question-field";
import { SmoothTexts } from "./smooth-texts";

interface FormRunnerProps {
  form: Form;
  answers: readonly Answer[];
  onAnswers: (answers: Answer[]) => void;
  /** The words on the last button, and what it does. */
  handIn: string;
  onHandIn: () => void;
  isHandingIn?: boolean;
  /** Of an anonymous form: names that would tell who wrote a text. Without it, texts are left as they are. */
  tellingNames?: readonly string[] | undefined;
}

interface Step {
  key: string;
  questionKey: string;
  competencyId?: string;
}

/** One for each question that comes; a rating has one for each competency. */
function stepsOf(form: Form, answers: readonly Answer[]): Step[] {
  return askedQuestions(form, answers).flatMap(({ question }): Step[] =>
    question.kind === "competency_rating"
      ? question.competencies.map((one) => ({
          key: `${question.key}.${one.competency_id}`,
          questionKey: question.key,
          competencyId: one.competency_id,
        }))
      : [{ key: question.key, questionKey: question.key }],
  );
}

interface QuestionStepProps extends FormRunnerProps {
  step: Step;
  onStep: (by: 1 | -1) => void;
}

function QuestionStep({ form, answers, onAnswers, step, onStep }: QuestionStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is read out from its question on
  useEffect(() => {
    heading.current?.focus();
    setTried(false);
  }, [step.key]);
  const asked = askedQuestions(form, answers).find(({ question }) => question.key === step.questionKey);
  if (!asked) return null;
  const { question, section, answer } = asked;
  const competency = question.competencies.find((one) => one.competency_id === step.competencyId);
  const faults = answerFaults(question, answer);
  const isMissing = competency
    ? !answer?.rows.some((row) => row.row_key === competency.competency_id)
    : !isWhole(question, answer);
  const goOn = () => {
    setTried(true);
    if (faults.length === 0 && !(question.is_required && isMissing)) onStep(1);
  };
  const Field = questionFields[question.kind];
  const say = (text: string) => quoted(text, form, answers, format.date);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <Stack gap="lg">
        <Stack gap={6}>
          {section.title.text ? (
            <Text size="sm" c="dimmed" lang={section.title.language ?? undefined}>
              {say(section.title.text)}
            </Text>
          ) : null}
          <Title
            order={2}
            id={id}
            ref={heading}
            tabIndex={-1}
            className={classes.question}
            lang={question.text.language ?? undefined}
          >
            {competency ? <span>{competency.name}: </span> : null}
            {say(question.text.text)}
            {question.is_required ? null : (
              <Text span size="sm" c="dimmed" fw={400}>
                {" "}
                {t("form.may_stay_open")}
              </Text>
            )}
          </Title>
          {competency?.definition ? <Text c="dimmed">{competency.definition}</Text> : null}
          {question.help.text ? (
            <Text c="dimmed" lang={question.help.language ?? undefined}>
              {say(question.help.text)}
            </Text>
          ) : null}
        </Stack>
        <Field
          question={question}
          answer={answer}
          labelledBy={id}
          competencyId={step.competencyId}
          onAnswer={(next) => onAnswers([...answers.filter((one) => one.question_key !== question.key), next])}
        />
        <div role="alert">
          {tried && question.is_required && isMissing ? <Text c="red">{t("form.answer_first")}</Text> : null}
          {tried
            ? faults.map((fault) => (
                <Text key={fault.pointer + fault.key} c="red">
                  {fieldProblemText(t, { ...fault, message: fault.key })}
                </Text>
              ))
            : null}
        </div>
        <Group justify="space-between">
          <Button size="md" variant="default" onClick={() => onStep(-1)}>
            {t("form.back")}
          </Button>
          <Button size="md" type="submit">
            {t("form.next")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Ending({
  form,
  answers,
  onAnswers,
  tellingNames,
  handIn,
  onHandIn,
  isHandingIn,
  onStep,
}: FormRunnerProps & { onStep: (key: string) => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { missing, faults } = checkAnswers(form, answers);
  const faulty = [...new Set([...missing, ...faults.map((fault) => fault.pointer.split("/")[1] ?? "")])];
  const open = askedQuestions(form, answers).filter(({ question, answer }) => !isWhole(question, answer));
  const listed = open.filter(({ question }) => !faulty.includes(question.key));
  const wordsOf = (key: string) =>
    askedQuestions(form, answers).find(({ question }) => question.key === key)?.question.text.text ?? key;
  const links = (keys: readonly string[]) => (
    <List spacing={6}>
      {keys.map((key) => (
        <List.Item key={key}>
          <Anchor component="button" type="button" ta="start" onClick={() => onStep(key)}>
            {quoted(wordsOf(key), form, answers, format.date)}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
  return (
    <Stack gap="md">
      <Title order={2}>{t(faulty.length > 0 ? "form.not_yet" : "form.all_there")}</Title>
      {faulty.length > 0 ? links(faulty) : null}
      {listed.length > 0 ? (
        <>
          <Text c="dimmed">{t("form.left_open")}</Text>
          {links(listed.map(({ question }) => question.key))}
        </>
      ) : null}
      {tellingNames ? (
        <SmoothTexts
          written={askedQuestions(form, answers).flatMap(({ question, answer }) =>
            answer?.text ? [{ question: quoted(question.text.text, form, answers, format.date), answer }] : [],
          )}
          language={i18n.language}
          names={tellingNames}
          onAnswer={(next) => onAnswers(answers.map((one) => (one.question_key === next.question_key ? next : one)))}
          onEdit={onStep}
        />
      ) : null}
      {form.closing.text ? <Text lang={form.closing.language ?? undefined}>{form.closing.text}</Text> : null}
      <Group justify="space-between">
        <Button size="md" variant="default" onClick={() => onStep("")}>
          {t("form.back")}
        </Button>
        <Button size="md" disabled={faulty.length > 0} loading={isHandingIn ?? false} onClick={onHandIn}>
          {handIn}
        </Button>
      </Group>
    </Stack>
  );
}

/** "" is the page before the first question, "end" the one after the last. */
const beginning = "";
const ending = "end";

export function FormRunner(props: FormRunnerProps) {
  const { t } = useTranslation();
  const { form, answers } = props;
  const [at, setAt] = useState(beginning);
  const steps = stepsOf(form, answers);
  const place = steps.findIndex((step) => step.key === at);
  const step = steps[place];
  const goTo = (key: string) =>
    setAt(steps.find((one) => one.questionKey === key)?.key ?? steps.at(-1)?.key ?? beginning);
  const move = (by: 1 | -1) => setAt(steps[place + by]?.key ?? (by === 1 ? ending : beginning));
  return (
    <div className={classes.form} lang={form.language}>
      {at === ending ? <Ending {...props} onStep={goTo} /> : null}
      {at !== ending && !step ? <Beginning form={form} onBegin={() => setAt(steps[0]?.key ?? ending)} /> : null}
      {step ? (
        <Stack gap="lg">
          <div>
            <Progress value={(100 * (place + 1)) / steps.length} size="sm" aria-hidden />
            <VisuallyHidden aria-live="polite">
              {t("form.step", { step: place + 1, count: steps.length })}
            </VisuallyHidden>
          </div>
          <QuestionStep {...props} step={step} onStep={move} />
        </Stack>
      ) : null}
    </div>
  );
}
