// SPDX-License-Identifier: Apache-2.0
// Each direct report with needs and plan, those whose plan waits for an answer first: it may be another than the one under way.
import { Stack, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { PlanStateBadge } from "@/ui/plan-state";
import type { RoundPerson } from "../round-order";

type Member = components["schemas"]["TeamMember"];
/** Whose plan waits for the manager, by person. */
type Waiting = ReadonlyMap<string, RoundPerson>;

function WaitingPlan({ name, planId, since }: { name: string; planId: string; since: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <TextLink
        to="/plans/$planId"
        params={{ planId }}
        size="sm"
        fw={560}
        aria-label={`${t("round.read_plan")}: ${name}`}
      >
        {t("round.read_plan")}
      </TextLink>
      <Text size="xs" c="dimmed">
        {t("team.plan_waits", { since: format.since(since) })}
      </Text>
    </>
  );
}

function PlanCell({ member, waiting }: { member: Member; waiting: RoundPerson | undefined }) {
  const { t } = useTranslation();
  const waits =
    waiting?.plan_id && waiting.waits_since ? (
      <WaitingPlan name={member.name} planId={waiting.plan_id} since={waiting.waits_since} />
    ) : null;
  if (waits && (member.plan_state === "proposed" || !member.plan_state)) return waits;
  if (!member.plan_state || !member.plan_id) return <Text size="sm">{t("team.no_plan")}</Text>;
  return (
    <Stack gap={2} align="flex-start">
      <TextLink to="/plans/$planId" params={{ planId: member.plan_id }} size="sm">
        <PlanStateBadge state={member.plan_state} />
      </TextLink>
      {waits}
    </Stack>
  );
}

/** The viewer's own one-on-ones by person; nobody else is told of them. */
type OneOnOnes = ReadonlyMap<string, components["schemas"]["OneOnOneLine"]>;

function OneOnOneCell({ line }: { line: components["schemas"]["OneOnOneLine"] | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!line) return "–";
  return (
    <TextLink to="/one-on-ones/$seriesId" params={{ seriesId: line.id }} size="sm">
      <Text size="sm" component="span" display="block">
        {line.next_at ? format.instant(line.next_at) : t("one_on_one.none_planned")}
      </Text>
      <Text size="xs" c="dimmed" component="span" display="block">
        {line.last_held_at ? t("one_on_one.last_was", { date: format.instant(line.last_held_at) }) : null}
      </Text>
    </TextLink>
  );
}

function useColumns(waiting: Waiting, oneOnOnes: OneOnOnes): Column<Member>[] {
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
      cell: (member) => <PlanCell member={member} waiting={waiting.get(member.person_id)} />,
      sortBy: (member) => (waiting.has(member.person_id) ? 0 : 1),
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
    {
      key: "one_on_one",
      header: t("one_on_one.team_next"),
      cell: (member) => <OneOnOneCell line={oneOnOnes.get(member.person_id)} />,
      sortBy: (member) => oneOnOnes.get(member.person_id)?.next_at ?? null,
    },
  ];
}

export function TeamMembers({ managerId }: { managerId: string }) {
  const { t } = useTranslation();
  const round = api.useQuery("get", "/api/v1/people/{person_id}/weekly-round", {
    params: { path: { person_id: managerId } },
  });
  const waiting: Waiting = new Map(
    round.data?.items.filter((person) => person.waits_since !== null).map((person) => [person.person_id, person]),
  );
  const meetings = api.useQuery("get", "/api/v1/one-on-one-series", {});
  const oneOnOnes: OneOnOnes = new Map(
    meetings.data?.items.filter(({ ended_at }) => ended_at === null).map((line) => [line.with_id, line]),
  );
  const columns = useColumns(waiting, oneOnOnes);
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
