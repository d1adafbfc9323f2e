// SPDX-License-Identifier: Apache-2.0
// Whether this server sends mail and how that goes, for those who look after the workspace.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

export function MailState() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = api.useQuery("get", "/api/v1/mail-state");
  return (
    <Section title={t("mail.state_title")}>
      <Loaded query={state}>
        {({ is_sent, waiting, failed, last_failure, last_failed_at }) => (
          <Stack gap={4}>
            <Text size="sm">{is_sent ? t("mail.is_sent", { count: waiting }) : t("mail.not_set_up")}</Text>
            {failed > 0 ? (
              <Text size="sm" c="dimmed">
                {t("mail.failed", { count: failed })}
                {last_failed_at ? ` ${t("mail.last_failed", { date: format.instant(last_failed_at) })}` : ""}{" "}
                {last_failure}
              </Text>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
