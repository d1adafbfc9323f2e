// SPDX-License-Identifier: Apache-2.0
// The versions of a job, newest first, and its retirement. For those who write jobs; others read the one in force.
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import classes from "./job-versions.module.css";

type Profile = components["schemas"]["JobProfile"];

function Retire({ job }: { job: Profile }) {
  const { t } = useTranslation();
  const retire = api.useMutation("post", "/api/v1/jobs/{job_id}/retirement", {
    meta: { done: t("job_versions.retired") },
  });
  return (
    <ConfirmButton
      size="xs"
      variant="default"
      color="red"
      disabled={job.head_count > 0}
      loading={retire.isPending}
      question={t("job_versions.retire_question", { title: job.shown.title })}
      consequence={t("job_versions.retire_consequence")}
      confirm={t("job_versions.retire")}
      onConfirm={() => retire.mutate({ params: { path: { job_id: job.id } } })}
    >
      {t("job_versions.retire")}
    </ConfirmButton>
  );
}

export function JobVersions({ job }: { job: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRetire = useCan("organization.manage");
  const isInForce = job.versions.some((version) => version.state === "approved");
  return (
    <Section
      title={t("job_versions.title")}
      description={isInForce && job.head_count > 0 ? t("job_versions.held", { count: job.head_count }) : null}
      actions={isInForce && mayRetire ? <Retire job={job} /> : null}
    >
      <ul className={classes.versions}>
        {job.versions.map((version) => (
          <li key={version.id}>
            <Group gap="sm">
              <TextLink
                to="/jobs/$jobId"
                params={{ jobId: job.id }}
                search={{ version: version.id }}
                size="sm"
                fw={560}
                aria-current={version.id === job.shown.id ? "true" : undefined}
              >
                {t("job_versions.number", { number: version.number })}
              </TextLink>
              <Badge variant="light" color={version.state === "approved" ? "leaf" : "gray"}>
                {t(`job_state.${version.state}`)}
              </Badge>
              <Text size="sm" c="dimmed">
                {version.approved_at
                  ? t("job_versions.approved_at", { time: format.instant(version.approved_at) })
                  : t("job_versions.created_at", { time: format.instant(version.created_at) })}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  );
}
