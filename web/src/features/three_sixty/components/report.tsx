// SPDX-License-Identifier: Apache-2.0
// The report of a 360°: oneself beside the others for each item, as a picture and as numbers; what stands highest and lowest;
// blind spots and hidden strengths; what was written.
import { Badge, Button, Checkbox, Group, List, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { itemKey } from "../report-items";
import { ScaleDots } from "./scale-dots";

type Schemas = components["schemas"];
type Report = Schemas["ThreeSixtyReport"];
type Item = Schemas["ReportItem"];

function usePoolName() {
  const { t } = useTranslation();
  return (pool: Schemas["RaterPool"]) => pool.groups.map((group) => t(`rater_group.${group}`)).join(" + ");
}

function Pools({ report, smallestGroup }: { report: Report; smallestGroup: number }) {
  const { t } = useTranslation();
  const name = usePoolName();
  return (
    <Group gap="xs">
      {report.pools.map((pool) => (
        <Badge key={pool.groups.join()} variant="light" color={pool.answers === null ? "gray" : "sky"}>
          {pool.answers === null
            ? t("three_sixty.pool_hidden", { group: name(pool), count: smallestGroup })
            : t("three_sixty.pool", { group: name(pool), count: pool.answers })}
        </Badge>
      ))}
    </Group>
  );
}

/** The mean, and below it of how many and how far apart; of one alone only what they said. */
function Score({ value }: { value: Schemas["ItemScore"] | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!value) return <Text size="sm">–</Text>;
  return (
    <div>
      <Text size="sm" fw={560}>
        {format.number(value.mean, 2)}
      </Text>
      {value.spread === null ? null : (
        <Text size="xs" c="dimmed">
          {t("three_sixty.score", { answers: value.answers, spread: format.number(value.spread, 2) })}
        </Text>
      )}
    </div>
  );
}

function useColumns(report: Report, chooser?: Chooser): Column<Item>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const name = usePoolName();
  return [
    ...(chooser
      ? [
          {
            key: "focus",
            header: t("three_sixty.focus"),
            headerHidden: true,
            cell: (item: Item) => (
              <Checkbox
                aria-label={t("three_sixty.focus_on", { item: item.name })}
                title={t("three_sixty.focus")}
                checked={chooser.chosen.has(itemKey(item))}
                disabled={chooser.isFixed(item)}
                onChange={() => chooser.toggle(item)}
              />
            ),
          },
        ]
      : []),
    {
      key: "item",
      header: t("three_sixty.item"),
      cell: (item) => (
        <Stack gap={4}>
          <Text size="sm" fw={560}>
            {item.name}
          </Text>
          {item.self_view ? (
            <Badge variant="light" color={item.self_view === "blind_spot" ? "clay" : "leaf"}>
              {t(`self_view.${item.self_view}`)}
            </Badge>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "picture",
      header: t("three_sixty.scale"),
      cell: (item) => <ScaleDots item={item} />,
      width: 190,
    },
    {
      key: "self",
      header: t("rater_group.self"),
      align: "right",
      cell: (item) => <Score value={item.self} />,
    },
    {
      key: "others",
      header: t("three_sixty.others"),
      align: "right",
      cell: (item) => (
        <Stack gap={0}>
          <Score value={item.others} />
          {item.earlier_others === null || !item.others ? null : (
            <Text size="xs" c="dimmed">
              {t("three_sixty.before", { mean: format.number(item.earlier_others, 2) })}
            </Text>
          )}
        </Stack>
      ),
    },
    ...report.pools
      .map((pool, place) => ({ pool, place }))
      .filter(({ pool }) => pool.answers !== null && !pool.groups.includes("self"))
      .map(({ pool, place }) => ({
        key: pool.groups.join(),
        header: name(pool),
        align: "right" as const,
        cell: (item: Item) => <Score value={item.pools[place]} />,
      })),
  ];
}

export interface Chooser {
  chosen: ReadonlySet<string>;
  isFixed: (item: Item) => boolean;
  toggle: (item: Item) => void;
}

function Ends({ report }: { report: Report }) {
  const { t } = useTranslation();
  const named = (places: readonly number[]) => places.flatMap((place) => report.items[place] ?? []);
  const lists = [
    { key: "strongest", items: named(report.strongest) },
    { key: "weakest", items: named(report.weakest) },
    { key: "blind_spots", items: report.items.filter((item) => item.self_view === "blind_spot") },
    { key: "hidden_strengths", items: report.items.filter((item) => item.self_view === "hidden_strength") },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {lists.map(({ key, items }) => (
        <Section key={key} title={t(`three_sixty.${key}`)} description={t(`three_sixty.${key}_text`)}>
          {items.length > 0 ? (
            <List size="sm">
              {items.map((item) => (
                <List.Item key={itemKey(item)}>{item.name}</List.Item>
              ))}
            </List>
          ) : (
            <Text size="sm" c="dimmed">
              {t("three_sixty.nothing_here")}
            </Text>
          )}
        </Section>
      ))}
    </SimpleGrid>
  );
}

function Comments({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (report.comments.length === 0 && !report.hides_comments) return null;
  const questions = [...new Set(report.comments.map((comment) => comment.question))];
  return (
    <Section
      title={t("three_sixty.comments")}
      description={t(report.hides_comments ? "three_sixty.comments_hidden" : "three_sixty.comments_text")}
    >
      <Stack>
        {questions.map((question) => (
          <div key={question}>
            <Text size="sm" fw={620}>
              {question}
            </Text>
            <List size="sm" mt={4}>
              {report.comments
                .filter((comment) => comment.question === question)
                .map((comment, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and the order stays
                  <List.Item key={place}>
                    {comment.text}
                    {comment.by ? ` (${t(`rater_group.${comment.by}`)})` : ""}
                  </List.Item>
                ))}
            </List>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

export function ReportSections({ view, chooser }: { view: Schemas["ReportView"]; chooser?: Chooser | undefined }) {
  const { t, i18n } = useTranslation();
  const { report } = view;
  const columns = useColumns(report, chooser);
  return (
    <Stack gap="lg">
      <Section
        title={t("three_sixty.report")}
        description={
          view.earlier_round_name
            ? t("three_sixty.beside", { round: view.earlier_round_name })
            : t("three_sixty.legend")
        }
        actions={
          <Button
            component="a"
            size="xs"
            variant="default"
            href={`/api/v1/three-sixties/${view.id}/report/print?language=${i18n.language}`}
            download
          >
            {t("plan.pdf")}
          </Button>
        }
        flush
      >
        <Group p="md">
          <Pools report={report} smallestGroup={view.smallest_group} />
        </Group>
        <DataTable label={t("three_sixty.report")} columns={columns} rows={report.items} rowKey={itemKey} />
      </Section>
      <Ends report={report} />
      <Comments report={report} />
    </Stack>
  );
}
