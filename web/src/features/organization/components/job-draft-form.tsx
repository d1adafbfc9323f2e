// SPDX-License-Identifier: Apache-2.0
// Writes the draft of a job: what it says of itself, what it carries, what it requires; saved as one, then approved. Who
// may write only one part reads the other.
import { NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { type EditForm, useEditForm } from "@/ui/use-edit-form";
import { draftValues, type JobDraftValues, requirementsBody, versionBody } from "../job-draft-values";
import { useDraftWords } from "../use-draft-words";
import { DraftBar } from "./draft-bar";
import { FamilyInput } from "./family-input";
import { RequirementRows } from "./requirement-rows";
import { RequirementTable } from "./requirement-table";
import { Responsibilities } from "./responsibilities";
import { ResponsibilityRows } from "./responsibility-rows";

type Profile = components["schemas"]["JobProfile"];
type JobRequirements = components["schemas"]["JobRequirements"];

/** Reads the draft as it is now, past the cache. */
function useReadAgain(jobId: string, versionId: string) {
  const queryClient = useQueryClient();
  const params = { path: { job_id: jobId }, query: { job_version_id: versionId } };
  const ofJob = { ...api.queryOptions("get", "/api/v1/jobs/{job_id}", { params }), staleTime: 0 };
  const required = { ...api.queryOptions("get", "/api/v1/jobs/{job_id}/requirements", { params }), staleTime: 0 };
  return async () => {
    const [job, { requirements }] = await Promise.all([
      queryClient.fetchQuery(ofJob),
      queryClient.fetchQuery(required),
    ]);
    return { values: draftValues(job, requirements), version: job.shown.version };
  };
}

function useDraftForm(job: Profile, required: JobRequirements): EditForm<JobDraftValues> {
  const meta = { quiet: true };
  const saveVersion = api.useMutation("put", "/api/v1/job-versions/{job_version_id}", { meta });
  const saveRequirements = api.useMutation("put", "/api/v1/job-versions/{job_version_id}/requirements", { meta });
  const params = { path: { job_version_id: job.shown.id } };
  return useEditForm<JobDraftValues>({
    read: { values: draftValues(job, required.requirements), version: job.shown.version },
    readAgain: useReadAgain(job.id, job.shown.id),
    save: async ({ values, changes, version, saved }) => {
      const { requirements, ...ofVersion } = changes;
      let now = version;
      if (Object.keys(ofVersion).length > 0) {
        const { shown } = await saveVersion.mutateAsync({ params, body: { ...versionBody(values), version } });
        now = shown.version;
        saved(ofVersion, now);
      }
      if (requirements) {
        const body = { requirements: requirementsBody(values), version: now };
        const answer = await saveRequirements.mutateAsync({ params, body });
        saved({ requirements }, answer.version);
      }
    },
  });
}

function useLabels(): Record<keyof JobDraftValues, string> {
  const { t } = useTranslation();
  return {
    title: t("job_form.title"),
    family: t("jobs.family"),
    level: t("jobs.level"),
    purpose: t("job_form.purpose"),
    responsibilities: t("job.responsibilities"),
    requirements: t("job.requirements"),
  };
}

interface PartProps {
  job: Profile;
  edit: EditForm<JobDraftValues>;
}

function Basics({ edit }: { edit: EditForm<JobDraftValues> }) {
  const { t } = useTranslation();
  const field = edit.form.getInputProps;
  return (
    <Section title={t("job_form.basics")}>
      <Stack>
        <TextInput label={t("job_form.title")} maxLength={200} {...field("title")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <FamilyInput label={t("jobs.family")} {...field("family")} />
          <NumberInput label={t("jobs.level")} min={0} max={99} allowDecimal={false} {...field("level")} />
        </SimpleGrid>
        <Textarea
          label={t("job_form.purpose")}
          description={t("job_form.purpose_text")}
          autosize
          minRows={3}
          maxLength={4000}
          {...field("purpose")}
        />
      </Stack>
    </Section>
  );
}

function SectionProblem({ edit, field }: { edit: EditForm<JobDraftValues>; field: keyof JobDraftValues }) {
  const problem = edit.form.errors[field];
  return problem ? (
    <Text size="sm" c="var(--fault)" mb="sm" role="alert">
      {problem}
    </Text>
  ) : null;
}

function ResponsibilitiesPart({ job, edit }: PartProps) {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  if (!mayChange) {
    return (
      <Section title={t("job.responsibilities")} description={t("job.responsibilities_text")}>
        <Responsibilities responsibilities={job.responsibilities} />
      </Section>
    );
  }
  return (
    <Section title={t("job.responsibilities")} description={t("job_form.responsibilities_text")}>
      <SectionProblem edit={edit} field="responsibilities" />
      <ResponsibilityRows form={edit.form} />
    </Section>
  );
}

function RequirementsPart({ job, edit }: PartProps) {
  const { t } = useTranslation();
  const mayChange = useCan("frameworks.manage");
  if (!mayChange) {
    return (
      <Section title={t("job.requirements")} description={t("job.requirements_text")} flush>
        <RequirementTable jobId={job.id} versionId={job.shown.id} />
      </Section>
    );
  }
  return (
    <Section title={t("job.requirements")} description={t("job_form.requirements_text")}>
      <SectionProblem edit={edit} field="requirements" />
      <RequirementRows form={edit.form} />
    </Section>
  );
}

export function JobDraftForm({ job, required }: { job: Profile; required: JobRequirements }) {
  const labels = useLabels();
  const mayChange = useCan("organization.manage");
  const edit = useDraftForm(job, required);
  const say = useDraftWords(required);
  const changed = edit.isChanged();
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={() => changed} />
      <Stack gap="lg">
        {mayChange ? <Basics edit={edit} /> : null}
        <ResponsibilitiesPart job={job} edit={edit} />
        <RequirementsPart job={job} edit={edit} />
        <DraftBar job={job} edit={edit} changed={changed}>
          {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
          <ClashAlert edit={edit} label={(field) => labels[field]} say={say} />
        </DraftBar>
      </Stack>
    </form>
  );
}
