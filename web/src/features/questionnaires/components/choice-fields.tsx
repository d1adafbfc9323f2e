// SPDX-License-Identifier: Apache-2.0
// Answers that are chosen: agreement, a recommendation, one or several options, an order.
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { noAnswer } from "../answering";
import { Choice } from "./choice";
import { answered, type FieldProps } from "./field-props";
import classes from "./form.module.css";

export function Agreement(props: FieldProps) {
  const { t } = useTranslation();
  const { question, answer, labelledBy } = props;
  const steps = question.kind === "agreement_5" ? ([5, 4, 3, 2, 1] as const) : ([7, 6, 5, 4, 3, 2, 1] as const);
  const word = (step: number) =>
    question.kind === "agreement_5" ? t(`agreement_5.${step as 1}`) : t(`agreement_7.${step as 1}`);
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.choices}>
      {steps.map((step) => (
        <Choice
          key={step}
          type="radio"
          name={question.key}
          label={word(step)}
          checked={answer?.number === step}
          onChange={() => props.onAnswer(answered(props, { number: step }))}
        />
      ))}
      {question.may_not_judge ? (
        <Choice
          type="radio"
          name={question.key}
          label={t("form.cannot_judge")}
          checked={answer?.cannot_judge === true}
          onChange={() => props.onAnswer({ ...noAnswer(question.key), cannot_judge: true })}
        />
      ) : null}
    </div>
  );
}

export function Recommendation(props: FieldProps) {
  const { t } = useTranslation();
  const { question, answer, labelledBy } = props;
  return (
    <Stack gap="xs">
      <div role="radiogroup" aria-labelledby={labelledBy} className={classes.numbers}>
        {Array.from({ length: 11 }, (_, number) => number).map((number) => (
          <label key={number} className={classes.number}>
            <input
              type="radio"
              name={question.key}
              checked={answer?.number === number}
              onChange={() => props.onAnswer(answered(props, { number }))}
            />
            {number}
          </label>
        ))}
      </div>
      <div className={classes.ends}>
        <Text size="sm" c="dimmed">
          {t("form.least_likely")}
        </Text>
        <Text size="sm" c="dimmed" ta="right">
          {t("form.most_likely")}
        </Text>
      </div>
    </Stack>
  );
}

export function OneOf(props: FieldProps) {
  const { question, answer, labelledBy } = props;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.choices}>
      {question.options.map(({ key, label }) => (
        <Choice
          key={key}
          type="radio"
          name={question.key}
          label={label.text}
          lang={label.language ?? undefined}
          checked={answer?.option_keys.includes(key) ?? false}
          onChange={() => props.onAnswer(answered(props, { option_keys: [key] }))}
        />
      ))}
    </div>
  );
}

export function SeveralOf(props: FieldProps) {
  const { question, answer, labelledBy } = props;
  const chosen = answer?.option_keys ?? [];
  const choose = (key: string, isChosen: boolean) => {
    const excludes = (one: string) => question.options.some((option) => option.key === one && option.is_exclusive);
    const others = excludes(key) ? [] : chosen.filter((one) => one !== key && !excludes(one));
    props.onAnswer(answered(props, { option_keys: isChosen ? [...others, key] : chosen.filter((one) => one !== key) }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the question itself is the heading of the step
    <div role="group" aria-labelledby={labelledBy} className={classes.choices}>
      {question.options.map(({ key, label }) => (
        <Choice
          key={key}
          type="checkbox"
          name={key}
          label={label.text}
          lang={label.language ?? undefined}
          checked={chosen.includes(key)}
          onChange={(isChosen) => choose(key, isChosen)}
        />
      ))}
    </div>
  );
}

export function Ranking(props: FieldProps) {
  const { t } = useTranslation();
  const { question, answer, labelledBy } = props;
  const isRanked = (answer?.option_keys.length ?? 0) > 0;
  const order = isRanked && answer ? answer.option_keys : question.options.map((option) => option.key);
  const move = (at: number, by: number) => {
    const key = order[at];
    if (key) props.onAnswer(answered(props, { option_keys: order.toSpliced(at, 1).toSpliced(at + by, 0, key) }));
  };
  return (
    <Stack gap="sm">
      <ol aria-labelledby={labelledBy} className={classes.ranked}>
        {order.map((key, at) => {
          const label = question.options.find((option) => option.key === key)?.label;
          return (
            <li key={key}>
              <span className={classes.place}>{at + 1}.</span>
              <Text className={classes.words} lang={label?.language ?? undefined}>
                {label?.text}
              </Text>
              <ActionIcon
                variant="default"
                size={44}
                disabled={at === 0}
                aria-label={t("form.rank_up", { name: label?.text })}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={44}
                disabled={at === order.length - 1}
                aria-label={t("form.rank_down", { name: label?.text })}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      {isRanked ? null : (
        <Group>
          <Button variant="default" onClick={() => props.onAnswer(answered(props, { option_keys: order }))}>
            {t("form.rank_as_is")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
