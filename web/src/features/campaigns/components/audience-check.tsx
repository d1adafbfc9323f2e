// SPDX-License-Identifier: Apache-2.0
// Before the launch: who would be asked, and what is missing for asking them, with the people behind each count.
import { Alert, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { AudienceFaults, PersonList } from "@/ui/audience-faults";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import classes from "./campaigns.module.css";

type Schemas = components["schemas"];

interface CheckedProps {
  preview: Schemas["AudiencePreview"];
  campaign: Pick<Schemas["Campaign"], "mode" | "smallest_group">;
}

function Checked({ preview, campaign }: CheckedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mode, smallest_group } = campaign;
  if (preview.people === 0)
    return (
      <Alert color="clay" variant="light" icon={<IconAlertTriangle />} title={t("campaign.nobody")}>
        {t("campaign.nobody_text")}
      </Alert>
    );
  return (
    <Stack gap="lg">
      <div className={classes.tiles}>
        <StatTile
          label={t("campaign.would_be_asked")}
          value={format.number(preview.people)}
          hint={t("campaign.of_everybody", { number: format.number(preview.everybody) })}
        />
        <StatTile
          label={t("campaign.units_reached")}
          value={format.number(preview.units)}
          hint={
            mode === "attributed" && preview.small_units > 0
              ? t("campaign.small_units", { count: preview.small_units, smallest: smallest_group })
              : mode === "attributed"
                ? t("campaign.no_small_units")
                : undefined
          }
        />
      </div>
      <div>
        <Text component="h3" fw={620} size="sm" mb="xs">
          {t("campaign.data_check")}
        </Text>
        {preview.faults.length === 0 ? (
          <Group gap="xs">
            <ThemeIcon variant="light" color="leaf" size="md">
              <IconCheck size={16} aria-hidden />
            </ThemeIcon>
            <Text size="sm">{t("campaign.nothing_missing")}</Text>
          </Group>
        ) : (
          <AudienceFaults
            faults={preview.faults}
            textOf={(kind) => t(`audience_fault_text.${kind}`)}
            blocks="no_account"
          />
        )}
      </div>
      <div>
        <Text component="h3" fw={620} size="sm" mb="xs">
          {t("campaign.among_them")}
        </Text>
        <PersonList people={preview.samples} all={preview.people} />
      </div>
    </Stack>
  );
}

export function AudienceCheck({ view }: { view: Schemas["CampaignView"] }) {
  const { t } = useTranslation();
  const preview = api.useQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/preview",
    { params: { path: { campaign_id: view.campaign.id } } },
    { staleTime: 0 },
  );
  return (
    <Section title={t("campaign.check")} description={t("campaign.check_text")}>
      <Loaded query={preview}>{(read) => <Checked preview={read} campaign={view.campaign} />}</Loaded>
    </Section>
  );
}

/** Who would be asked if it were sent today: each send asks anew. */
export function SeriesAudienceCheck({ view }: { view: Schemas["SeriesView"] }) {
  const { t } = useTranslation();
  const preview = api.useQuery(
    "get",
    "/api/v1/campaign-series/{series_id}/preview",
    { params: { path: { series_id: view.series.id } } },
    { staleTime: 0 },
  );
  return (
    <Section title={t("campaign.check")} description={t("series.check_text")}>
      <Loaded query={preview}>{(read) => <Checked preview={read} campaign={view.content} />}</Loaded>
    </Section>
  );
}
