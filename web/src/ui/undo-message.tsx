// SPDX-License-Identifier: Apache-2.0
// What was done, in a short notice, and the button that takes it back.
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function UndoMessage({ message, onUndo }: { message: string; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="light" onClick={onUndo}>
        {t("action.undo")}
      </Button>
    </Group>
  );
}
