// SPDX-License-Identifier: Apache-2.0
// What surveys, reviews, 360° and tests say of one competency, by unit or job.
import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconArrowUp, IconEyeOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { type GroupSources, type Sources, useSourcesColumns, useSourceWords } from "../components/sources-columns";
import { WhoNeedsDrawer } from "../components/who-needs-drawer";

const route = getRouteApi("/signed-in/competencies/$competencyId/sources");
const groupings = ["unit", "job"] as const;

function Headline({ data }: { data: Sources }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSourceWords();
  const { whole } = data;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
      <StatTile
        label={t("sources.level")}
        value={whole.level === null ? "–" : format.number(whole.level, 1)}
        hint={t("sources.scale", { low: format.level(data.scale_lowest), high: format.level(data.scale_highest) })}
      />
      <StatTile
        label={t("sources.below")}
        value={whole.below === null || !whole.required ? "–" : format.percent(whole.below / whole.required)}
        hint={words.below(whole) ?? t("sources.hidden")}
      />
      <StatTile
        label={t("sources.self_beside_others")}
        value={whole.self_beside_others === null ? "–" : words.steps(whole.self_beside_others)}
        hint={t("sources.self_hint")}
      />
    </SimpleGrid>
  );
}

function Groups({ data }: { data: Sources }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (values: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...values }), replace: true, resetScroll: false });
  const columns = useSourcesColumns(data, (unit) => change({ unit }));
  const above = data.path.at(-2);
  const rows: GroupSources[] = [data.whole, ...data.items];
  return (
    <Section
      title={t("sources.by_group")}
      description={t("sources.by_group_text")}
      flush
      actions={
        <Group gap="xs">
          {search.by === "unit" && search.unit !== undefined ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowUp size={14} aria-hidden />}
              onClick={() => change({ unit: above })}
            >
              {t("sources.up")}
            </Button>
          ) : null}
          <SegmentedControl
            aria-label={t("summary.by")}
            data={groupings.map((one) => ({ value: one, label: t(`summary_by.${one}`) }))}
            value={search.by}
            onChange={(by) => change({ by: by as (typeof groupings)[number], unit: undefined })}
          />
        </Group>
      }
    >
      <DataTable
        label={t("sources.by_group")}
        columns={columns}
        rows={rows}
        rowKey={(line) => `${line.extent} ${line.id}`}
        firstShown={30}
      />
    </Section>
  );
}

function Shown({ data }: { data: Sources }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const seesPeople = useCan("needs.assess");
  const nothing = data.whole.people === 0 || (data.whole.assessed === 0 && data.whole.sources.length === 0);
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/competencies/$competencyId" params={{ competencyId: data.competency_id }}>
            {data.name}
          </TextLink>
        }
        title={t("sources.of_competency")}
        subtitle={t("sources.subtitle")}
        actions={
          seesPeople ? (
            <Button variant="default" onClick={() => setOpened(true)}>
              {t("sources.who_needs")}
            </Button>
          ) : null
        }
      />
      {nothing ? (
        <EmptyState icon={IconEyeOff} title={t("sources.nothing")} text={t("sources.nothing_text")} />
      ) : (
        <Stack gap="lg">
          <Headline data={data} />
          <Groups data={data} />
          <Text size="xs" c="dimmed" maw={760}>
            {t("sources.rule")}
          </Text>
        </Stack>
      )}
      <WhoNeedsDrawer
        competency={opened ? { id: data.competency_id, name: data.name } : null}
        onClose={() => setOpened(false)}
      />
    </>
  );
}

const useSources = (competencyId: string, by: "unit" | "job", unit: string | undefined) =>
  api.useQuery("get", "/api/v1/competencies/{competency_id}/sources", {
    params: { path: { competency_id: competencyId }, query: { by, unit_id: unit } },
  });

export function CompetencySourcesPage() {
  const { competencyId } = route.useParams();
  const { by, unit } = route.useSearch();
  const landing = useSources(competencyId, by, unit);
  // Where everybody is in one unit, the units in it are what there is to compare.
  const only = unit === undefined && landing.data?.items.length === 1 ? landing.data.items[0] : undefined;
  const within = useSources(competencyId, by, only?.has_below ? (only.id ?? undefined) : unit);
  return (
    <Page>
      <Loaded query={landing.data ? within : landing} skeleton={<RowsSkeleton rows={8} />} wholePage>
        {(data) => <Shown data={data} />}
      </Loaded>
    </Page>
  );
}
