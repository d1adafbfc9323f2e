// SPDX-License-Identifier: Apache-2.0
// The matching report: how much of the agreed training traces to a documented need, and what does not.
import { Stack, Text } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { MatchingFilters } from "../components/matching-filters";
import { MatchingHeadline } from "../components/matching-headline";
import { MatchingItems } from "../components/matching-items";
import { MatchingLines } from "../components/matching-lines";
import { useMatching, useMatchingAddress } from "../use-matching";

export function MatchingPage() {
  const { t } = useTranslation();
  const { search } = useMatchingAddress();
  const report = useMatching(search);
  const sight = report.data?.sight;
  return (
    <Page>
      <PageHeader
        title={t("place.matching")}
        subtitle={t(sight === "own_people" ? "matching.subtitle_own" : "matching.subtitle")}
      />
      <Stack gap="lg">
        <MatchingFilters report={report.data} />
        <Loaded query={report} skeleton={<RowsSkeleton rows={8} />}>
          {(data) =>
            data.whole.figures?.items === 0 ? (
              <EmptyState icon={IconLink} title={t("matching.empty")} text={t("matching.empty_text")} />
            ) : (
              <Stack gap="lg">
                <MatchingHeadline whole={data.whole} />
                <MatchingLines report={data} />
                {data.sight === "large_groups" ? null : <MatchingItems mayTie={data.may_tie} />}
              </Stack>
            )
          }
        </Loaded>
        <Text size="xs" c="dimmed" maw={760}>
          {t("matching.rule")} {t(sight === "large_groups" ? "matching.hidden_text" : "matching.spent_rule")}
        </Text>
      </Stack>
    </Page>
  );
}
