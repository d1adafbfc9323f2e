// SPDX-License-Identifier: Apache-2.0
// Where people go from a job, where they come from, and what it takes; paths are added and removed by the people team.
import { Button, SimpleGrid, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { FormModal } from "@/ui/form-modal";
import { JobLinks } from "@/ui/job-links";
import { JobSelect } from "@/ui/job-select";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import classes from "./career-paths.module.css";

type Profile = components["schemas"]["JobProfile"];
type CareerStep = components["schemas"]["CareerStep"];

function AddPath({ job, onClose }: { job: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const added = useRef("");
  const remove = api.useMutation("delete", "/api/v1/jobs/{job_id}/career-paths/{to_job_id}", {
    meta: { done: t("career_path.removed") },
  });
  const add = api.useMutation("post", "/api/v1/career-paths", {
    meta: {
      quiet: true,
      done: t("career_path.added"),
      undo: () => remove.mutate({ params: { path: { job_id: job.id, to_job_id: added.current } } }),
    },
  });
  const edit = useProblemForm(
    {
      initialValues: { to_job_id: null as string | null, note: "" },
    },
    async ({ to_job_id, note }) => {
      added.current = to_job_id ?? "";
      await add.mutateAsync({ body: { from_job_id: job.id, to_job_id: added.current, note } });
      onClose();
    },
  );
  return (
    <FormModal
      title={t("career_path.title", { title: job.shown.title })}
      submit={t("career_path.add")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <JobSelect label={t("career_path.to")} except={job.id} data-autofocus {...edit.form.getInputProps("to_job_id")} />
      <Textarea
        label={t("career_path.note")}
        description={t("career_path.note_text")}
        autosize
        minRows={2}
        maxLength={1000}
        {...edit.form.getInputProps("note")}
      />
    </FormModal>
  );
}

function Path({ job, step, mayChange }: { job: Profile; step: CareerStep; mayChange: boolean }) {
  const { t } = useTranslation();
  const addAgain = api.useMutation("post", "/api/v1/career-paths", {
    meta: { done: t("career_path.added") },
  });
  const remove = api.useMutation("delete", "/api/v1/jobs/{job_id}/career-paths/{to_job_id}", {
    meta: {
      done: t("career_path.removed"),
      undo: () => addAgain.mutate({ body: { from_job_id: job.id, to_job_id: step.job_id, note: step.note } }),
    },
  });
  return (
    <div className={classes.cell}>
      <Link to="/jobs/$jobId" params={{ jobId: step.job_id }} className={classes.path}>
        <Text fw={560} className={classes.title}>
          {step.title} <IconArrowRight size={16} aria-hidden />
        </Text>
        <Text size="sm" c="dimmed" mt={4}>
          {step.note}
        </Text>
      </Link>
      {mayChange ? (
        <ConfirmButton
          size="compact-xs"
          variant="subtle"
          color="red"
          c="dimmed"
          question={t("career_path.remove_question", { title: step.title })}
          consequence={t("career_path.remove_consequence")}
          confirm={t("action.remove")}
          onConfirm={() => remove.mutate({ params: { path: { job_id: job.id, to_job_id: step.job_id } } })}
        >
          {t("career_path.remove")}
        </ConfirmButton>
      ) : null}
    </div>
  );
}

export function CareerPaths({ job }: { job: Profile }) {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  const [adding, add] = useDisclosure(false);
  const { leads_to: leadsTo, comes_from: comesFrom } = job;
  return (
    <Section
      title={t("job.career_paths")}
      description={t("job.career_paths_text")}
      actions={
        mayChange ? (
          <Button size="xs" variant="light" onClick={add.open}>
            {t("career_path.add")}
          </Button>
        ) : null
      }
    >
      {leadsTo.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("job.no_career_paths")}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
          {leadsTo.map((step) => (
            <Path key={step.job_id} job={job} step={step} mayChange={mayChange} />
          ))}
        </SimpleGrid>
      )}
      {comesFrom.length > 0 ? (
        <Text size="sm" c="dimmed" mt="md">
          {t("job.comes_from")} <JobLinks jobs={comesFrom} />
        </Text>
      ) : null}
      {adding ? <AddPath job={job} onClose={add.close} /> : null}
    </Section>
  );
}
