// SPDX-License-Identifier: Apache-2.0
// Gives somebody another unit, job or manager from a day on. A day before the newest assignment puts the history right.
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";
import { AssignmentFields } from "./assignment-fields";

interface AssignPersonProps {
  profile: components["schemas"]["PersonProfile"];
  onClose: () => void;
}

export function AssignPerson({ profile, onClose }: AssignPersonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, employment } = profile;
  const newest = employment?.assignments[0]?.valid_from ?? "";
  const assign = api.useMutation("post", "/api/v1/people/{person_id}/assignments", {
    meta: { quiet: true, done: t("assignment.saved") },
  });
  const edit = useProblemForm(
    {
      initialValues: {
        valid_from: today(),
        unit_id: person.unit_id as string | null,
        job_id: person.job_id,
        manager_id: person.manager_id,
      },
    },
    async ({ unit_id, ...values }) => {
      const body = { ...values, unit_id: unit_id ?? "" };
      await assign.mutateAsync({ params: { path: { person_id: person.id } }, body });
      onClose();
    },
  );
  const { form } = edit;
  const { valid_from } = form.values;
  return (
    <FormModal title={t("assignment.change")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <DateField
        label={t("assignment.valid_from")}
        description={t("assignment.valid_from_text")}
        max={today()}
        data-autofocus
        {...form.getInputProps("valid_from")}
      />
      {valid_from && valid_from < newest ? (
        <Alert variant="light" color="clay" role="status">
          {t("assignment.past", { date: format.date(newest) })}
        </Alert>
      ) : null}
      <AssignmentFields field={(name) => form.getInputProps(name)} person={person} />
    </FormModal>
  );
}
