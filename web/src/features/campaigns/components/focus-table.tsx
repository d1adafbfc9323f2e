// SPDX-License-Identifier: Apache-2.0
// What all groups work on that one reads: how many actions are open and overdue, and what changed since.
import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type FocusLine, useReadingWords } from "../use-focus";
import { type Results, useResultsAddress, useResultWords } from "../use-results";

function Since({ line }: { line: FocusLine }) {
  const readingWords = useReadingWords();
  if (line.reading === null) return "–";
  const { text, verdict } = readingWords(line.reading);
  return (
    <>
      <Text size="sm" fw={560}>
        {verdict ?? line.reading.campaign_name}
      </Text>
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    </>
  );
}

function GroupName({ line }: { line: FocusLine }) {
  const { t } = useTranslation();
  const { change } = useResultsAddress();
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      fw={560}
      ta="left"
      onClick={() => change({ group: line.campaign_group_id })}
    >
      {line.group_kind === "everybody" ? t("results.everybody") : line.group_name}
    </Anchor>
  );
}

/** On a phone: who works on what, how far it is, and what changed. */
function Card({ line }: { line: FocusLine }) {
  const { t } = useTranslation();
  return (
    <>
      <GroupName line={line} />
      <Text size="sm">
        {[
          line.factor_name,
          t("focus_count.open", { count: line.open }),
          line.overdue > 0 ? t("focus.overdue_count", { count: line.overdue }) : null,
          t("focus_count.done", { count: line.done }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {line.reading === null ? null : <Since line={line} />}
    </>
  );
}

function useColumns(): Column<FocusLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useResultWords();
  const nameOf = (line: FocusLine) => (line.group_kind === "everybody" ? t("results.everybody") : line.group_name);
  return [
    {
      key: "group",
      header: t("results.group"),
      cell: (line) => <GroupName line={line} />,
      sortBy: nameOf,
    },
    {
      key: "theme",
      header: t("results.theme"),
      cell: (line) => line.factor_name,
      sortBy: (line) => line.factor_name,
    },
    {
      key: "share",
      header: t("results.favourable"),
      cell: (line) => (line.favourable === null ? "–" : words.percent(line.favourable)),
      sortBy: (line) => line.favourable,
      align: "right",
    },
    {
      key: "open",
      header: t("focus.open_actions"),
      cell: (line) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {format.number(line.open)}
          {line.overdue > 0 ? (
            <Text span size="sm" c="red">
              {t("focus.overdue_count", { count: line.overdue })}
            </Text>
          ) : null}
        </Group>
      ),
      sortBy: (line) => line.overdue * 1000 + line.open,
      align: "right",
    },
    {
      key: "done",
      header: t("focus.done_actions"),
      cell: (line) => format.number(line.done),
      sortBy: (line) => line.done,
      align: "right",
    },
    {
      key: "since",
      header: t("focus.since"),
      cell: (line) => <Since line={line} />,
      sortBy: (line) => line.reading?.change?.difference ?? null,
      width: "32%",
    },
  ];
}

export function FocusTable({ results }: { results: Results }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const lines = api.useQuery("get", "/api/v1/campaigns/{campaign_id}/focuses", {
    params: { path: { campaign_id: results.campaign_id } },
  });
  return (
    <Loaded query={lines}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Section title={t("focus.all_groups")} description={t("focus.all_groups_text")} flush>
            <DataTable
              label={t("focus.all_groups")}
              columns={columns}
              rows={items}
              rowKey={(line) => line.id}
              card={(line) => <Card line={line} />}
            />
          </Section>
        )
      }
    </Loaded>
  );
}
