// SPDX-License-Identifier: Apache-2.0
// What differs between two versions of a thing, field by field, each beside the other.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./clash-fields.module.css";

export interface ClashWords<Values> {
  label: (field: keyof Values & string) => string;
  /** A field's value as a reader would say it; `beside`: the version it is shown next to, for saying only what differs. */
  say: (field: keyof Values & string, values: Values, beside: Values) => ReactNode;
}

interface Version<Values> {
  title: string;
  values: Values;
}

interface ClashFieldsProps<Values> extends ClashWords<Values> {
  fields: readonly (keyof Values & string)[];
  /** What each column is, the version it shows, and in which fields it is a change; absent: in all. */
  left: Version<Values>;
  right: Version<Values> & { changed?: readonly string[] };
}

export function ClashFields<Values>({ fields, label, say, left, right }: ClashFieldsProps<Values>) {
  const { t } = useTranslation();
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">{t("clash.field")}</th>
          <th scope="col">{left.title}</th>
          <th scope="col">{right.title}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const isUntouched = right.changed && !right.changed.includes(field);
          const [one, other] = [say(field, left.values, right.values), say(field, right.values, left.values)];
          return (
            <tr key={field}>
              <Text component="th" scope="row" size="sm" fw={560}>
                {label(field)}
              </Text>
              <td data-title={left.title}>{one || "–"}</td>
              <td data-title={right.title}>{isUntouched ? t("clash.untouched") : other || "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
