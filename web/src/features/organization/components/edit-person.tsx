// SPDX-License-Identifier: Apache-2.0
// Changes who somebody is. Where they work, as what and for whom is dated, and changed by assign-person.tsx.
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { changedFields } from "@/lib/changes";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import { type PersonValues, personChange, valuesOf } from "../person-values";
import { PersonFields } from "./person-fields";

interface EditPersonProps {
  profile: components["schemas"]["PersonProfile"];
  onClose: () => void;
}

function useLabels(): Record<keyof PersonValues, string> {
  const { t } = useTranslation();
  return {
    employee_number: t("people.employee_number"),
    given_name: t("person_form.given_name"),
    family_name: t("person_form.family_name"),
    email: t("people.email"),
    started_on: t("person_form.started_on"),
    location: t("people.location"),
    time_zone: t("person.time_zone"),
    language: t("person_form.language"),
    weekly_hours: t("person.weekly_hours"),
    hourly_cost: t("person.hourly_cost"),
  };
}

export function EditPerson({ profile, onClose }: EditPersonProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const queryClient = useQueryClient();
  const path = { person_id: profile.person.id };
  const putBack = api.useMutation("patch", "/api/v1/people/{person_id}", {
    meta: { done: t("person_form.as_before") },
  });
  /** Sends what stood before the last change, on the version that this change made. */
  const takeBack = useRef(() => {});
  const change = api.useMutation("patch", "/api/v1/people/{person_id}", {
    meta: {
      quiet: true,
      done: t("person_form.saved"),
      undo: () => takeBack.current(),
    },
  });
  const edit = useEditForm<PersonValues>({
    read: { values: valuesOf(profile), version: profile.version },
    readAgain: async () => {
      const query = api.queryOptions("get", "/api/v1/people/{person_id}", { params: { path } });
      const now = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      return { values: valuesOf(now), version: now.version };
    },
    save: async ({ values, changes, before, version }) => {
      const now = await change.mutateAsync({ params: { path }, body: { version, ...personChange(changes) } });
      const back = personChange(changedFields(values, before));
      takeBack.current = () => putBack.mutate({ params: { path }, body: { version: now.version, ...back } });
      onClose();
    },
  });
  return (
    <FormModal title={t("person_form.edit")} submit={t("action.save")} edit={edit} onClose={onClose} size="xl">
      <PersonFields values={edit.form.values} field={(name) => edit.form.getInputProps(name)} />
      <ClashAlert edit={edit} label={(field) => labels[field]} say={(field, values) => values[field]} />
    </FormModal>
  );
}
