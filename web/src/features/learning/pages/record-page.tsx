// SPDX-License-Identifier: Apache-2.0
// What a person has learned and learns: one's own record, and, below a person's head, that of somebody one answers for.
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { TextLink } from "@/ui/links";
import { ReadProblem } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { EnrolmentLines } from "../components/enrolment-lines";
import { LearningRecord } from "../components/learning-record";

const route = getRouteApi("/signed-in/people/$personId");

export function RecordPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page width="reading">
      <PageHeader
        title={t("learning.record")}
        eyebrow={
          <TextLink to="/learning" search={{ show: "mine" }}>
            {t("place.learning")}
          </TextLink>
        }
      />
      {person_id ? (
        <LearningRecord personId={person_id} />
      ) : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}

export function PersonLearningPage() {
  const { t } = useTranslation();
  const { personId } = route.useParams();
  const { person_id } = useMe();
  const query = { person_id: personId, is_open: true };
  const open = api.useQuery("get", "/api/v1/enrolments", { params: { query } });
  const lines = open.data?.items ?? [];
  return (
    <Stack gap="lg">
      <ReadProblem query={open} />
      {lines.length > 0 ? (
        <Section title={t("learning.under_way")} flush>
          <EnrolmentLines lines={lines} isOwn={personId === person_id} label={t("learning.under_way")} />
        </Section>
      ) : null}
      <LearningRecord personId={personId} />
    </Stack>
  );
}
