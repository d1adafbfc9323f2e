// SPDX-License-Identifier: Apache-2.0
// The evidence that the closing of an item rests on: what stands when it is closed.
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";

export function RestsOn({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const evidence = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/evidence", {
    params: { path: { plan_item_id: itemId } },
  });
  const standing = evidence.data?.items.filter((one) => one.withdrawn_at === null) ?? [];
  if (standing.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t("item_evidence.rests_on", { count: standing.length })}</Text>
      <List size="sm">
        {standing.map((one) => (
          <List.Item key={one.id}>{one.title}</List.Item>
        ))}
      </List>
    </div>
  );
}
