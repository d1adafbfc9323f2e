// SPDX-License-Identifier: Apache-2.0
// The organisation chart by unit: the units below each, then the people who work in it.
import { IconSitemap } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { fullName } from "@/lib/names";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { type ChartUnit, unitKey, useChart, withNext } from "../use-chart";
import classes from "./org-chart.module.css";
import { OrgChartBranch } from "./org-chart-branch";
import { OrgChartItem, type Place } from "./org-chart-item";
import { OrgChartGroup, OrgChartPerson } from "./org-chart-person";

function PeopleHere({ unit, level }: { unit: ChartUnit; level: number }) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/people",
    { params: { query: { limit: 200, unit_id: unit.id } } },
    paged,
  );
  return (
    <OrgChartBranch query={query}>
      {(people) =>
        people.map((person, index) => (
          <OrgChartPerson
            key={person.id}
            id={person.id}
            name={fullName(person)}
            detail={person.job_title}
            place={{ level, position: unit.units_below + index + 1, of: unit.units_below + unit.people_here }}
          />
        ))
      }
    </OrgChartBranch>
  );
}

function UnitItem({ unit, place }: { unit: ChartUnit; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = t("org_chart.people", { count: unit.everybody_below, number: format.number(unit.everybody_below) });
  const level = place.level + 1;
  return (
    <OrgChartItem
      nodeKey={unitKey(unit.id)}
      place={place}
      picture={
        <span className={classes.unit} aria-hidden>
          <IconSitemap size={18} stroke={1.7} />
        </span>
      }
      name={
        <TextLink to="/people" search={{ unit: unit.id }} inherit c="inherit" tabIndex={-1} data-open="">
          {unit.name}
        </TextLink>
      }
      detail={unit.code}
      counts={
        <>
          <strong>{counted}</strong>
          {unit.units_below > 0
            ? ` · ${t("org_chart.units_below", { count: unit.units_below, number: format.number(unit.units_below) })}`
            : null}
        </>
      }
      below={
        unit.units_below + unit.people_here > 0
          ? () => (
              <OrgChartGroup>
                {unit.units_below > 0 ? <UnitsBelow parentId={unit.id} level={level} /> : null}
                {unit.people_here > 0 ? <PeopleHere unit={unit} level={level} /> : null}
              </OrgChartGroup>
            )
          : null
      }
    />
  );
}

/** The units right below one; without one, those at the top. */
export function UnitsBelow({ parentId, level }: { parentId: string | null; level: number }) {
  const chart = useChart();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/org-chart/units",
    { params: { query: { limit: 200, ...(parentId && { parent_id: parentId }) } } },
    paged,
  );
  const next = parentId ? chart.nextUnit(parentId) : undefined;
  return (
    <OrgChartBranch query={query}>
      {(rows) => {
        const units = withNext(rows, next);
        return units.map((unit, index) => (
          <UnitItem key={unit.id} unit={unit} place={{ level, position: index + 1, of: units.length }} />
        ));
      }}
    </OrgChartBranch>
  );
}
