// SPDX-License-Identifier: Apache-2.0
// The organisation as it is drawn: by reporting line or by unit, opened node by node, and by search down to anybody. The
// address names what is looked for, so that a place in the chart can be handed on.
import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconSitemap } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Panel } from "@/ui/section";
import classes from "../components/org-chart.module.css";
import { PeopleBelow } from "../components/org-chart-people";
import { OrgChartSearch } from "../components/org-chart-search";
import { UnitsBelow } from "../components/org-chart-units";
import { type Chart, ChartContext, personKey, unitKey } from "../use-chart";
import { chartKeys } from "../use-chart-keys";

const route = getRouteApi("/signed-in/org-chart");

/** The ways that the address asks for, and those at the top, where Tab enters the chart. */
function useWays() {
  const { by, person, unit } = route.useSearch();
  const toPerson = api.useQuery(
    "get",
    "/api/v1/org-chart/people/{person_id}",
    { params: { path: { person_id: person ?? "" } } },
    { enabled: by === "line" && person !== undefined },
  );
  const toUnit = api.useQuery(
    "get",
    "/api/v1/org-chart/units/{unit_id}",
    { params: { path: { unit_id: unit ?? "" } } },
    { enabled: by === "unit" && unit !== undefined },
  );
  const topPeople = api.useQuery(
    "get",
    "/api/v1/org-chart/people",
    { params: { query: { limit: 2 } } },
    { enabled: by === "line" },
  );
  const topUnits = api.useQuery(
    "get",
    "/api/v1/org-chart/units",
    { params: { query: { limit: 2 } } },
    { enabled: by === "unit" },
  );
  const people = by === "line" && person ? (toPerson.data?.people ?? []) : [];
  const units = by === "unit" && unit ? (toUnit.data?.units ?? []) : [];
  const tops =
    by === "line"
      ? topPeople.data?.items.map((one) => personKey(one.id))
      : topUnits.data?.items.map((one) => unitKey(one.id));
  return { people, units, tops, problem: (by === "line" ? toPerson : toUnit).error };
}

function useChartState(ways: ReturnType<typeof useWays>): Chart & { closeAll: () => void } {
  const { people, units, tops } = ways;
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [chosen, setCurrent] = useState<string | null>(null);
  const keys = useMemo(
    () => [...people.map((p) => personKey(p.id)), ...units.map((u) => unitKey(u.id))],
    [people, units],
  );
  const sought = keys.at(-1) ?? null;
  // The way to what is sought is open, and a top that stands alone; whatever was turned by hand stays as it was turned.
  const isOpen = (key: string) =>
    turned.get(key) ?? (keys.slice(0, -1).includes(key) || (tops?.length === 1 && tops[0] === key));
  return {
    isOpen,
    turn: (key, open) => setTurned((now) => new Map(now).set(key, open)),
    sought,
    nextPerson: (managerId) => people[people.findIndex((one) => one.id === managerId) + 1 || people.length],
    nextUnit: (parentId) => units[units.findIndex((one) => one.id === parentId) + 1 || units.length],
    current: chosen ?? sought ?? tops?.[0] ?? null,
    setCurrent,
    closeAll: () => setTurned(new Map((tops ?? []).map((key) => [key, false]))),
  };
}

export function OrgChartPage() {
  const { t } = useTranslation();
  const { by, person, unit } = route.useSearch();
  const navigate = route.useNavigate();
  const ways = useWays();
  const mayChange = useCan("organization.manage");
  return (
    <Page>
      <PageHeader
        title={t("place.org_chart")}
        subtitle={t("org_chart.subtitle")}
        actions={
          mayChange ? (
            <ButtonLink to="/units" variant="default">
              {t("org_chart.change_units")}
            </ButtonLink>
          ) : null
        }
      />
      <Panel>
        <Group gap="sm" p="md">
          <SegmentedControl
            aria-label={t("org_chart.by")}
            value={by}
            data={[
              { value: "line", label: t("org_chart.by_line") },
              { value: "unit", label: t("org_chart.by_unit") },
            ]}
            onChange={(value) => void navigate({ search: { by: value === "unit" ? "unit" : "line" } })}
          />
          <OrgChartSearch
            onFound={(found) =>
              void navigate({ search: "person" in found ? { by: "line", ...found } : { by: "unit", ...found } })
            }
          />
        </Group>
        {ways.problem ? <ProblemAlert problem={ways.problem} /> : null}
        <Tree key={`${by} ${person ?? unit ?? ""}`} ways={ways} />
      </Panel>
    </Page>
  );
}

function Tree({ ways }: { ways: ReturnType<typeof useWays> }) {
  const { t } = useTranslation();
  const { by } = route.useSearch();
  const chart = useChartState(ways);
  const maySetUp = useCan("settings.change");
  if (ways.tops?.length === 0) {
    return (
      <EmptyState icon={IconSitemap} title={t("org_chart.empty")} text={t("org_chart.empty_text")}>
        {maySetUp ? <ButtonLink to="/getting-started">{t("place.getting_started")}</ButtonLink> : null}
      </EmptyState>
    );
  }
  return (
    <ChartContext value={chart}>
      <Group justify="flex-end" px="md">
        <Button variant="subtle" size="compact-sm" onClick={chart.closeAll}>
          {t("units.close_all")}
        </Button>
      </Group>
      <div
        role="tree"
        className={classes.tree}
        aria-label={t(by === "line" ? "org_chart.by_line" : "org_chart.by_unit")}
        onKeyDown={chartKeys}
      >
        {by === "line" ? <PeopleBelow managerId={null} level={1} /> : <UnitsBelow parentId={null} level={1} />}
      </div>
    </ChartContext>
  );
}
