// SPDX-License-Identifier: Apache-2.0
// For managers: each direct report with needs and plan, those whose plan waits for an answer first; and what several need.
import { Stack, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { PlanStateBadge } from "@/ui/plan-state";
import { Panel } from "@/ui/section";
import { SharedNeeds } from "../components/shared-needs";
import { TeamFrame } from "../components/team-frame";

type Member = components["schemas"]["TeamMember"];

function PlanCell({ member }: { member: Member }) {
  const { t } = useTranslation();
  if (!member.plan_state || !member.plan_id) return <Text size="sm">{t("team.no_plan")}</Text>;
  return (
    <TextLink to="/plans/$planId" params={{ planId: member.plan_id }} size="sm">
      <PlanStateBadge state={member.plan_state} />
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
        <TextLink
          to="/people/$personId/growth"
          params={{ personId: member.person_id }}
          size="sm"
          aria-label={t("team.needs_of", { name: member.name, number: member.open_needs })}
        >
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
            (member.overdue > 0 ? ` · ${t("plan.overdue", { count: member.overdue })}` : "") +
            (member.to_assess > 0 ? ` · ${t("plan.to_assess", { count: member.to_assess })}` : "")
          : "–",
      sortBy: (member) => (member.items > 0 ? member.closed / member.items : null),
    },
  ];
}

function Members({ managerId }: { managerId: string }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const team = api.useQuery("get", "/api/v1/people/{person_id}/team", { params: { path: { person_id: managerId } } });
  return (
    <Loaded query={team}>
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
  );
}

export function TeamMembersPage() {
  return (
    <TeamFrame>
      {(managerId) => (
        <Stack gap="lg">
          <Panel>
            <Members managerId={managerId} />
          </Panel>
          <SharedNeeds managerId={managerId} />
        </Stack>
      )}
    </TeamFrame>
  );
}
