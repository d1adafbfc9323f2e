// SPDX-License-Identifier: Apache-2.0
// An address under which one's calendar program reads the dates of one's plan: making it, and revoking it.
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import { CopyOnce } from "@/ui/copy-once";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

const feedPath = "/api/v1/calendar-feed";

export function Calendar() {
  const { t } = useTranslation();
  const format = useFormat();
  const [address, setAddress] = useState<string | null>(null);
  const feed = api.useQuery("get", feedPath);
  const make = api.useMutation("post", feedPath, {
    onSuccess: ({ path }) => setAddress(window.location.origin + path),
  });
  const revoke = api.useMutation("delete", feedPath, { meta: { done: t("calendar.revoked") } });
  return (
    <Section title={t("calendar.title")} description={t("calendar.text")}>
      <Loaded query={feed}>
        {({ made_at, last_read_at }) => (
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {made_at ? t("calendar.made", { date: format.instant(made_at) }) : t("calendar.none")}
              {made_at && last_read_at ? ` · ${t("calendar.last_read", { since: format.since(last_read_at) })}` : ""}
              {made_at && !last_read_at ? ` · ${t("calendar.never_read")}` : ""}
            </Text>
            <Group gap="xs">
              {made_at ? (
                <ConfirmButton
                  size="compact-sm"
                  variant="default"
                  question={t("calendar.revoke_question")}
                  consequence={t("calendar.revoke_consequence")}
                  confirm={t("calendar.revoke")}
                  onConfirm={() => revoke.mutate({})}
                >
                  {t("calendar.revoke")}
                </ConfirmButton>
              ) : null}
              <Button size="compact-sm" variant="light" loading={make.isPending} onClick={() => make.mutate({})}>
                {made_at ? t("calendar.make_another") : t("calendar.make")}
              </Button>
            </Group>
          </Group>
        )}
      </Loaded>
      {address ? (
        <CopyOnce
          title={t("calendar.title")}
          value={address}
          notice={t("calendar.once")}
          onClose={() => setAddress(null)}
        />
      ) : null}
    </Section>
  );
}
