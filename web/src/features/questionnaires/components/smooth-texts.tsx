// SPDX-License-Identifier: Apache-2.0
// Before an anonymous form is sent: what in one's own words may tell who wrote them, and a plainer form to take or leave. All of
// it is found in this browser.
import { Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer } from "../answering";
import { type Hint, hintsOf, plainer } from "../smoothing";
import classes from "./form.module.css";

interface Written {
  question: string;
  answer: Answer;
  text: string;
  hints: Hint[];
  plain: string;
}

interface SmoothTextsProps {
  /** What was written, each with its question. */
  written: readonly { question: string; answer: Answer }[];
  language: string;
  names: readonly string[];
  onAnswer: (answer: Answer) => void;
  onEdit: (questionKey: string) => void;
}

function Hints({ hints }: { hints: readonly Hint[] }) {
  const { t } = useTranslation();
  return (
    <List size="sm" spacing={2}>
      {hints.map(({ kind, found }) => (
        <List.Item key={kind}>
          {t(`giveaway.${kind}`)}: {found.map((one) => `"${one}"`).join(", ")}
        </List.Item>
      ))}
    </List>
  );
}

function OneText({ one, onAnswer, onEdit }: { one: Written } & Pick<SmoothTextsProps, "onAnswer" | "onEdit">) {
  const { t } = useTranslation();
  const isPlain = one.plain === one.text;
  return (
    <Stack gap="xs" className={classes.smoothed}>
      <Text size="sm" c="dimmed">
        {one.question}
      </Text>
      <Text style={{ whiteSpace: "pre-line" }}>{one.text}</Text>
      {one.hints.length > 0 ? <Hints hints={one.hints} /> : null}
      {isPlain ? null : (
        <div>
          <Text size="sm" fw={560}>
            {t("smoothing.plainer")}
          </Text>
          <Text size="sm" style={{ whiteSpace: "pre-line" }}>
            {one.plain}
          </Text>
        </div>
      )}
      <Group gap="xs">
        {isPlain ? null : (
          <Button
            size="xs"
            variant="light"
            aria-label={t("smoothing.take_for", { question: one.question })}
            onClick={() => onAnswer({ ...one.answer, text: one.plain })}
          >
            {t("smoothing.take")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t("smoothing.edit_for", { question: one.question })}
          onClick={() => onEdit(one.answer.question_key)}
        >
          {t("smoothing.edit")}
        </Button>
      </Group>
    </Stack>
  );
}

export function SmoothTexts({ written, language, names, onAnswer, onEdit }: SmoothTextsProps) {
  const { t } = useTranslation();
  const telling = written
    .map(({ question, answer }) => {
      const text = answer.text ?? "";
      return { question, answer, text, hints: hintsOf(text, { names, language }), plain: plainer(text, language) };
    })
    .filter(({ hints, plain, text }) => text.trim() !== "" && (hints.length > 0 || plain !== text));
  if (telling.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t("smoothing.title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("smoothing.text")}
      </Text>
      {telling.map((one) => (
        <OneText key={one.answer.question_key} one={one} onAnswer={onAnswer} onEdit={onEdit} />
      ))}
    </Stack>
  );
}
