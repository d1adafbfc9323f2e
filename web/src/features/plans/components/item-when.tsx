// SPDX-License-Identifier: Apache-2.0
// When an item runs, who changed that since it was agreed, what is asked about it, and the way to other dates.
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { mayReschedule } from "../plan-changes";
import { useDatesInWords } from "../use-item-dates";
import { awaitedOf, useReschedulings } from "../use-reschedulings";
import { AskedDates } from "./asked-dates";
import { type ItemPart, ItemSection } from "./item-section";
import { RescheduleItem } from "./reschedule-item";

/** The last change that holds: "Maja changed the dates". */
function LastChange({ view, item: { item } }: ItemPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDatesInWords();
  const last = useReschedulings(view.plan.id).findLast(
    ({ rescheduling: one }) => one.plan_item_id === item.id && (one.answer === "not_needed" || one.answer === "agreed"),
  );
  if (!last) return null;
  const { rescheduling: one, by_name } = last;
  const before = words({ starts_on: one.starts_on_before, due_on: one.due_on_before });
  return (
    <Text size="sm" c="dimmed">
      {t("reschedule.changed_by", { name: by_name ?? "–", date: format.instant(one.answered_at ?? one.at), before })}{" "}
      {one.reason ? t("plan.quoted", { words: one.reason }) : null}
    </Text>
  );
}

export function ItemWhen(part: ItemPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [changing, change] = useDisclosure(false);
  const { view, item: itemView } = part;
  const { item } = itemView;
  const asked = awaitedOf(useReschedulings(view.plan.id), item.id);
  return (
    <ItemSection
      title={t("item_part.when")}
      actions={
        mayReschedule(view, itemView) ? (
          <Button size="compact-sm" variant="subtle" onClick={change.open}>
            {t("reschedule.open")}
          </Button>
        ) : null
      }
    >
      <Stack gap="md">
        <Facts
          facts={[
            { label: t("item.starts_on"), value: item.starts_on ? format.date(item.starts_on) : t("item.not_given") },
            { label: t("item.due_on"), value: format.date(item.due_on) },
            ...(item.reassess_on ? [{ label: t("item.reassess_on"), value: format.date(item.reassess_on) }] : []),
          ]}
        />
        <LastChange {...part} />
        {asked ? <AskedDates asked={asked} /> : null}
      </Stack>
      {changing ? <RescheduleItem view={view} move={{ item: itemView, dates: item }} onClose={change.close} /> : null}
    </ItemSection>
  );
}
