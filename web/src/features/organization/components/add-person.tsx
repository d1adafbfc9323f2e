// SPDX-License-Identifier: Apache-2.0
// Adds a person with their first assignment, and goes to their profile.
import { Divider } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { newPerson, personDraft } from "../person-values";
import { AssignmentFields } from "./assignment-fields";
import { PersonFields } from "./person-fields";

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const add = api.useMutation("post", "/api/v1/people", {
    meta: { quiet: true, done: t("person_form.added") },
  });
  const edit = useProblemForm({ initialValues: newPerson() }, async (values) => {
    const { person } = await add.mutateAsync({ body: personDraft(values) });
    onClose();
    await navigate({ to: "/people/$personId", params: { personId: person.id } });
  });
  const { form } = edit;
  return (
    <FormModal title={t("person_form.add")} submit={t("person_form.add")} edit={edit} onClose={onClose} size="xl">
      <PersonFields values={form.values} field={(name) => form.getInputProps(name)} />
      <Divider label={t("assignment.first")} labelPosition="left" />
      <AssignmentFields field={(name) => form.getInputProps(name)} />
    </FormModal>
  );
}
