// SPDX-License-Identifier: Apache-2.0
// "You said, we do": what is being done after the surveys that one was asked in, or has to do oneself.
import { Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import type { FollowUp } from "../use-focus";
import { FocusActions } from "./focus-actions";

function OneFollowUp({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const format = useFormat();
  const group = followUp.group_kind === "everybody" ? t("results.everybody") : followUp.group_name;
  const day = format.date(followUp.chosen_on);
  return (
    <div>
      <Title order={3} fz="md">
        {t("focus.works_on", { group, theme: followUp.factor_name })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {[
          t("focus.after", { campaign: followUp.campaign_name }),
          followUp.chosen_by_name === null
            ? t("focus.chosen_on", { day })
            : t("focus.chosen_by", { name: followUp.chosen_by_name, day }),
        ].join(" · ")}
      </Text>
      <FocusActions label={t("focus.actions_of", { theme: followUp.factor_name })} actions={followUp.actions} />
    </div>
  );
}

export function FollowUps() {
  const { t, i18n } = useTranslation();
  const { data } = api.useQuery("get", "/api/v1/campaign-follow-ups", {
    params: { query: { language: i18n.language } },
  });
  const [isAll, setAll] = useState(false);
  if (!data || data.items.length === 0) return null;
  const isOpen = (one: FollowUp) => one.actions.some(({ state }) => state === "open");
  const recent = data.items.filter((one) => one.campaign_id === data.items[0]?.campaign_id || isOpen(one));
  const shown = isAll ? data.items : recent;
  return (
    <Section title={t("focus.follow_ups")} description={t("focus.follow_ups_text")}>
      <Stack gap="lg">
        {shown.map((followUp) => (
          <OneFollowUp key={followUp.id} followUp={followUp} />
        ))}
        {shown.length < data.items.length ? (
          <Button variant="subtle" style={{ alignSelf: "flex-start" }} onClick={() => setAll(true)}>
            {t("focus.earlier_ones", { count: data.items.length - shown.length })}
          </Button>
        ) : null}
      </Stack>
    </Section>
  );
}
