// SPDX-License-Identifier: Apache-2.0
// What is kept with each answer, and what may be shown of it: the promise that the form will make.
import { Checkbox, NumberInput, Radio, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { Section } from "@/ui/section";
import { type CampaignValues, modes } from "../campaign-values";
import type { CampaignForm } from "./sent-fields";

const seconds = ["nothing", "job", "tenure"] as const;

function GroupFields({ form }: CampaignForm) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label={t("campaign_field.smallest_group")}
        description={t("campaign.smallest_group_text")}
        required
        min={3}
        max={50}
        allowDecimal={false}
        {...form.getInputProps("smallest_group")}
      />
      <NumberInput
        label={t("campaign_field.smallest_comment_group")}
        description={t("campaign.smallest_comment_group_text")}
        required
        min={3}
        max={100}
        allowDecimal={false}
        {...form.getInputProps("smallest_comment_group")}
      />
    </SimpleGrid>
  );
}

export function PromiseSection({ form }: CampaignForm) {
  const { t } = useTranslation();
  const { mode } = form.getValues();
  // What kept something else cannot be laid beside it.
  const choose = (chosen: string) => {
    form.setFieldValue("mode", chosen as CampaignValues["mode"]);
    form.setFieldValue("earlier_campaign_id", "");
  };
  return (
    <Section title={t("campaign.promise")} description={t("campaign.promise_text")}>
      <Stack>
        <Radio.Group label={t("campaign_field.mode")} {...form.getInputProps("mode")} onChange={choose}>
          <Stack gap="sm" mt={6}>
            {modes.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`campaign_mode.${one}`)}
                description={t(`campaign_mode_text.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {mode === "attributed" ? (
          <Select
            label={t("campaign_field.also_by")}
            description={t("campaign.also_by_text")}
            allowDeselect={false}
            data={seconds.map((one) => ({ value: one, label: t(`also_by.${one}`) }))}
            {...form.getInputProps("also_by")}
          />
        ) : null}
        {mode === "identified" ? null : <GroupFields form={form} />}
        {mode === "unattributed" ? (
          <Text size="sm" c="dimmed">
            {t("campaign.no_units")}
          </Text>
        ) : (
          <Checkbox
            label={t("campaign_field.do_managers_read")}
            description={t(`campaign.do_managers_read_${mode}`)}
            {...form.getInputProps("do_managers_read", { type: "checkbox" })}
          />
        )}
      </Stack>
    </Section>
  );
}

/** Closed campaigns with the same questionnaire that kept the same: what this one can be laid beside. */
function useEarlier({ form }: CampaignForm) {
  const { questionnaire_id, mode } = form.getValues();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/campaigns",
    { params: { query: { state: "closed", limit: 100 } } },
    paged,
  );
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  return all.filter((one) => one.questionnaire_id === questionnaire_id && one.mode === mode);
}

export function ComparedSection({ form }: CampaignForm) {
  const { t } = useTranslation();
  const earlier = useEarlier({ form });
  const { earlier_campaign_id, mode } = form.getValues();
  return (
    <Section title={t("campaign.compared")} description={t("campaign.compared_text")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t("campaign_field.earlier_campaign_id")}
          description={earlier.length === 0 ? t("campaign.no_earlier") : t("campaign.earlier_text")}
          clearable
          disabled={earlier.length === 0 && earlier_campaign_id === ""}
          data={earlier.map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps("earlier_campaign_id")}
          value={earlier_campaign_id || null}
          onChange={(id) => form.setFieldValue("earlier_campaign_id", id ?? "")}
        />
        {earlier_campaign_id && mode === "attributed" ? (
          <NumberInput
            label={t("campaign_field.least_difference")}
            description={t("campaign.least_difference_text")}
            required
            min={1}
            max={50}
            allowDecimal={false}
            {...form.getInputProps("least_difference")}
          />
        ) : null}
      </SimpleGrid>
    </Section>
  );
}
