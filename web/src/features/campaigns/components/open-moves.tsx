// SPDX-License-Identifier: Apache-2.0
// What can be done with a campaign that is open: give everybody longer, or close it now.
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";

type View = components["schemas"]["CampaignView"];

const address = "/api/v1/campaigns/{campaign_id}";

function ExtendForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version, closes_on } = view.campaign;
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("campaign.extended") },
  });
  const edit = useProblemForm({ initialValues: { closes_on: plusDays(closes_on, 7) } }, async (values) => {
    await extend.mutateAsync({ params: { path: { campaign_id: id } }, body: { ...values, version } });
    onClose();
  });
  return (
    <FormModal title={t("campaign.extend")} submit={t("campaign.extend")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("campaign.extend_text", { day: format.date(closes_on) })}</Text>
      <DateField
        label={t("campaign.new_last_day")}
        required
        min={plusDays(closes_on, 1)}
        {...edit.form.getInputProps("closes_on")}
      />
    </FormModal>
  );
}

export function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isExtending, setExtending] = useState(false);
  const { id, version, mode } = view.campaign;
  const close = api.useMutation("post", `${address}/closing`, { meta: { done: t("campaign.closing") } });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={close.isPending}
        question={t("campaign.close_question")}
        consequence={t(mode === "identified" ? "campaign.close_text_identified" : "campaign.close_text")}
        confirm={t("campaign.close")}
        onConfirm={() => close.mutate({ params: { path: { campaign_id: id } }, body: { version } })}
      >
        {t("campaign.close")}
      </ConfirmButton>
      <Button variant="default" onClick={() => setExtending(true)}>
        {t("campaign.extend")}
      </Button>
      {isExtending ? <ExtendForm view={view} onClose={() => setExtending(false)} /> : null}
    </>
  );
}
