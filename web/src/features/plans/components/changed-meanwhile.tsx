// SPDX-License-Identifier: Apache-2.0
// Says that a plan became another while it was being answered, and what is different now. What was typed stays.
import { Alert, List, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { changedItems } from "../changed-items";

type PlanView = components["schemas"]["PlanView"];

/** The plan as it was read when an answer to it came too late; null while none did. */
export function useReadBefore(view: PlanView) {
  const [before, setBefore] = useState<PlanView | null>(null);
  /** Sends the answer to what the page shows now. */
  const answer = async (send: (stamp: string) => Promise<unknown>) => {
    try {
      await send(view.stamp);
    } catch (error) {
      if (error instanceof Problem && error.status === 412) setBefore(view);
      throw error;
    }
  };
  return { before, answer };
}

export function ChangedMeanwhile({ before, now }: { before: PlanView | null; now: PlanView }) {
  const { t } = useTranslation();
  if (!before) return null;
  const changed = changedItems(before, now);
  return (
    <Alert
      color="sky"
      variant="light"
      role="status"
      icon={<IconRefresh aria-hidden />}
      title={t("changed_meanwhile.title")}
    >
      <Text size="sm">{t("changed_meanwhile.text")}</Text>
      <List size="sm" mt="xs">
        {changed.map(({ id, title, kind }) => (
          <List.Item key={id}>{t(`changed_meanwhile.${kind}`, { title })}</List.Item>
        ))}
        {changed.length === 0 ? <List.Item>{t("changed_meanwhile.turn")}</List.Item> : null}
      </List>
    </Alert>
  );
}
