// SPDX-License-Identifier: Apache-2.0
// Answers that have several rows: a matrix, and the rating of a competency, of which one is shown at a time.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer, RowAnswer } from "../answering";
import { Choice } from "./choice";
import { answered, type FieldProps } from "./field-props";
import classes from "./form.module.css";

const withRow = (props: FieldProps, key: string, part: Partial<RowAnswer>): Answer => {
  const others = (props.answer?.rows ?? []).filter((row) => row.row_key !== key);
  const row = { row_key: key, option_key: null, level: null, cannot_judge: null, ...part };
  return answered(props, { rows: [...others, row] });
};

export function Matrix(props: FieldProps) {
  const { t } = useTranslation();
  const { question, answer } = props;
  return (
    <div>
      {question.rows.map((row) => {
        const given = answer?.rows.find((one) => one.row_key === row.key);
        return (
          <fieldset key={row.key} className={classes.row}>
            <legend lang={row.label.language ?? undefined}>{row.label.text}</legend>
            <div className={classes.cells}>
              {question.options.map(({ key, label }) => (
                <Choice
                  key={key}
                  type="radio"
                  name={`${question.key}.${row.key}`}
                  label={label.text}
                  lang={label.language ?? undefined}
                  checked={given?.option_key === key}
                  onChange={() => props.onAnswer(withRow(props, row.key, { option_key: key }))}
                />
              ))}
              {question.may_not_judge ? (
                <Choice
                  type="radio"
                  name={`${question.key}.${row.key}`}
                  label={t("form.cannot_judge")}
                  checked={given?.cannot_judge === true}
                  onChange={() => props.onAnswer(withRow(props, row.key, { cannot_judge: true }))}
                />
              ) : null}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

export function Rating(props: FieldProps) {
  const { t } = useTranslation();
  const { question, answer, labelledBy, competencyId } = props;
  const competency = question.competencies.find((one) => one.competency_id === competencyId);
  if (!competency) return null;
  const given = answer?.rows.find((row) => row.row_key === competency.competency_id);
  const name = `${question.key}.${competency.competency_id}`;
  const rate = (part: Partial<RowAnswer>) => props.onAnswer(withRow(props, competency.competency_id, part));
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.choices}>
      {competency.levels.map((level) => (
        <Choice
          key={level.level}
          type="radio"
          name={name}
          label={`${level.level} · ${level.name}`}
          checked={given?.level === level.level}
          onChange={() => rate({ level: level.level })}
        >
          {level.behaviours.length > 0 ? (
            <ul className={classes.behaviours}>
              {level.behaviours.map((behaviour) => (
                <li key={behaviour}>{behaviour}</li>
              ))}
            </ul>
          ) : (
            <Text component="span" display="block" size="sm" c="dimmed">
              {level.description}
            </Text>
          )}
        </Choice>
      ))}
      {question.may_not_judge ? (
        <Choice
          type="radio"
          name={name}
          label={t("form.cannot_judge")}
          checked={given?.cannot_judge === true}
          onChange={() => rate({ cannot_judge: true })}
        />
      ) : null}
    </div>
  );
}
