// SPDX-License-Identifier: Apache-2.0
// What earlier plans left open, to be carried over. What a closed plan kept is ticked at first.
import { Checkbox, Text } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { StartPart } from "./start-part";

interface IntoPlan {
  id?: string;
  starts_on: string;
}

interface OpenItemPicksProps {
  personId: string;
  /** The plan that they go into; without an id while it is being started. */
  into: IntoPlan;
  picked: string[];
  onPick: (ids: string[]) => void;
  /** Once, with what is ticked at first. */
  onKept: (ids: string[]) => void;
}

/** Of plans that began no later; where nothing is open, nothing is asked. */
export function useOpenItems(personId: string, into: IntoPlan, enabled = true) {
  const path = { person_id: personId };
  const open = api.useQuery("get", "/api/v1/people/{person_id}/open-plan-items", { params: { path } }, { enabled });
  return (open.data?.items ?? []).filter((item) => item.plan_id !== into.id && item.plan_starts_on <= into.starts_on);
}

export function OpenItemPicks({ personId, into, picked, onPick, onKept }: OpenItemPicksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const items = useOpenItems(personId, into);
  const kept = items.filter((item) => item.plan_state === "closed").map((item) => item.plan_item_id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as they are known.
  useEffect(() => {
    if (kept.length > 0) onKept(kept);
  }, [kept.length > 0]);
  if (items.length === 0) return null;
  return (
    <StartPart title={t("carry.title")} text={t("carry.text")}>
      <Checkbox.Group value={picked} onChange={onPick} aria-label={t("carry.title")}>
        {items.map((item) => (
          <Checkbox
            key={item.plan_item_id}
            value={item.plan_item_id}
            mb="xs"
            label={item.title}
            description={
              <Text span size="xs">
                {t(item.due_on < today() ? "carry.line" : "carry.line_due", {
                  plan: item.plan_title,
                  state: t(`item_state.${item.state}`),
                  date: format.date(item.due_on),
                })}
              </Text>
            }
          />
        ))}
      </Checkbox.Group>
    </StartPart>
  );
}
