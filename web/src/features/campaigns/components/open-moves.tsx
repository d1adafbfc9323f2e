// SPDX-License-Identifier: Apache-2.0
// What can be done with a campaign that is open: give everybody longer, or close it now.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { LaterDayButton } from "@/ui/later-day";

type View = components["schemas"]["CampaignView"];

const address = "/api/v1/campaigns/{campaign_id}";

export function OpenMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version, mode, closes_on } = view.campaign;
  const params = { path: { campaign_id: id } };
  const extend = api.useMutation("post", `${address}/extension`, {
    meta: { quiet: true, done: t("campaign.extended") },
  });
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
        onConfirm={() => close.mutate({ params, body: { version } })}
      >
        {t("campaign.close")}
      </ConfirmButton>
      <LaterDayButton
        label={t("campaign.extend")}
        title={t("campaign.extend")}
        text={t("campaign.extend_text", { day: format.date(closes_on) })}
        before={closes_on}
        field="closes_on"
        save={(day) => extend.mutateAsync({ params, body: { version, closes_on: day } })}
      />
    </>
  );
}
