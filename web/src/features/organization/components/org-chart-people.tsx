// SPDX-License-Identifier: Apache-2.0
// The organisation chart by reporting line: who reports to whom, with what they do and how many stand below them.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonAvatar } from "@/ui/person";
import { type ChartPerson, personKey, useChart, withNext } from "../use-chart";
import classes from "./org-chart.module.css";
import { OrgChartBranch } from "./org-chart-branch";
import { OrgChartItem, type Place } from "./org-chart-item";

function useReports(managerId: string | null) {
  const query = { limit: 200, ...(managerId && { manager_id: managerId }) };
  return api.useInfiniteQuery("get", "/api/v1/org-chart/people", { params: { query } }, paged);
}

function PersonItem({ person, place }: { person: ChartPerson; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted =
    person.reports > 0 ? t("org_chart.reports", { count: person.reports, number: format.number(person.reports) }) : "";
  return (
    <OrgChartItem
      nodeKey={personKey(person.id)}
      place={place}
      picture={<PersonAvatar name={person.name} size={34} />}
      name={
        <TextLink
          to="/people/$personId"
          params={{ personId: person.id }}
          inherit
          c="inherit"
          tabIndex={-1}
          data-open=""
        >
          {person.name}
        </TextLink>
      }
      detail={[person.job_title, person.unit_name].filter(Boolean).join(" · ")}
      counts={
        person.reports > 0 ? (
          <>
            <strong>{counted}</strong>
            {person.everybody_below > person.reports
              ? ` · ${t("org_chart.in_all", { count: person.everybody_below, number: format.number(person.everybody_below) })}`
              : null}
          </>
        ) : null
      }
      below={
        person.reports > 0
          ? () => (
              // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not of form fields
              <div role="group" className={classes.below}>
                <PeopleBelow managerId={person.id} level={place.level + 1} />
              </div>
            )
          : null
      }
    />
  );
}

/** Those who report to somebody; without one, those at the top. */
export function PeopleBelow({ managerId, level }: { managerId: string | null; level: number }) {
  const chart = useChart();
  const query = useReports(managerId);
  const next = managerId ? chart.nextPerson(managerId) : undefined;
  return (
    <OrgChartBranch query={query}>
      {(rows) => {
        const people = withNext(rows, next);
        return people.map((person, index) => (
          <PersonItem key={person.id} person={person} place={{ level, position: index + 1, of: people.length }} />
        ));
      }}
    </OrgChartBranch>
  );
}
