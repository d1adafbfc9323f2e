// SPDX-License-Identifier: Apache-2.0
// What a job is for, what it is responsible for and by which weight, what it requires, and where it leads.
import { Badge, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { CareerPaths } from "../components/career-paths";
import { RequirementTable } from "../components/requirement-table";
import { Responsibilities } from "../components/responsibilities";

const route = getRouteApi("/signed-in/jobs/$jobId");

export function JobPage() {
  const { t } = useTranslation();
  const { jobId } = route.useParams();
  const job = api.useQuery("get", "/api/v1/jobs/{job_id}", { params: { path: { job_id: jobId } } });
  return (
    <Page>
      <Loaded query={job}>
        {(data) => (
          <>
            <PageHeader
              eyebrow={
                <Group gap="xs">
                  <TextLink to="/jobs" size="sm">
                    {t("place.jobs")}
                  </TextLink>
                  · {data.shown.family}
                  {data.shown.state === "approved" ? null : (
                    <Badge color="gray" variant="light">
                      {t(`job_state.${data.shown.state}`)}
                    </Badge>
                  )}
                </Group>
              }
              title={data.shown.title}
              subtitle={data.shown.purpose}
              actions={
                <TextLink to="/people" search={{ job: jobId }} size="sm">
                  {t("job.people", { count: data.head_count })}
                </TextLink>
              }
            />
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
                <Section title={t("job.responsibilities")} description={t("job.responsibilities_text")}>
                  <Responsibilities responsibilities={data.responsibilities} />
                </Section>
                <Section title={t("job.requirements")} description={t("job.requirements_text")} flush>
                  <RequirementTable jobId={jobId} />
                </Section>
              </SimpleGrid>
              <CareerPaths leadsTo={data.leads_to} comesFrom={data.comes_from} />
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
