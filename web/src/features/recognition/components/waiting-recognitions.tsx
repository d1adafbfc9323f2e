// SPDX-License-Identifier: Apache-2.0
// What waits for the viewer as the budget owner, above the wall; nothing where nothing waits.
import { Alert, List } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";

export function WaitingRecognitions() {
  const { t } = useTranslation();
  const waiting = api.useQuery("get", "/api/v1/waiting-recognitions").data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert
      mb="md"
      color="slate"
      icon={<IconHourglass size={18} aria-hidden />}
      title={t("recognition.waiting", { count: waiting.length })}
    >
      <List listStyleType="none">
        {waiting.map((one) => (
          <List.Item key={one.id}>
            <TextLink to="/recognition/$recognitionId" params={{ recognitionId: one.id }}>
              {t("recognition.waiting_line", { name: one.giver_name, count: one.points })}
            </TextLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
