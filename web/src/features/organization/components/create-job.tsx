// SPDX-License-Identifier: Apache-2.0
// Begins a job by its name; what it carries and requires is written on the page of its draft, which opens next.
import { NumberInput, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { FamilyInput } from "./family-input";

export function CreateJob({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/jobs", {
    meta: { quiet: true },
  });
  const edit = useProblemForm(
    { initialValues: { title: "", code: "", family: "", level: "" as number | "", purpose: "" } },
    async ({ level, ...values }) => {
      const body = { ...values, level: level === "" ? null : level, responsibilities: [] };
      const { id } = await create.mutateAsync({ body });
      onClose();
      await navigate({ to: "/jobs/$jobId/draft", params: { jobId: id } });
    },
  );
  const { form } = edit;
  return (
    <FormModal title={t("job_form.create")} submit={t("job_form.create_submit")} edit={edit} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t("job_form.create_text")}
      </Text>
      <TextInput label={t("job_form.title")} maxLength={200} data-autofocus {...form.getInputProps("title")} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={t("job_form.code")} maxLength={64} {...form.getInputProps("code")} />
        <FamilyInput label={t("jobs.family")} {...form.getInputProps("family")} />
        <NumberInput label={t("jobs.level")} min={0} max={99} allowDecimal={false} {...form.getInputProps("level")} />
      </SimpleGrid>
      <Textarea
        label={t("job_form.purpose")}
        description={t("job_form.purpose_text")}
        autosize
        minRows={3}
        maxLength={4000}
        {...form.getInputProps("purpose")}
      />
    </FormModal>
  );
}
