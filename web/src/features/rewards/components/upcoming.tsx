// SPDX-License-Identifier: Apache-2.0
// The anniversaries that come up among the reader's reports: nothing where there are none.
import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";

export function UpcomingAnniversaries() {
  const { t } = useTranslation();
  const format = useFormat();
  const upcoming = api.useQuery("get", "/api/v1/upcoming-anniversaries");
  const items = upcoming.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t("reward.upcoming")}>
      <List size="sm" spacing="xs">
        {items.map(({ id, person_name, years, on }) => (
          <List.Item key={`${id} ${years}`}>
            {t("reward.upcoming_line", { name: person_name, count: years, date: format.date(on) })}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
