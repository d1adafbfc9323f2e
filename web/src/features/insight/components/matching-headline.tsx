// SPDX-License-Identifier: Apache-2.0
// The shares that trace to a need, planned and spent, and how sure what was spent is.
import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { StatTile } from "@/ui/stat-tile";
import type { Measure } from "../matching-search";
import { amountsOf, type Line, shareOf, useMatchingWords } from "../use-matching";

const shown: readonly Measure[] = ["hours_planned", "hours_spent", "direct_cost_planned", "direct_cost_spent"];

export function MatchingHeadline({ whole }: { whole: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMatchingWords();
  const { figures } = whole;
  if (!figures) return <Text>{t("matching.hidden_whole")}</Text>;
  return (
    <div>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: "xs", xs: "md" }}>
        {shown.map((measure) => {
          const amounts = amountsOf(whole, measure);
          return (
            <StatTile
              key={measure}
              label={t(`matching_measure.${measure}`)}
              value={words.share(shareOf(amounts))}
              hint={
                amounts && amounts.all > 0
                  ? t("matching.traces_of", {
                      traced: words.amount(measure, amounts.traced),
                      all: words.amount(measure, amounts.all),
                    })
                  : t("matching.nothing")
              }
            />
          );
        })}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        {t("matching.counted", {
          items: format.number(figures.items),
          people: format.number(figures.people),
          finished: format.number(figures.finished_items),
          told: format.number(figures.told_items),
        })}
      </Text>
    </div>
  );
}
