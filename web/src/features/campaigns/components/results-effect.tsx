// SPDX-License-Identifier: Apache-2.0
// What this survey says about the themes that the group has worked on since an earlier one.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import { type Focus, useFocus } from "../use-focus";
import type { Results } from "../use-results";
import { ReadingLine } from "./focus-reading";

function useDoneWords() {
  const { t } = useTranslation();
  return ({ actions }: Focus) => {
    const count = (state: string) => actions.filter((action) => action.state === state).length;
    const parts = (["done", "open", "dropped"] as const).filter((state) => count(state) > 0);
    if (parts.length === 0) return t("focus.no_actions");
    return parts.map((state) => t(`focus_count.${state}`, { count: count(state) })).join(", ");
  };
}

export function ResultsEffect({ results }: { results: Results }) {
  const { t } = useTranslation();
  const doneWords = useDoneWords();
  const { data } = useFocus(results.campaign_id, results.group.id);
  if (!data || data.earlier.length === 0) return null;
  return (
    <Section title={t("focus.effect")} description={t("focus.effect_text")}>
      <Stack gap="md">
        {data.earlier.map((focus) => (
          <div key={focus.id}>
            <Text fw={600}>{focus.factor_name}</Text>
            {focus.readings.map((reading) => (
              <ReadingLine key={reading.campaign_id} reading={reading} isThis />
            ))}
            <Text size="sm" c="dimmed">
              {t("focus.after_survey", { campaign: focus.campaign_name, actions: doneWords(focus) })}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
