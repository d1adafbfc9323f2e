// SPDX-License-Identifier: Apache-2.0
// For managers: each direct report with needs and plan, those whose plan waits for an answer first.
import { Badge, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonLink } from "@/ui/person";
import { Panel } from "@/ui/section";

type Member = components["schemas"]["TeamMember"];

function PlanCell({ member }: { member: Member }) {
  const { t } = useTranslation();
  if (!member.plan_state || !member.plan_id) return <Text size="sm">{t("team.no_plan")}</Text>;
  return (
    <TextLink to="/plans/$planId" params={{ planId: member.plan_id }} size="sm">
      <Badge variant="light" color={member.plan_state === "proposed" ? "clay" : "leaf"} style={{ cursor: "pointer" }}>
        {t(`plan_state.${member.plan_state}`)}
      </Badge>
    </TextLink>
  );
}

function useColumns(): Column<Member>[] {
  const { t } = useTranslation();
  return [
    {
      key: "name",
      header: t("people.name"),
      cell: (member) => <PersonLink id={member.person_id} name={member.name} detail={member.job_title} />,
      sortBy: (member) => member.name,
    },
    {
      key: "needs",
      header: t("team.open_needs"),
      cell: (member) => (
        <TextLink to="/people/$personId/growth" params={{ personId: member.person_id }} size="sm">
          {member.open_needs}
        </TextLink>
      ),
      sortBy: (member) => member.open_needs,
      align: "right",
    },
    {
      key: "recurring",
      header: t("team.recurring"),
      cell: (member) => member.recurring_needs,
      sortBy: (member) => member.recurring_needs,
      align: "right",
    },
    {
      key: "top",
      header: t("team.top_need"),
      cell: (member) => member.top_need ?? "–",
      sortBy: (member) => member.top_need,
    },
    {
      key: "plan",
      header: t("place.plan"),
      cell: (member) => <PlanCell member={member} />,
      sortBy: (member) => (member.plan_state === "proposed" ? 0 : 1),
    },
    {
      key: "progress",
      header: t("team.progress"),
      cell: (member) =>
        member.plan_state
          ? t("team.closed_of", { closed: member.closed, total: member.items }) +
            (member.overdue > 0 ? ` · ${t("plan.overdue", { count: member.overdue })}` : "")
          : "–",
      sortBy: (member) => (member.items > 0 ? member.closed / member.items : null),
    },
  ];
}

export function TeamPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const columns = useColumns();
  const team = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/team",
    { params: { path: { person_id: person_id ?? "" } } },
    { enabled: person_id !== null },
  );
  return (
    <Page>
      <PageHeader title={t("place.team")} subtitle={t("team.subtitle")} />
      <Panel>
        <Loaded query={team} skeleton={<RowsSkeleton />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconUsersGroup} title={t("team.empty")} text={t("team.empty_text")} />
            ) : (
              <DataTable
                label={t("place.team")}
                columns={columns}
                rows={items}
                rowKey={(member) => member.person_id}
                initialSorting={{ key: "plan", descending: false }}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
