// SPDX-License-Identifier: Apache-2.0
// One training proposed to several: what it is, and what became of it with each of them.
import { Badge, SimpleGrid, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { memberColor } from "../group-states";

type View = components["schemas"]["GroupItemView"];
type Member = components["schemas"]["GroupMember"];

const route = getRouteApi("/signed-in/needs/groups/$groupId");

function Members({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation();
  const columns: Column<Member>[] = [
    {
      key: "person",
      header: t("people.name"),
      cell: (one) => <PersonLink id={one.person_id} name={one.person_name} detail={one.unit_name} />,
      sortBy: (one) => one.person_name,
    },
    {
      key: "state",
      header: t("group.state"),
      cell: (one) => (
        <>
          <Badge variant="light" color={memberColor(one.state)}>
            {t(`group_member_state.${one.state}`)}
          </Badge>
          {one.reason ? (
            <Text size="sm" mt={4}>
              {t("plan.quoted", { words: one.reason })}
            </Text>
          ) : null}
        </>
      ),
      sortBy: (one) => one.state,
    },
    {
      key: "plan",
      header: t("place.plan"),
      headerHidden: true,
      cell: (one) => (
        <TextLink to="/plans/$planId" params={{ planId: one.plan_id }} size="sm">
          {t("group.open_plan", { name: one.person_name })}
        </TextLink>
      ),
    },
  ];
  return <DataTable label={t("group.members")} columns={columns} rows={members} rowKey={(one) => one.plan_id} />;
}

function What({ content }: Pick<View, "content">) {
  const { t } = useTranslation();
  const format = useFormat();
  const given = t("item.not_given");
  return (
    <Facts
      facts={[
        { label: t("item.method"), value: t(`method.${content.method}`) },
        { label: t("item.starts_on"), value: content.starts_on ? format.date(content.starts_on) : given },
        { label: t("item.due_on"), value: format.date(content.due_on) },
        {
          label: t("group.hours"),
          value:
            content.hours_on_duty === null
              ? given
              : t("item.on_duty", { hours: format.number(content.hours_on_duty, 1) }),
        },
        {
          label: t("group.cost_each"),
          value: content.direct_cost === null ? given : format.money(content.direct_cost),
        },
        { label: t("item.success_measure"), value: content.success_measure, wide: true },
        ...(content.reason ? [{ label: t("item.reason"), value: content.reason, wide: true }] : []),
      ]}
    />
  );
}

export function GroupItemPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { groupId } = route.useParams();
  const group = api.useQuery("get", "/api/v1/group-items/{group_item_id}", {
    params: { path: { group_item_id: groupId } },
  });
  return (
    <Page>
      <Loaded query={group}>
        {({ line, content, members }) => (
          <>
            <PageHeader
              eyebrow={<TextLink to="/needs/groups">{t("needs_tab.groups")}</TextLink>}
              title={line.title}
              subtitle={`${line.competency_name} · ${t("group.by_when", {
                name: line.by_name ?? t("helper.somebody"),
                when: format.since(line.proposed_at),
              })}`}
            />
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
                {(["people", "agreed", "closed", "declined"] as const).map((key) => (
                  <StatTile key={key} label={t(`group.${key}`)} value={format.number(line[key])} />
                ))}
              </SimpleGrid>
              <Section title={t("group.what")}>
                <What content={content} />
              </Section>
              <Section title={t("group.members")} description={t("group.members_text")} flush>
                <Members members={members} />
              </Section>
            </Stack>
          </>
        )}
      </Loaded>
    </Page>
  );
}
