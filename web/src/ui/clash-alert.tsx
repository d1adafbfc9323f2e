// SPDX-License-Identifier: Apache-2.0
// Says what somebody else changed while one was typing, next to what one typed, and lets one decide.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ClashFields, type ClashWords } from "./clash-fields";
import type { EditForm } from "./use-edit-form";

interface ClashAlertProps<Values extends Record<string, unknown>> extends ClashWords<Values> {
  edit: EditForm<Values>;
}

export function ClashAlert<Values extends Record<string, unknown>>({ edit, label, say }: ClashAlertProps<Values>) {
  const { t } = useTranslation();
  const { clash } = edit;
  if (!clash) return null;
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.title")} role="alert">
      <Text size="sm">{t("clash.text")}</Text>
      <ClashFields
        fields={clash.fields}
        label={label}
        say={say}
        left={{ title: t("clash.theirs"), values: clash.theirs }}
        right={{ title: t("clash.mine"), values: clash.mine, changed: clash.changed }}
      />
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
