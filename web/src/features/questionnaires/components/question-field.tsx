// SPDX-License-Identifier: Apache-2.0
// What one answers with, for each kind of question.
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { DateField } from "@/ui/date-field";
import type { FormQuestion } from "../answering";
import { Agreement, OneOf, Ranking, Recommendation, SeveralOf } from "./choice-fields";
import { answered, type FieldProps } from "./field-props";
import { Matrix, Rating } from "./row-fields";

type Field = (props: FieldProps) => ReactNode;

function NumberField(props: FieldProps) {
  const { question, answer, labelledBy } = props;
  return (
    <NumberInput
      aria-labelledby={labelledBy}
      size="md"
      maw={240}
      hideControls
      inputMode={question.is_whole ? "numeric" : "decimal"}
      allowDecimal={!question.is_whole}
      value={answer?.number ?? ""}
      suffix={question.measure_unit.text ? ` ${question.measure_unit.text}` : ""}
      onChange={(value) => props.onAnswer(answered(props, { number: typeof value === "number" ? value : null }))}
    />
  );
}

function Day(props: FieldProps) {
  return (
    <DateField
      label={props.question.text.text}
      labelProps={{ hidden: true }}
      maw={240}
      size="md"
      value={props.answer?.date ?? ""}
      onChange={(date) => props.onAnswer(answered(props, { date: date || null }))}
    />
  );
}

function Line(props: FieldProps) {
  return (
    <TextInput
      aria-labelledby={props.labelledBy}
      size="md"
      value={props.answer?.text ?? ""}
      onChange={(event) => props.onAnswer(answered(props, { text: event.currentTarget.value }))}
    />
  );
}

function Words(props: FieldProps) {
  return (
    <Textarea
      aria-labelledby={props.labelledBy}
      size="md"
      autosize
      minRows={4}
      value={props.answer?.text ?? ""}
      onChange={(event) => props.onAnswer(answered(props, { text: event.currentTarget.value }))}
    />
  );
}

export const questionFields: Record<FormQuestion["kind"], Field> = {
  agreement_5: Agreement,
  agreement_7: Agreement,
  competency_rating: Rating,
  enps: Recommendation,
  single_choice: OneOf,
  multiple_choice: SeveralOf,
  ranking: Ranking,
  matrix: Matrix,
  number: NumberField,
  date: Day,
  short_text: Line,
  long_text: Words,
};
