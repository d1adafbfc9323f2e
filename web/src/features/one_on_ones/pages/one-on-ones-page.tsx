// SPDX-License-Identifier: Apache-2.0
// One's one-on-ones with what comes next in each; and for those who care for the habit, whether they happen.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconMessages, IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { BeginOneOnOne } from "../components/begin-one-on-one";
import { Habits } from "../components/habits";

type Line = components["schemas"]["OneOnOneLine"];

const route = getRouteApi("/signed-in/one-on-ones");

function Begin() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const partners = api.useQuery("get", "/api/v1/one-on-one-partners", {});
  const items = partners.data?.items ?? [];
  if (partners.data && items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("one_on_one.nobody_left")}
      </Text>
    );
  return (
    <>
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={items.length === 0}
        onClick={() => setOpen(true)}
      >
        {t("one_on_one.begin")}
      </Button>
      {isOpen ? <BeginOneOnOne partners={items} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function useColumns() {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "with",
      header: t("one_on_one.with_whom"),
      cell: (line: Line) => (
        <TextLink to="/one-on-ones/$seriesId" params={{ seriesId: line.id }}>
          {line.with_name}
        </TextLink>
      ),
    },
    {
      key: "next",
      header: t("one_on_one.next"),
      cell: (line: Line) => (line.next_at ? format.instant(line.next_at) : t("one_on_one.none_planned")),
    },
    {
      key: "last",
      header: t("one_on_one.last_held"),
      cell: (line: Line) => (line.last_held_at ? format.instant(line.last_held_at) : t("one_on_one.never_held")),
    },
    { key: "points", header: t("one_on_one.open_points"), cell: (line: Line) => format.number(line.open_points) },
    { key: "actions", header: t("one_on_one.open_actions"), cell: (line: Line) => format.number(line.open_actions) },
  ];
}

function Ended({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("one_on_one.over")}>
      <Stack gap="xs">
        {lines.map((line) => (
          <Group key={line.id} gap="sm">
            <TextLink to="/one-on-ones/$seriesId" params={{ seriesId: line.id }}>
              {line.with_name}
            </TextLink>
            <Text size="sm" c="dimmed">
              {line.ended_at ? format.instant(line.ended_at) : null}
            </Text>
            {line.handover === "open" ? <Badge color="clay">{t("one_on_one.handover_waits")}</Badge> : null}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

function Mine() {
  const { t } = useTranslation();
  const columns = useColumns();
  const mine = api.useQuery("get", "/api/v1/one-on-one-series", {});
  return (
    <Loaded query={mine}>
      {({ items }) => {
        const running = items.filter(({ ended_at }) => ended_at === null);
        const ended = items.filter(({ ended_at }) => ended_at !== null);
        return (
          <Stack gap="lg">
            <Panel>
              {running.length === 0 ? (
                <EmptyState icon={IconMessages} title={t("one_on_one.none")} text={t("one_on_one.none_text")}>
                  <Begin />
                </EmptyState>
              ) : (
                <DataTable
                  label={t("one_on_one.running")}
                  columns={columns}
                  rows={running}
                  rowKey={(line) => line.id}
                  firstShown={50}
                />
              )}
            </Panel>
            {ended.length > 0 ? <Ended lines={ended} /> : null}
          </Stack>
        );
      }}
    </Loaded>
  );
}

export function OneOnOnesPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const { person_id, permissions } = useMe();
  const tabs = [
    ...(person_id ? (["mine"] as const) : []),
    ...(permissions.includes("one_on_ones.read_habits") ? (["habits"] as const) : []),
  ];
  const shown = tabs.find((one) => one === show) ?? tabs[0];
  return (
    <Page>
      <PageHeader
        title={t("place.one_on_ones")}
        subtitle={t("one_on_one.subtitle")}
        actions={person_id && shown === "mine" ? <Begin /> : null}
      />
      {tabs.length > 1 ? (
        <TabLinks
          label={t("place.one_on_ones")}
          tabs={tabs.map((one) => ({
            label: t(`one_on_one.${one}`),
            link: { to: "/one-on-ones", search: { show: one } },
            current: shown === one,
          }))}
        />
      ) : null}
      {shown === "mine" ? <Mine /> : null}
      {shown === "habits" ? <Habits /> : null}
    </Page>
  );
}
