// SPDX-License-Identifier: Apache-2.0
// The organisation chart by reporting line: who reports to whom, with what they do and how many stand below them.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useFormat } from "@/ui/format";
import { type ChartPerson, useChart, withNext } from "../use-chart";
import { OrgChartBranch } from "./org-chart-branch";
import type { Place } from "./org-chart-item";
import { OrgChartGroup, OrgChartPerson } from "./org-chart-person";

function useReports(managerId: string | null) {
  const query = { limit: 200, ...(managerId && { manager_id: managerId }) };
  return api.useInfiniteQuery("get", "/api/v1/org-chart/people", { params: { query } }, paged);
}

function PersonItem({ person, place }: { person: ChartPerson; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reports, everybody_below: all } = person;
  const leads = reports > 0;
  return (
    <OrgChartPerson
      id={person.id}
      name={person.name}
      detail={[person.job_title, person.unit_name].filter(Boolean).join(" · ")}
      place={place}
      counts={
        leads ? (
          <>
            <strong>{t("org_chart.reports", { count: reports, number: format.number(reports) })}</strong>
            {all > reports ? ` · ${t("org_chart.in_all", { count: all, number: format.number(all) })}` : null}
          </>
        ) : null
      }
      below={
        leads
          ? () => (
              <OrgChartGroup>
                <PeopleBelow managerId={person.id} level={place.level + 1} />
              </OrgChartGroup>
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
