// SPDX-License-Identifier: Apache-2.0
// What a campaign promises, before anything is answered: what is kept of whoever answers, and who sees what.
import { Alert, List } from "@mantine/core";
import { IconEyeOff, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";

type CampaignPromise = components["schemas"]["CampaignPromise"];

function useSentences({ mode, ...promise }: CampaignPromise): string[] {
  const { t } = useTranslation();
  if (mode === "identified")
    return [
      t(promise.do_managers_read ? "campaign.kept_name_managers" : "campaign.kept_name"),
      t("campaign.saved_while_typing"),
    ];
  const kept = [
    ...(promise.unit_name ? [t("campaign.kept_unit", { unit: promise.unit_name })] : []),
    ...(promise.job_title ? [t("campaign.kept_job", { job: promise.job_title })] : []),
    ...(promise.tenure ? [t("campaign.kept_tenure", { tenure: t(`tenure.${promise.tenure}`) })] : []),
  ];
  return [
    kept.length > 0 ? t("campaign.kept_is", { kept: kept.join(", ") }) : t("campaign.kept_nothing"),
    t("campaign.receipt"),
    t("campaign.shown_from", { groups: promise.smallest_group, comments: promise.smallest_comment_group }),
    t("campaign.teams_read"),
    ...(promise.do_managers_read && mode === "attributed" ? [t("campaign.managers_read")] : []),
    t("campaign.free_text"),
    t("campaign.stays_in_browser"),
  ];
}

/** `campaignId`: of one that asks the reader, who may read more. */
export function PromiseAlert({ promise, campaignId }: { promise: CampaignPromise; campaignId?: string }) {
  const { t } = useTranslation();
  const isNamed = promise.mode === "identified";
  return (
    <Alert
      variant="light"
      color={isNamed ? "clay" : "leaf"}
      icon={isNamed ? <IconUser /> : <IconEyeOff />}
      title={t(isNamed ? "campaign.with_name" : "campaign.without_name")}
    >
      <List size="sm" spacing={4}>
        {useSentences(promise).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {campaignId ? (
        <TextLink to="/answer/$campaignId/privacy" params={{ campaignId }} size="sm" mt="xs" display="inline-block">
          {t("privacy.title")}
        </TextLink>
      ) : null}
    </Alert>
  );
}
