// SPDX-License-Identifier: Apache-2.0
// Asks before a page is left on which something was typed and not saved, by a link or by closing the browser's tab.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

interface LeaveQuestionProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks whether what was typed may be lost. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onStay} title={t("leave.title")}>
      <Stack>
        <Text size="sm">{t("leave.text")}</Text>
        <Group justify="flex-end">
          <Button variant="default" color="red" onClick={onLeave}>
            {t("leave.leave")}
          </Button>
          <Button onClick={onStay} data-autofocus>
            {t("leave.stay")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** `active` is asked when the page is being left. Who leaves because all is saved navigates with `ignoreBlocker`. */
export function LeaveGuard({ active }: { active: () => boolean }) {
  const blocker = useBlocker({ shouldBlockFn: () => active(), enableBeforeUnload: active, withResolver: true });
  if (blocker.status !== "blocked") return null;
  return <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />;
}
