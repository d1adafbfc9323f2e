// SPDX-License-Identifier: Apache-2.0
// The units below the group beside each other, theme by theme: a number in each cell, and a colour for how far it lies from
// everybody or from the round before. What is hidden says why.
import { Group, SegmentedControl, Text } from "@mantine/core";
import { IconLayoutGrid } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Section, SectionFilters } from "@/ui/section";
import { type Results, useResultsAddress, useResultWords } from "../use-results";
import { HeatmapKey } from "./heatmap-cell";
import { type Beside, HeatmapTable } from "./heatmap-table";

export function ResultsHeatmap({ results }: { results: Results }) {
  const { t } = useTranslation();
  const words = useResultWords();
  const { campaignId } = useResultsAddress();
  const [beside, setBeside] = useState<Beside>("beside_everybody");
  const heatmap = api.useQuery("get", "/api/v1/campaigns/{campaign_id}/heatmap", {
    params: { path: { campaign_id: campaignId }, query: { campaign_group_id: results.group.id } },
  });
  const hasEarlier = heatmap.data?.rows.some((row) =>
    row.cells.some((cell) => (cell?.beside_earlier ?? null) !== null),
  );
  return (
    <Section
      title={t("results.below", { group: words.group(results.group) })}
      description={t("results.heatmap_text")}
      flush
      actions={
        hasEarlier ? (
          <SegmentedControl
            size="xs"
            aria-label={t("results.compared_with")}
            value={beside}
            onChange={(value) => setBeside(value as Beside)}
            data={[
              { value: "beside_everybody", label: t("results.with_everybody") },
              { value: "beside_earlier", label: t("results.with_earlier") },
            ]}
          />
        ) : null
      }
    >
      <Loaded query={heatmap} skeleton={<RowsSkeleton rows={6} />}>
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState
              icon={IconLayoutGrid}
              title={t("results.nothing_below")}
              text={t("results.nothing_below_text")}
            />
          ) : (
            <>
              <SectionFilters>
                <Group justify="space-between" gap="sm">
                  <HeatmapKey />
                  <Text size="xs" c="dimmed">
                    {t("results.heatmap_cell")}
                  </Text>
                </Group>
              </SectionFilters>
              <HeatmapTable heatmap={data} results={results} beside={beside} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
