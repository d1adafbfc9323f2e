// SPDX-License-Identifier: Apache-2.0
// Skills that one person only holds: what jobs require at a level that nobody else reaches, and who could learn it.
import { Button, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconUserStar } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { CompetencySelect } from "@/ui/competency-select";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { PersonLink } from "@/ui/person";
import { Section, SectionFilters } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import { NeedsTabs } from "../components/needs-tabs";
import { WhoNeedsDrawer } from "../components/who-needs-drawer";

type Line = components["schemas"]["HeldByOne"];
type Competency = { id: string; name: string };

const route = getRouteApi("/signed-in/needs/held-by-one");

function useColumns(onLearn: (competency: Competency) => void): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "competency",
      header: t("growth.competency"),
      cell: (line) => (
        <>
          <Text size="sm" fw={560}>
            {line.competency_name}
          </Text>
          <Text size="xs" c="dimmed">
            {t("held_by_one.level", { level: format.level(line.level) })}
          </Text>
        </>
      ),
      sortBy: (line) => line.competency_name,
    },
    {
      key: "person",
      header: t("held_by_one.holder"),
      cell: (line) => (
        <PersonLink
          id={line.person_id}
          name={line.person_name}
          detail={line.left_on ? t("held_by_one.leaves", { date: format.date(line.left_on) }) : line.unit_name}
        />
      ),
      sortBy: (line) => line.person_name,
    },
    {
      key: "required_of",
      header: t("held_by_one.required_of"),
      cell: (line) => t("held_by_one.people_in_jobs", { people: format.number(line.required_of), count: line.jobs }),
      sortBy: (line) => line.required_of,
      align: "right",
    },
    {
      key: "learn",
      header: t("held_by_one.learn"),
      headerHidden: true,
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={line.needing === 0}
          aria-label={`${t("held_by_one.learn_count", { count: line.needing })}: ${line.competency_name}`}
          onClick={() => onLearn({ id: line.competency_id, name: line.competency_name })}
        >
          {t("held_by_one.learn_count", { count: line.needing })}
        </Button>
      ),
    },
  ];
}

export function HeldByOnePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, competency } = route.useSearch();
  const navigate = route.useNavigate();
  const [learning, setLearning] = useState<Competency | null>(null);
  const columns = useColumns(setLearning);
  const list = api.useInfiniteQuery(
    "get",
    "/api/v1/held-by-one",
    {
      params: {
        query: { limit: 50, ...(unit && { unit_id: unit }), ...(competency && { competency_id: competency }) },
      },
    },
    paged,
  );
  const latest = list.data?.pages[0];
  const search = (next: { unit?: string | null; competency?: string | null }) =>
    void navigate({
      search: (now) => ({
        ...now,
        ...Object.fromEntries(Object.entries(next).map(([key, id]) => [key, id ?? undefined])),
      }),
      replace: true,
    });
  return (
    <Page>
      <PageHeader
        title={t("place.needs")}
        subtitle={
          latest?.assessed_at
            ? t("summary.assessed", { date: format.instant(latest.assessed_at) })
            : t("summary.subtitle")
        }
      />
      <Stack gap="lg">
        <NeedsTabs />
        <Section
          title={t("held_by_one.title")}
          description={t(latest?.own_units ? "held_by_one.text_own" : "held_by_one.text")}
          flush
        >
          <SectionFilters>
            <SimpleGrid cols={{ base: 1, xs: 2 }} maw={560}>
              <UnitSelect
                label={t("people.unit")}
                clearable
                value={unit ?? null}
                onChange={(id) => search({ unit: id })}
              />
              <CompetencySelect
                label={t("growth.competency")}
                clearable
                value={competency ?? null}
                onChange={(id) => search({ competency: id })}
              />
            </SimpleGrid>
          </SectionFilters>
          <PagedTable
            query={list}
            label={t("held_by_one.title")}
            columns={columns}
            rowKey={(line) => line.competency_id}
            empty={<EmptyState icon={IconUserStar} title={t("held_by_one.empty")} text={t("held_by_one.empty_text")} />}
          />
        </Section>
        <Text size="xs" c="dimmed">
          {t("held_by_one.privacy")}
        </Text>
      </Stack>
      <WhoNeedsDrawer competency={learning} unitId={unit} onClose={() => setLearning(null)} />
    </Page>
  );
}
