// SPDX-License-Identifier: Apache-2.0
// Nominates somebody, or a team, with the reason that the panel reads.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { FormModal } from "@/ui/form-modal";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { useProblemForm } from "@/ui/use-problem-form";

type Values = { nominee_ids: ChosenPerson[]; reason: string };

export function NominateForm({ awardId, onClose }: { awardId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nominate = api.useMutation("post", "/api/v1/awards/{award_id}/nominations", {
    meta: { quiet: true, done: t("award.nominated") },
  });
  const initialValues: Values = { nominee_ids: [], reason: "" };
  const edit = useProblemForm<Values>({ initialValues }, async ({ nominee_ids, reason }) => {
    await nominate.mutateAsync({
      params: { path: { award_id: awardId } },
      body: { nominee_ids: nominee_ids.map(({ id }) => id), reason },
    });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal title={t("award.nominate")} submit={t("award.nominate")} edit={edit} onClose={onClose}>
      <PeopleSelect
        label={t("award.nominees")}
        description={t("award.nominees_text")}
        people={form.getValues().nominee_ids}
        onChange={(people) => form.setFieldValue("nominee_ids", people)}
        except={me.person_id ?? undefined}
        error={form.errors.nominee_ids}
      />
      <Textarea
        label={t("award.reason")}
        description={t("award.reason_text")}
        required
        maxLength={2000}
        autosize
        minRows={3}
        {...form.getInputProps("reason")}
      />
    </FormModal>
  );
}
