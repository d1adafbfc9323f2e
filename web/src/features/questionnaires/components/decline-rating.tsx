// SPDX-License-Identifier: Apache-2.0
// Declining to rate somebody, with a reason that whoever is above them reads.
import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface DeclineRatingProps {
  isSending: boolean;
  onDecline: (reason: string) => void;
}

export function DeclineRating({ isSending, onDecline }: DeclineRatingProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  if (!opened)
    return (
      <Group>
        <Button variant="subtle" color="gray" onClick={() => setOpened(true)}>
          {t("rate_person.decline")}
        </Button>
      </Group>
    );
  return (
    <Group align="flex-end">
      <Textarea
        label={t("rate_person.decline_reason")}
        description={t("rate_person.decline_reason_text")}
        autosize
        maxLength={500}
        style={{ flex: 1 }}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => setOpened(false)}>
        {t("action.cancel")}
      </Button>
      <Button color="red" variant="light" loading={isSending} onClick={() => onDecline(reason)}>
        {t("rate_person.decline")}
      </Button>
    </Group>
  );
}
