// SPDX-License-Identifier: Apache-2.0
// An agreed item of the report: in columns on a desk, in three lines on a phone.
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonLink } from "@/ui/person";

export type Item = components["schemas"]["AgreedItemLine"];
/** null: the viewer may not tie items to needs. */
type OnTie = ((item: Item) => void) | null;

function Title({ item }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <>
      <TextLink to="/plans/$planId" params={{ planId: item.plan_id }} search={{ item: item.id }} size="sm" fw={560}>
        {item.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {[t(`method.${item.method}`), item.provider].filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}

function Tie({ item, onTie }: { item: Item; onTie: OnTie }) {
  const { t } = useTranslation();
  if (!onTie || item.is_traced) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      style={{ flexShrink: 0 }}
      aria-label={t("matching.tie_of", { title: item.title })}
      onClick={() => onTie(item)}
    >
      {t("matching.tie")}
    </Button>
  );
}

export function MatchingItemCard({ item, onTie }: { item: Item; onTie: OnTie }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    format.date(item.due_on),
    t("matching.hours", { hours: format.number(item.hours, 1) }),
    format.money(item.direct_cost),
  ];
  return (
    <>
      <Title item={item} />
      <Group justify="space-between" gap="xs" mt={6} align="flex-end" wrap="nowrap">
        <div>
          <TextLink to="/people/$personId" params={{ personId: item.person_id }} size="sm">
            {item.person_name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {facts.join(" · ")}
          </Text>
        </div>
        <Tie item={item} onTie={onTie} />
      </Group>
    </>
  );
}

export function useMatchingItemColumns(onTie: OnTie): Column<Item>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Item>[] = [
    { key: "title", header: t("matching.item"), cell: (item) => <Title item={item} /> },
    {
      key: "person",
      header: t("matching.person"),
      cell: (item) => <PersonLink id={item.person_id} name={item.person_name} detail={item.unit_name} />,
    },
    { key: "due_on", header: t("item.due_on"), cell: (item) => format.date(item.due_on) },
    {
      key: "hours",
      header: t("item.hours"),
      cell: (item) => t("matching.hours", { hours: format.number(item.hours, 1) }),
      align: "right",
    },
    {
      key: "direct_cost",
      header: t("item.direct_cost"),
      cell: (item) => format.money(item.direct_cost),
      align: "right",
    },
  ];
  const tie = {
    key: "tie",
    header: t("matching.tie"),
    headerHidden: true,
    cell: (item: Item) => <Tie item={item} onTie={onTie} />,
  };
  return onTie ? [...columns, tie] : columns;
}
