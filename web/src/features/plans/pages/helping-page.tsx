// SPDX-License-Identifier: Apache-2.0
// Whom I help, and who asked me: what I need for it, my answer, and how much I carry.
import { Alert, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { StatTile } from "@/ui/stat-tile";
import { HelpCard } from "../components/help-card";

type Help = components["schemas"]["Help"];

const parts = ["waiting", "helping", "over"] as const;

function partOf(help: Help): (typeof parts)[number] {
  const isOver = help.item_state === "closed" || help.item_state === "cancelled";
  if (isOver || (help.state !== null && help.state !== "accepted")) return "over";
  return help.state === null ? "waiting" : "helping";
}

function Part({ name, items }: { name: (typeof parts)[number]; items: readonly Help[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby={`helping-${name}`}>
      <Title order={2} id={`helping-${name}`}>
        {t(`helping.${name}`)}
      </Title>
      {items.map((help) => (
        <HelpCard key={help.id} help={help} part={name} />
      ))}
    </Stack>
  );
}

export function HelpingPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const helping = api.useQuery("get", "/api/v1/helping");
  return (
    <Page width="reading">
      <PageHeader title={t("place.helping")} subtitle={t("helping.subtitle")} />
      <Loaded query={helping} skeleton={<RowsSkeleton rows={4} />}>
        {({ items, active, most, is_available }) => (
          <Stack gap="xl">
            {is_available ? null : (
              <Alert variant="light" color="clay">
                {t("helping.not_available")} <TextLink to="/settings">{t("place.settings")}</TextLink>
              </Alert>
            )}
            <SimpleGrid cols={2} spacing="md">
              <StatTile
                label={t("helping.load")}
                value={t("helping.load_of", { active: format.number(active), most: format.number(most) })}
                hint={t("helping.load_text")}
              />
              <StatTile
                label={t("helping.waiting")}
                value={format.number(items.filter((one) => partOf(one) === "waiting").length)}
              />
            </SimpleGrid>
            {items.length === 0 ? (
              <EmptyState icon={IconHeartHandshake} title={t("helping.empty")} text={t("helping.empty_text")} />
            ) : (
              parts.map((name) => <Part key={name} name={name} items={items.filter((one) => partOf(one) === name)} />)
            )}
            <Text size="xs" c="dimmed">
              {t("helping.sees")}
            </Text>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
