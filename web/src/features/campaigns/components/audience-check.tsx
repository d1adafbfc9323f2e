// SPDX-License-Identifier: Apache-2.0
// Before the launch: who would be asked, and what is missing for asking them, with the people behind each count.
import { Alert, Button, Collapse, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import classes from "./campaigns.module.css";

type Schemas = components["schemas"];

function PersonList({ people, all }: { people: readonly Schemas["AudiencePerson"][]; all: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = all - people.length;
  return (
    <div>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.person_id}>
            <TextLink to="/people/$personId" params={{ personId: person.person_id }} size="sm">
              {person.name}
            </TextLink>
            <Text size="xs" c="dimmed">
              {[person.job_title, person.unit_name].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t("campaign.and_more", { count: more, number: format.number(more) })}
        </Text>
      ) : null}
    </div>
  );
}

function FaultRow({ fault }: { fault: Schemas["AudienceFaultCount"] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const list = useId();
  const blocks = fault.kind === "no_account";
  return (
    <li className={classes.fault}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start" className={classes.words}>
          <ThemeIcon variant="light" color={blocks ? "clay" : "gray"} size="md">
            <IconAlertTriangle size={16} aria-hidden />
          </ThemeIcon>
          <div>
            <Text fw={560} size="sm">
              {t(`audience_fault.${fault.kind}`, { count: fault.people })}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`audience_fault_text.${fault.kind}`)}
            </Text>
          </div>
        </Group>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={opened}
          aria-controls={list}
          aria-label={t(opened ? "campaign.hide_people_of" : "campaign.show_people_of", {
            what: t(`audience_fault.${fault.kind}`, { count: fault.people }),
          })}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? "campaign.hide_people" : "campaign.show_people")}
        </Button>
      </Group>
      <Collapse expanded={opened} id={list} className={classes.opened}>
        {opened ? <PersonList people={fault.samples} all={fault.people} /> : null}
      </Collapse>
    </li>
  );
}

function Checked({ preview, view }: { preview: Schemas["AudiencePreview"]; view: Schemas["CampaignView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mode, smallest_group } = view.campaign;
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
          <ul className={classes.faults}>
            {preview.faults.map((fault) => (
              <FaultRow key={fault.kind} fault={fault} />
            ))}
          </ul>
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
      <Loaded query={preview}>{(read) => <Checked preview={read} view={view} />}</Loaded>
    </Section>
  );
}
