// SPDX-License-Identifier: Apache-2.0
// What can be done with a draft: change it, discard it, or launch it, which freezes what its form promises.
import { List, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { ClashDialog } from "@/ui/clash-dialog";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { useClash } from "@/ui/use-clash";
import { type CampaignValues, campaignValuesOf } from "../campaign-values";
import { useCampaignFieldWords } from "../use-campaign-field-words";

type View = components["schemas"]["CampaignView"];

const address = "/api/v1/campaigns/{campaign_id}";

function useLaunch(view: View) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { path: { campaign_id: view.campaign.id } };
  const launch = api.useMutation("post", `${address}/launch`, {
    meta: { quiet: "stale", done: t("campaign.launched") },
  });
  const seen = (read: View) => ({ values: campaignValuesOf(read), version: read.campaign.version });
  const clash = useClash<CampaignValues>({
    seen: seen(view),
    readAgain: async () =>
      seen(await queryClient.fetchQuery({ ...api.queryOptions("get", address, { params }), staleTime: 0 })),
    act: (version) => launch.mutateAsync({ params, body: { version } }),
  });
  return { clash, isLaunching: launch.isPending };
}

function Frozen({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mode, opens_on, adds_joiners } = view.campaign;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {opens_on > today() ? t("campaign.launch_later", { day: format.date(opens_on) }) : t("campaign.launch_now")}
      </Text>
      <List size="sm" spacing={4}>
        <List.Item>{t(adds_joiners ? "campaign.frozen_audience_joiners" : "campaign.frozen_audience")}</List.Item>
        <List.Item>{t("campaign.frozen_questionnaire", { name: view.questionnaire_title })}</List.Item>
        <List.Item>{t("campaign.frozen_mode", { mode: t(`campaign_mode.${mode}`) })}</List.Item>
        {mode === "identified" ? null : <List.Item>{t("campaign.frozen_groups")}</List.Item>}
      </List>
      <Text size="sm" c="dimmed">
        {t("campaign.not_frozen")}
      </Text>
    </Stack>
  );
}

export function DraftMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { clash, isLaunching } = useLaunch(view);
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const words = useCampaignFieldWords({
    nameOfUnit: (id) => units.find((unit) => unit.id === id)?.name ?? "…",
    nameOfQuestionnaire: () => t("campaign.another_questionnaire"),
    nameOfCampaign: () => t("campaign.another_round"),
  });
  const params = { path: { campaign_id: view.campaign.id } };
  const discard = api.useMutation("delete", address, {
    meta: { done: t("campaign.discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/campaigns", search: {} }),
  });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("campaign.discard_question")}
        consequence={t("campaign.discard_text")}
        confirm={t("campaign.discard")}
        onConfirm={() => discard.mutate({ params })}
      >
        {t("campaign.discard")}
      </ConfirmButton>
      <ButtonLink to="/campaigns/$campaignId/change" params={{ campaignId: view.campaign.id }} variant="default">
        {t("action.edit")}
      </ButtonLink>
      <ConfirmButton
        disabled={!view.is_questionnaire_in_force}
        loading={isLaunching}
        confirmColor="leaf"
        question={t("campaign.launch_question", { name: view.campaign.name })}
        consequence={<Frozen view={view} />}
        confirm={t("campaign.launch")}
        onConfirm={clash.act}
      >
        {t("campaign.launch")}
      </ConfirmButton>
      <ClashDialog clash={clash} {...words} />
    </>
  );
}
