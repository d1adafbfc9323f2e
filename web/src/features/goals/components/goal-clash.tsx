// SPDX-License-Identifier: Apache-2.0
// Says in the form of an answer what somebody else changed of the goal since it was read.
import { Alert, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ClashFields } from "@/ui/clash-fields";
import { useGoalFieldWords } from "../use-goal-field-words";
import type { SeenGoal } from "../use-seen-goal";

export function GoalClash({ seen: { between } }: { seen: SeenGoal }) {
  const { t } = useTranslation();
  const words = useGoalFieldWords();
  if (!between) return null;
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.action_title")} role="alert">
      <Text size="sm">{t(between.fields.length === 0 ? "clash.elsewhere" : "clash.action_text")}</Text>
      {between.fields.length === 0 ? null : (
        <ClashFields
          fields={between.fields}
          {...words}
          left={{ title: t("clash.seen"), values: between.seen }}
          right={{ title: t("clash.now"), values: between.now }}
        />
      )}
    </Alert>
  );
}
