// SPDX-License-Identifier: Apache-2.0
// Begins a session of calibration in a cycle.
import { Button, Group, Skeleton, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { LeaveGuard } from "@/ui/leave-guard";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { SessionFields } from "../components/session-fields";
import { newSession, type SessionValues, sessionContent } from "../session-values";

const route = getRouteApi("/signed-in/review-cycles/$reviewCycleId/calibration/new");
const address = "/api/v1/review-cycles/{review_cycle_id}";

function SessionForm({ reviewCycleId, scale }: { reviewCycleId: string; scale: readonly string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begin = api.useMutation("post", "/api/v1/calibration-sessions", {
    meta: { quiet: true, done: t("calibration.begun") },
  });
  const edit = useProblemForm<SessionValues>({ initialValues: newSession(scale.length) }, async (values) => {
    const { id, is_hidden } = await begin.mutateAsync({ body: sessionContent(reviewCycleId, values) });
    if (is_hidden)
      await navigate({
        to: "/review-cycles/$reviewCycleId",
        params: { reviewCycleId },
        search: {},
        hash: "calibration",
      });
    else await navigate({ to: "/calibration/$calibrationSessionId", params: { calibrationSessionId: id }, search: {} });
  });
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isUnsaved} />
      <Stack gap="lg">
        <SessionFields form={edit.form} reviewCycleId={reviewCycleId} scale={scale} />
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <Group>
          <Button type="submit" loading={edit.sending}>
            {t("calibration.begin")}
          </Button>
          <ButtonLink to="/review-cycles/$reviewCycleId" params={{ reviewCycleId }} search={{}} variant="default">
            {t("action.cancel")}
          </ButtonLink>
        </Group>
      </Stack>
    </form>
  );
}

function NewSession() {
  const { t } = useTranslation();
  const { reviewCycleId } = route.useParams();
  const params = { path: { review_cycle_id: reviewCycleId } };
  const cycle = api.useQuery("get", address, { params });
  const query = api.useQuery("get", `${address}/calibration`, { params });
  return (
    <Page width="reading">
      <PageHeader
        title={t("calibration.new")}
        eyebrow={
          <TextLink to="/review-cycles/$reviewCycleId" params={{ reviewCycleId }} search={{}}>
            {cycle.data?.name ?? t("place.review_cycles")}
          </TextLink>
        }
        subtitle={t("calibration.new_text")}
      />
      <Loaded query={query} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {({ scale }) => <SessionForm reviewCycleId={reviewCycleId} scale={scale} />}
      </Loaded>
    </Page>
  );
}

export function NewSessionPage() {
  return (
    <Permitted to="reviews.manage">
      <NewSession />
    </Permitted>
  );
}
