// SPDX-License-Identifier: Apache-2.0
// That an item of a plan was proposed to several people, by whom and when.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { ReadProblem } from "@/ui/loaded";

export function ItemInGroup({ planId, itemId }: { planId: string; itemId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = api.useQuery("get", "/api/v1/plans/{plan_id}/group-items", {
    params: { path: { plan_id: planId } },
  });
  const group = groups.data?.items.find((one) => one.plan_item_id === itemId);
  if (!group) return <ReadProblem query={groups} />;
  return (
    <Text size="sm" c="dimmed">
      {t("group.item", {
        count: group.people,
        name: group.by_name ?? t("helper.somebody"),
        when: format.since(group.proposed_at),
      })}
    </Text>
  );
}
