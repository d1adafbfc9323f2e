// SPDX-License-Identifier: Apache-2.0
// Answering one question, whatever its kind. Everything can be done by keyboard; nothing has to be dragged or pointed at.
import { Checkbox, Group, NumberInput, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Answer } from "../kept-answers";
import { GapsField } from "./gaps-field";
import { HotspotField } from "./hotspot-field";
import { MarkdownText } from "./markdown-text";
import { MatchingField } from "./matching-field";
import { OrderField } from "./order-field";
import classes from "./quiz.module.css";
import { ScenarioField } from "./scenario-field";

export type QuestionForm = components["schemas"]["BankQuestionForm"];

export interface AnswerFieldProps {
  form: QuestionForm;
  answer: Answer;
  /** Absent: it stays as it is. */
  onChange?: ((answer: Answer) => void) | undefined;
  /** Of a hotspot. */
  image?: string | undefined;
}

function ChoiceField({ form, answer, onChange, label }: AnswerFieldProps & { label: string }) {
  const { t } = useTranslation();
  const disabled = !onChange;
  const choose = (option_keys: string[]) => onChange?.({ ...answer, option_keys });
  if (form.kind === "multiple_choice")
    return (
      <Checkbox.Group aria-labelledby={label} value={answer.option_keys} onChange={choose}>
        <Text size="sm" c="dimmed" mb="xs">
          {t("quiz.choose_several")}
        </Text>
        <Stack gap="sm">
          {form.options.map((option) => (
            <Checkbox
              key={option.key}
              value={option.key}
              disabled={disabled}
              label={<MarkdownText text={option.text} />}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  return (
    <Radio.Group
      aria-labelledby={label}
      value={answer.option_keys[0] ?? null}
      onChange={(key) => choose(key ? [key] : [])}
    >
      <Stack gap="sm">
        {form.options.map((option) => (
          <Radio key={option.key} value={option.key} disabled={disabled} label={<MarkdownText text={option.text} />} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function TrueFalseField({ answer, onChange, label }: AnswerFieldProps & { label: string }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      aria-labelledby={label}
      value={answer.is_true === null ? null : String(answer.is_true)}
      onChange={(value) => onChange?.({ ...answer, is_true: value === "true" })}
    >
      <Group gap="xl">
        <Radio value="true" disabled={!onChange} label={t("quiz.true")} />
        <Radio value="false" disabled={!onChange} label={t("quiz.false")} />
      </Group>
    </Radio.Group>
  );
}

function WrittenField({ form, answer, onChange, label }: AnswerFieldProps & { label: string }) {
  const { t } = useTranslation();
  const shared = { "aria-labelledby": label, disabled: !onChange };
  if (form.kind === "numeric")
    return (
      <NumberInput
        {...shared}
        maw={260}
        value={answer.number ?? ""}
        suffix={form.measure_unit ? ` ${form.measure_unit}` : ""}
        hideControls
        onChange={(value) => onChange?.({ ...answer, number: typeof value === "number" ? value : null })}
      />
    );
  if (form.kind === "short_text")
    return (
      <TextInput
        {...shared}
        maxLength={500}
        value={answer.text ?? ""}
        onChange={(event) => onChange?.({ ...answer, text: event.currentTarget.value })}
      />
    );
  return (
    <Stack gap="xs">
      {form.criteria.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("quiz.looked_at", { criteria: form.criteria.join(", ") })}
        </Text>
      ) : null}
      <Textarea
        {...shared}
        autosize
        minRows={5}
        maxLength={40000}
        value={answer.text ?? ""}
        onChange={(event) => onChange?.({ ...answer, text: event.currentTarget.value })}
      />
    </Stack>
  );
}

function FieldOfKind(props: AnswerFieldProps & { label: string }) {
  switch (props.form.kind) {
    case "single_choice":
    case "multiple_choice":
      return <ChoiceField {...props} />;
    case "true_false":
      return <TrueFalseField {...props} />;
    case "matching":
      return <MatchingField {...props} />;
    case "ordering":
      return <OrderField {...props} />;
    case "hotspot":
      return <HotspotField {...props} />;
    case "scenario":
      return <ScenarioField {...props} />;
    case "file":
      return null;
    default:
      return <WrittenField {...props} />;
  }
}

/** The text of the question and the field for its answer. A file is sent beside it. */
export function AnswerField(props: AnswerFieldProps) {
  const label = useId();
  const hasGaps = props.form.kind === "cloze" || props.form.kind === "drag_to_text";
  const still = props.onChange ? "" : classes.still;
  if (hasGaps)
    return (
      <div className={still}>
        <GapsField {...props} />
      </div>
    );
  return (
    <Stack gap="md" className={still}>
      <div id={label}>
        <MarkdownText text={props.form.text} />
      </div>
      <FieldOfKind {...props} label={label} />
    </Stack>
  );
}
