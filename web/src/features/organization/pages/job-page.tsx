// SPDX-License-Identifier: Apache-2.0
// What a job is for, what it is responsible for and by which weight, what it requires, and where it leads; and the way to
// change it, for those who may.
import { Badge, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { CareerPaths } from "../components/career-paths";
import { JobVersions } from "../components/job-versions";
import { PlanTemplate } from "../components/plan-template";
import { RequirementTable } from "../components/requirement-table";
import { Responsibilities } from "../components/responsibilities";
import { useStartDraft } from "../use-start-draft";

const route = getRouteApi("/signed-in/jobs/$jobId");
type Profile = components["schemas"]["JobProfile"];

function ChangeJob({ job }: { job: Profile }) {
  const { t } = useTranslation();
  const mayStart = useCan("organization.manage");
  const { start, starting } = useStartDraft(job.id);
  if (job.versions.some((version) => version.state === "draft")) {
    return (
      <ButtonLink to="/jobs/$jobId/draft" params={{ jobId: job.id }}>
        {t("job.open_draft")}
      </ButtonLink>
    );
  }
  if (!mayStart) return null;
  return (
    <Button onClick={start} loading={starting}>
      {t("job.change")}
    </Button>
  );
}

function Header({ job, mayWrite }: { job: Profile; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { shown } = job;
  return (
    <PageHeader
      eyebrow={
        <Group gap="xs">
          <TextLink to="/jobs" size="sm">
            {t("place.jobs")}
          </TextLink>
          {shown.family ? `· ${shown.family}` : null}
          {shown.state === "approved" ? null : (
            <Badge color="gray" variant="light">
              {t("job_versions.number", { number: shown.number })} · {t(`job_state.${shown.state}`)}
            </Badge>
          )}
        </Group>
      }
      title={shown.title}
      subtitle={shown.purpose}
      actions={
        <>
          <TextLink to="/people" search={{ job: job.id }} size="sm">
            {t("job.people", { count: job.head_count })}
          </TextLink>
          {mayWrite ? <ChangeJob job={job} /> : null}
        </>
      }
    />
  );
}

/** Is it the job that the viewer holds? */
function useIsOwn(jobId: string) {
  const { person_id } = useMe();
  const own = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: person_id ?? "" } } },
    { enabled: person_id !== null },
  );
  return own.data?.person.job_id === jobId;
}

export function JobPage() {
  const { t } = useTranslation();
  const { jobId } = route.useParams();
  const { version } = route.useSearch();
  const mayChange = useCan("organization.manage");
  const mayRequire = useCan("frameworks.manage");
  const mayWrite = mayChange || mayRequire;
  const isOwn = useIsOwn(jobId);
  const job = api.useQuery("get", "/api/v1/jobs/{job_id}", {
    params: { path: { job_id: jobId }, query: version ? { job_version_id: version } : {} },
  });
  return (
    <Page>
      <Loaded query={job}>
        {(data) => (
          <>
            <Header job={data} mayWrite={mayWrite} />
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
                <Section title={t("job.responsibilities")} description={t("job.responsibilities_text")}>
                  <Responsibilities responsibilities={data.responsibilities} isOwn={isOwn} />
                </Section>
                <Section title={t("job.requirements")} description={t("job.requirements_text")} flush>
                  <RequirementTable jobId={jobId} versionId={version} isOwn={isOwn} />
                </Section>
              </SimpleGrid>
              <PlanTemplate job={data} />
              <CareerPaths job={data} />
              {mayWrite ? <JobVersions job={data} /> : null}
              {data.shown.attribution ? (
                <Text size="xs" c="dimmed">
                  {data.shown.attribution}
                </Text>
              ) : null}
            </Stack>
          </>
        )}
      </Loaded>
    </Page>
  );
}
