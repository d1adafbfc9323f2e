// SPDX-License-Identifier: Apache-2.0
// Says what somebody else changed while one was typing, next to what one typed, and lets one decide.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./clash-alert.module.css";
import type { EditForm } from "./use-edit-form";

interface ClashAlertProps<Values extends Record<string, unknown>> {
  edit: EditForm<Values>;
  label: (field: keyof Values & string) => string;
  /** A field's value as a reader would say it; nothing where that takes too much room. */
  say: (field: keyof Values & string, values: Values) => ReactNode;
}

export function ClashAlert<Values extends Record<string, unknown>>({ edit, label, say }: ClashAlertProps<Values>) {
  const { t } = useTranslation();
  const { clash } = edit;
  if (!clash) return null;
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.title")} role="alert">
      <Text size="sm">{t("clash.text")}</Text>
      <dl className={classes.fields}>
        {clash.fields.map((field) => {
          const [theirs, mine] = [say(field, clash.theirs), say(field, clash.mine)];
          return (
            <div key={field}>
              <Text component="dt" size="sm" fw={560}>
                {label(field)}
              </Text>
              {theirs === null ? null : (
                <Text component="dd" size="sm" m={0}>
                  {t("clash.theirs")} <strong>{theirs || "–"}</strong>
                  {theirs === mine ? null : (
                    <>
                      {" · "}
                      {t("clash.mine")} <strong>{mine || "–"}</strong>
                    </>
                  )}
                </Text>
              )}
            </div>
          );
        })}
      </dl>
      <Group gap="xs">
        <Button size="xs" onClick={edit.keepMine}>
          {t("clash.keep_mine")}
        </Button>
        <Button size="xs" variant="default" onClick={edit.takeTheirs}>
          {t("clash.take_theirs")}
        </Button>
      </Group>
    </Alert>
  );
}
