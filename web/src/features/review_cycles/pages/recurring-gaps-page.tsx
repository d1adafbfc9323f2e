// SPDX-License-Identifier: Apache-2.0
// Competencies that reviews of the same people found too low again and again, in a unit or everywhere, and whose they are.
import { Button, Drawer, Group, Progress, Stack, Text } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Section, SectionFilters } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import classes from "../components/review-cycles.module.css";

type Line = components["schemas"]["RecurringGapTotal"];

const route = getRouteApi("/signed-in/recurring-gaps");

function useColumns(onOpen: (line: Line) => void): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "competency",
      header: t("recurring_gap.competency"),
      cell: (line) => (
        <TextLink to="/competencies/$competencyId" params={{ competencyId: line.competency_id }} fw={560}>
          {line.competency_name}
        </TextLink>
      ),
      sortBy: (line) => line.competency_name,
    },
    {
      key: "people",
      header: t("recurring_gap.people"),
      width: 260,
      cell: (line) => (
        <Stack gap={4} miw={120}>
          <Progress value={(100 * line.people) / Math.max(1, line.rated)} size="sm" color="clay" aria-hidden />
          <Text size="sm">
            {t("recurring_gap.of_rated", { people: format.number(line.people), rated: format.number(line.rated) })}
          </Text>
        </Stack>
      ),
      sortBy: (line) => line.people,
    },
    {
      key: "reviews",
      header: t("recurring_gap.reviews"),
      align: "right",
      cell: (line) => format.number(line.reviews),
      sortBy: (line) => line.reviews,
    },
    {
      key: "open",
      header: t("campaign.show_people"),
      headerHidden: true,
      align: "right",
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("campaign.show_people_of", { what: line.competency_name })}
          onClick={() => onOpen(line)}
        >
          {t("campaign.show_people")}
        </Button>
      ),
    },
  ];
}

const mostPeople = 200;

function People({ line, unit }: { line: Line; unit: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = api.useQuery("get", "/api/v1/recurring-gaps/{competency_id}/people", {
    params: { path: { competency_id: line.competency_id }, query: unit ? { unit_id: unit } : {} },
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack>
          <Text size="sm" c="dimmed">
            {t("recurring_gap.people_text")}
          </Text>
          <ul className={classes.gapPeople}>
            {items.map((person) => (
              <li key={person.person_id}>
                <Text size="sm" fw={560}>
                  {person.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {t("recurring_gap.found", {
                    count: person.reviews,
                    day: format.date(person.last_reviewed_on),
                  })}
                </Text>
                <Group gap="md">
                  <TextLink
                    to="/people/$personId/growth"
                    params={{ personId: person.person_id }}
                    search={{ competency: line.competency_id }}
                    size="sm"
                    aria-label={t("recurring_gap.growth_of", { name: person.name })}
                  >
                    {t("recurring_gap.growth")}
                  </TextLink>
                  <TextLink
                    to="/people/$personId/plan"
                    params={{ personId: person.person_id }}
                    search={{}}
                    size="sm"
                    aria-label={t("recurring_gap.plan_of", { name: person.name })}
                  >
                    {t("place.plan")}
                  </TextLink>
                </Group>
              </li>
            ))}
          </ul>
          {items.length >= mostPeople ? <Text size="sm">{t("recurring_gap.most", { count: mostPeople })}</Text> : null}
        </Stack>
      )}
    </Loaded>
  );
}

function RecurringGaps() {
  const { t } = useTranslation();
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<Line | null>(null);
  const columns = useColumns(setOpened);
  const query = api.useQuery("get", "/api/v1/recurring-gaps", { params: { query: unit ? { unit_id: unit } : {} } });
  return (
    <Page>
      <PageHeader title={t("place.recurring_gaps")} subtitle={t("recurring_gap.subtitle")} />
      <Section title={t("recurring_gap.ranking")} description={t("recurring_gap.ranking_text")} flush>
        <SectionFilters>
          <UnitSelect
            aria-label={t("people.unit")}
            placeholder={t("recurring_gap.everybody")}
            clearable
            w={{ base: "100%", xs: 280 }}
            value={unit ?? null}
            onChange={(chosen) => void navigate({ search: { unit: chosen ?? undefined }, replace: true })}
          />
        </SectionFilters>
        <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconRepeat} title={t("recurring_gap.none")} text={t("recurring_gap.none_text")} />
            ) : (
              <DataTable
                label={t("recurring_gap.ranking")}
                columns={columns}
                rows={items}
                rowKey={(line) => line.competency_id}
              />
            )
          }
        </Loaded>
      </Section>
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        position="right"
        size="md"
        title={opened?.competency_name}
      >
        {opened ? <People line={opened} unit={unit} /> : null}
      </Drawer>
    </Page>
  );
}

export function RecurringGapsPage() {
  return (
    <Permitted to="reviews.read_recurring">
      <RecurringGaps />
    </Permitted>
  );
}
