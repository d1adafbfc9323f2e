// SPDX-License-Identifier: Apache-2.0
// The journal of one person over one period, to read beside what one writes about it.
import { Alert, Stack, Text } from "@mantine/core";
import { IconHourglassLow, IconNotebook } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { JournalEntries } from "./journal-entries";

interface PeriodJournalProps {
  personId: string;
  from: string;
  to: string;
}

export function PeriodJournal({ personId, from, to }: PeriodJournalProps) {
  const { t } = useTranslation();
  const journal = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/journal",
    { params: { path: { person_id: personId }, query: { limit: 50, from, to } } },
    paged,
  );
  return (
    <Loaded query={journal}>
      {({ pages }) => {
        const coverage = pages[0]?.coverage;
        const entries = pages.flatMap(({ items }) => items);
        if (entries.length === 0)
          return <EmptyState icon={IconNotebook} title={t("journal.none")} text={t("journal.none_text")} />;
        return (
          <Stack gap="md">
            {coverage ? (
              <Text size="sm" c="dimmed">
                {t("journal.weeks_covered", { covered: coverage.weeks_covered, weeks: coverage.weeks })}
              </Text>
            ) : null}
            {coverage?.is_recent ? (
              <Alert color="clay" variant="light" icon={<IconHourglassLow />} title={t("journal.recent")}>
                <Text size="sm">
                  {t("journal.recent_text", { recent: coverage.recent, entries: coverage.entries })}
                </Text>
              </Alert>
            ) : null}
            <JournalEntries entries={entries} />
            <MoreButton query={journal} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
