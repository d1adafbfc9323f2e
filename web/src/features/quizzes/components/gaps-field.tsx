// SPDX-License-Identifier: Apache-2.0
// A text with gaps: written, chosen, or filled with the words beside it. A word is dragged into a gap, or chosen in it: both do
// the same.
import { Badge, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { pieces, placesWith } from "../gaps";
import type { AnswerFieldProps, QuestionForm } from "./answer-field";
import classes from "./quiz.module.css";

interface GapProps extends AnswerFieldProps {
  gap: QuestionForm["gaps"][number];
  number: number;
}

function Gap({ form, gap, number, answer, onChange }: GapProps) {
  const { t } = useTranslation();
  const value = answer.places.find((place) => place.key === gap.key)?.value ?? "";
  const put = (next: string) => onChange?.({ ...answer, places: placesWith(answer.places, gap.key, next) });
  const label = t("quiz.gap", { number });
  if (form.kind === "drag_to_text" || gap.kind === "chosen") {
    const choices = form.kind === "drag_to_text" ? form.options : gap.choices;
    return (
      <NativeSelect
        className={classes.gap}
        aria-label={label}
        disabled={!onChange}
        value={value}
        data={[{ value: "", label: "…" }, ...choices.map((one) => ({ value: one.key, label: one.text }))]}
        onChange={(event) => put(event.currentTarget.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const dropped = event.dataTransfer.getData("text/plain");
          if (choices.some((one) => one.key === dropped)) put(dropped);
        }}
      />
    );
  }
  return (
    <TextInput
      className={classes.gap}
      aria-label={label}
      disabled={!onChange}
      inputMode={gap.kind === "number" ? "decimal" : "text"}
      maxLength={500}
      value={value}
      onChange={(event) => put(event.currentTarget.value)}
    />
  );
}

export function GapsField(props: AnswerFieldProps) {
  const { form, onChange } = props;
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <div className={classes.gaps}>
        {pieces(form.text).map((piece, at) => {
          const number = form.gaps.findIndex((gap) => gap.key === piece.gap);
          const gap = form.gaps[number];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces stay in their order
            <Fragment key={`${at} ${piece.gap}`}>
              <span className={classes.piece}>{piece.text}</span>
              {gap ? <Gap {...props} gap={gap} number={number + 1} /> : null}
            </Fragment>
          );
        })}
      </div>
      {form.kind === "drag_to_text" ? (
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {t("quiz.words")}
          </Text>
          <Group gap="xs">
            {form.options.map((option) => (
              <Badge
                key={option.key}
                variant="light"
                size="lg"
                tt="none"
                draggable={Boolean(onChange)}
                className={classes.word}
                onDragStart={(event) => event.dataTransfer.setData("text/plain", option.key)}
              >
                {option.text}
              </Badge>
            ))}
          </Group>
        </Stack>
      ) : null}
    </Stack>
  );
}
