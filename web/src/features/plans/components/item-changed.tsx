// SPDX-License-Identifier: Apache-2.0
// What is different since a training: told by who learned, and by colleagues, as far as it is for the reader.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { type ItemPart, ItemSection } from "./item-section";

export function ItemChanged({ view, item }: ItemPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/what-changed", {
    params: { path: { plan_item_id: item.item.id } },
  });
  const { answer = null, answered_at = null, visible_to = null, feedback = [] } = told.data ?? {};
  if (answer === null && feedback.length === 0) return null;
  return (
    <ItemSection title={t("item_changed.title")}>
      <Stack gap="md">
        {answer !== null && answered_at !== null && visible_to !== null ? (
          <div>
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {answer}
            </Text>
            <Text size="xs" c="dimmed">
              {view.person_name} · {format.since(answered_at)} · {t(`item_changed.${visible_to}`)}
            </Text>
          </div>
        ) : null}
        {feedback.map((one) => (
          <div key={one.id}>
            <Text size="sm" lineClamp={3} style={{ whiteSpace: "pre-wrap" }}>
              {one.content}
            </Text>
            <Text size="xs" c="dimmed">
              {one.giver_name} ·{" "}
              <TextLink to="/feedback/$feedbackId" params={{ feedbackId: one.id }} size="xs">
                {format.since(one.given_at)}
              </TextLink>
            </Text>
          </div>
        ))}
      </Stack>
    </ItemSection>
  );
}
