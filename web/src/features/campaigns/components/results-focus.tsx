// SPDX-License-Identifier: Apache-2.0
// What the group chose to work on and does about it; and what all groups work on that one reads.
import { Stack, Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useFocus } from "../use-focus";
import { type Results, useResultWords } from "../use-results";
import { FocusCard } from "./focus-card";
import { FocusChooser } from "./focus-chooser";
import { FocusTable } from "./focus-table";

export function ResultsFocus({ results }: { results: Results }) {
  const { t } = useTranslation();
  const words = useResultWords();
  const query = useFocus(results.campaign_id, results.group.id);
  const takesFocus = results.group.kind === "everybody" || results.group.kind === "unit";
  return (
    <>
      <Loaded query={query}>
        {({ focuses, may_choose }) => (
          <Stack gap="lg">
            {may_choose || focuses.length === 0 ? (
              <Section
                title={
                  results.group.kind === "everybody"
                    ? t("focus.of_everybody")
                    : t("focus.of_group", { group: words.group(results.group) })
                }
                description={t("focus.explained")}
              >
                {may_choose ? <FocusChooser results={results} focuses={focuses} /> : null}
                {may_choose && focuses.length > 1 ? (
                  <Text size="sm" c="dimmed">
                    {t("focus.two_chosen")}
                  </Text>
                ) : null}
                {!may_choose && focuses.length === 0 ? (
                  <EmptyState
                    icon={IconTargetArrow}
                    title={t("focus.none")}
                    text={t(takesFocus ? "focus.none_text" : "focus.not_of_these")}
                  />
                ) : null}
              </Section>
            ) : null}
            {focuses.map((focus) => (
              <FocusCard key={focus.id} focus={focus} mayChange={may_choose} />
            ))}
          </Stack>
        )}
      </Loaded>
      <FocusTable results={results} />
    </>
  );
}
