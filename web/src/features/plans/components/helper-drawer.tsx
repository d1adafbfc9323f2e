// SPDX-License-Identifier: Apache-2.0
// Helpers of an item: who stands, who could be asked, and what was asked and answered before.
import { Drawer, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { standingAsk } from "../helper-asks";
import { AskHelper } from "./ask-helper";
import { HelperCandidates } from "./helper-candidates";
import { HelperHistory } from "./helper-history";

type PlanItemView = components["schemas"]["PlanItemView"];

interface HelperDrawerProps {
  view: components["schemas"]["PlanView"];
  /** Whose helpers are shown; null while closed. */
  item: PlanItemView | null;
  asks: readonly components["schemas"]["HelperAskView"][];
  mayAsk: boolean;
  onClose: () => void;
}

/** Who is to be asked; without an id, somebody is chosen in the form. */
export interface Asked {
  id: string | null;
  name: string;
}

export function HelperDrawer({ view, item, asks, mayAsk, onClose }: HelperDrawerProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Drawer
      opened={item !== null}
      onClose={onClose}
      title={t("helper.title")}
      size="lg"
      closeOnEscape={!asked}
      closeOnClickOutside={!asked}
    >
      {item ? (
        <Stack gap="lg">
          <div>
            <Text size="sm" fw={560}>
              {item.item.title}
            </Text>
            <Text size="sm" c="dimmed">
              {t("helper.text")}
            </Text>
          </div>
          <HelperHistory asks={asks} mayEnd={mayAsk} />
          {mayAsk ? <HelperCandidates item={item.item} onAsk={setAsked} /> : null}
          {asked ? (
            <AskHelper
              item={item.item}
              learnerId={view.plan.person_id}
              asked={asked}
              standing={standingAsk(asks, item.item.id)}
              onClose={() => setAsked(null)}
            />
          ) : null}
        </Stack>
      ) : null}
    </Drawer>
  );
}
