// SPDX-License-Identifier: Apache-2.0
// Needs across people, ranked: by competency, by unit, by job; and assessing everybody anew.
import { SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { AssessEverybody } from "../components/assess-everybody";
import { NeedsTable } from "../components/needs-table";
import { NeedsTabs } from "../components/needs-tabs";
import { PeopleInNeedDrawer } from "../components/people-in-need-drawer";
import { WhoNeedsDrawer } from "../components/who-needs-drawer";

type By = components["schemas"]["SummaryBy"];
type Line = components["schemas"]["NeedsSummaryLine"];

const groupings: readonly By[] = ["competency", "unit", "job"];
const route = getRouteApi("/signed-in/needs");

function RankedNeeds() {
  const { t } = useTranslation();
  const format = useFormat();
  const { by } = route.useSearch();
  const navigate = route.useNavigate();
  const mayAssess = useCan("needs.assess");
  const [opened, setOpened] = useState<Line | null>(null);
  const close = () => setOpened(null);
  const summary = api.useInfiniteQuery(
    "get",
    "/api/v1/needs-summary",
    { params: { query: { by, limit: 100 } } },
    paged,
  );
  const latest = summary.data?.pages[0];
  return (
    <Page>
      <PageHeader
        title={t("place.needs")}
        subtitle={
          latest?.assessed_at
            ? t("summary.assessed", { date: format.instant(latest.assessed_at) })
            : t("summary.subtitle")
        }
        actions={mayAssess ? <AssessEverybody /> : null}
      />
      <Loaded query={summary} skeleton={<RowsSkeleton rows={8} />}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          return (
            <Stack gap="lg">
              <NeedsTabs />
              <SimpleGrid cols={2} spacing="md">
                <StatTile label={t("summary.people")} value={format.number(latest?.people ?? 0)} />
                <StatTile label={t("summary.needs")} value={format.number(latest?.needs ?? 0)} />
              </SimpleGrid>
              <Section
                title={t("summary.ranking")}
                description={t("summary.borich")}
                actions={
                  <SegmentedControl
                    aria-label={t("summary.by")}
                    data={groupings.map((one) => ({ value: one, label: t(`summary_by.${one}`) }))}
                    value={by}
                    onChange={(value) => void navigate({ search: { by: value as By }, replace: true })}
                  />
                }
                flush
              >
                {lines.length === 0 ? (
                  <EmptyState icon={IconTargetArrow} title={t("summary.empty")} text={t("summary.empty_text")} />
                ) : (
                  <>
                    <NeedsTable
                      lines={lines}
                      isWhole={!summary.hasNextPage}
                      by={by}
                      {...(mayAssess ? { onOpen: setOpened } : {})}
                    />
                    <MoreButton query={summary} />
                  </>
                )}
              </Section>
              <Text size="xs" c="dimmed">
                {t("summary.hidden_text")}
              </Text>
            </Stack>
          );
        }}
      </Loaded>
      <WhoNeedsDrawer competency={by === "competency" ? opened : null} onClose={close} />
      <PeopleInNeedDrawer group={by !== "competency" && opened ? { by, ...opened } : null} onClose={close} />
    </Page>
  );
}

/** Who may not rank the needs of all reads those of their own people. */
export function NeedsPage() {
  return useCan("needs.read_summary") ? <RankedNeeds /> : <Navigate to="/needs/team" replace />;
}
