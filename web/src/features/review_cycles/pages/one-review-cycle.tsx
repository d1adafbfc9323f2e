// SPDX-License-Identifier: Apache-2.0
// One cycle: before the launch whom it would review and what is missing, then how far its reviews have come.
import { Alert, Group, Skeleton, Stack } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Section } from "@/ui/section";
import { TaskProgress } from "@/ui/task-progress";
import { CycleCheck } from "../components/cycle-check";
import { CycleCounts } from "../components/cycle-counts";
import { CycleFacts } from "../components/cycle-facts";
import { CycleMoves } from "../components/cycle-moves";
import { CycleReviews } from "../components/cycle-reviews";
import { CycleStateBadge } from "../components/state-badge";
import { Timeline } from "../components/timeline";
import { changesByItself, refreshEvery } from "../live";

type View = components["schemas"]["CycleView"];

interface CycleParts {
  /** Its sessions of calibration, from another feature. */
  Calibration: ComponentType<{ reviewCycleId: string; isOpen: boolean }>;
}

const route = getRouteApi("/signed-in/review-cycles/$reviewCycleId");
const address = "/api/v1/review-cycles/{review_cycle_id}";

/** Of the launch and of the closing, which a task does. */
function UnderWay({ view }: { view: View }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isLaunch = view.state === "launching";
  return (
    <Section
      title={t(`review_cycle_state.${view.state}`)}
      description={t(isLaunch ? "review_cycle.launching_text" : "review_cycle.closing_text")}
    >
      {view.task_id ? (
        <TaskProgress
          key={view.task_id}
          taskId={view.task_id}
          label={t(isLaunch ? "review_cycle.launching_step" : "review_cycle.closing_step")}
          onEnd={() => void queryClient.invalidateQueries()}
        />
      ) : null}
    </Section>
  );
}

function WithoutReviewer({ view }: { view: View }) {
  const { t } = useTranslation();
  const { without_reviewer } = view.counts;
  if (without_reviewer === 0 || view.state !== "open") return null;
  return (
    <Alert
      color="clay"
      variant="light"
      icon={<IconUserOff />}
      title={t("review_cycle.without_reviewer", { count: without_reviewer })}
    >
      {t("review_cycle.without_reviewer_text")}
    </Alert>
  );
}

function Cycle({ view, Calibration }: CycleParts & { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isUnderWay = view.state === "launching" || view.state === "closing";
  const wasLaunched = view.state !== "draft" && view.state !== "launching";
  const isCalibrated = wasLaunched && view.phases.some(({ phase }) => phase === "calibration");
  return (
    <>
      <PageHeader
        title={view.name}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/review-cycles">{t("place.review_cycles")}</TextLink>
            <CycleStateBadge state={view.state} />
          </Group>
        }
        subtitle={[view.template_name, format.period(view.period_from, view.period_to)].join(" · ")}
        actions={<CycleMoves view={view} />}
      />
      <Stack gap="lg">
        {isUnderWay ? <UnderWay view={view} /> : null}
        <WithoutReviewer view={view} />
        {view.state === "draft" ? <CycleCheck id={view.id} /> : null}
        {wasLaunched ? <CycleCounts view={view} /> : null}
        <Timeline view={view} />
        {isCalibrated ? <Calibration reviewCycleId={view.id} isOpen={view.state === "open"} /> : null}
        {wasLaunched ? <CycleReviews view={view} /> : null}
        <CycleFacts view={view} />
      </Stack>
    </>
  );
}

function OneCycle({ Calibration }: CycleParts) {
  const { reviewCycleId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { review_cycle_id: reviewCycleId } } },
    { refetchInterval: ({ state: { data } }) => (data && changesByItself(data.state) ? refreshEvery : false) },
  );
  return (
    <Page>
      <Loaded query={query} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) => <Cycle view={view} Calibration={Calibration} />}
      </Loaded>
    </Page>
  );
}

export function OneReviewCycle({ Calibration }: CycleParts) {
  return (
    <Permitted to="reviews.manage">
      <OneCycle Calibration={Calibration} />
    </Permitted>
  );
}
