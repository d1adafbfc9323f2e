// SPDX-License-Identifier: Apache-2.0
// Where what was typed is: saved, on its way, kept in the browser until the line is back, or refused.
import { Group, Text } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { KeptDraft } from "./use-kept-draft";

const pictures = {
  saved: IconCloudCheck,
  changed: IconCloudUp,
  saving: IconCloudUp,
  waiting: IconCloudOff,
  refused: IconCloudOff,
};

export function SaveState({ state }: { state: KeptDraft<unknown>["state"] }) {
  const { t } = useTranslation();
  const Picture = pictures[state];
  return (
    <Group gap={6} wrap="nowrap" role="status">
      <Picture size={18} aria-hidden />
      <Text size="sm" c="dimmed">
        {t(`draft_state.${state}`)}
      </Text>
    </Group>
  );
}
