// SPDX-License-Identifier: Apache-2.0
// What differs for one person of an open campaign: they need not answer, or have longer.
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];

interface PersonChangeProps {
  campaign: Schemas["Campaign"];
  person: Schemas["AudienceLine"];
  onClose: () => void;
}

export function PersonChange({ campaign, person, onClose }: PersonChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = api.useMutation("put", "/api/v1/campaigns/{campaign_id}/people/{person_id}", {
    meta: { quiet: true, done: t("campaign.person_changed", { name: person.name }) },
  });
  const edit = useProblemForm(
    { initialValues: { is_excused: person.is_excused, closes_on: person.closes_on ?? "" } },
    async ({ is_excused, closes_on }) => {
      await change.mutateAsync({
        params: { path: { campaign_id: campaign.id, person_id: person.id } },
        body: { is_excused, closes_on: is_excused ? null : closes_on || null },
      });
      onClose();
    },
  );
  const { is_excused } = edit.form.getValues();
  return (
    <FormModal title={person.name} submit={t("action.save")} edit={edit} onClose={onClose}>
      <Checkbox
        label={t("campaign.excuse")}
        description={t("campaign.excuse_text")}
        {...edit.form.getInputProps("is_excused", { type: "checkbox" })}
      />
      {is_excused ? null : (
        <DateField
          label={t("campaign.later_day")}
          description={t("campaign.later_day_text", { day: format.date(campaign.closes_on) })}
          min={plusDays(campaign.closes_on, 1)}
          {...edit.form.getInputProps("closes_on")}
        />
      )}
    </FormModal>
  );
}
