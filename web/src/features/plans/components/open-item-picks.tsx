// SPDX-License-Identifier: Apache-2.0
// What earlier plans left open, to be carried over. What a closed plan kept is ticked at first.
import { Checkbox, Text } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { StartPart } from "./start-part";

interface OpenItemPicksProps {
  personId: string;
  /** The plan that they go into, once there is one. */
  into?: string;
  picked: string[];
  onPick: (ids: string[]) => void;
  /** Once, with what is ticked at first. */
  onKept: (ids: string[]) => void;
}

/** Where nothing is open, nothing is asked. */
export function useOpenItems(personId: string, into?: string, enabled = true) {
  const path = { person_id: personId };
  const open = api.useQuery("get", "/api/v1/people/{person_id}/open-plan-items", { params: { path } }, { enabled });
  return (open.data?.items ?? []).filter((item) => item.plan_id !== into);
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
                {t("carry.line", {
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
