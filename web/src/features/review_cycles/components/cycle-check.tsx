// SPDX-License-Identifier: Apache-2.0
// Before the launch: whom it would review, and what is missing for it, with the people behind each count.
import { Alert, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { AudienceFaults } from "@/ui/audience-faults";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Preview = components["schemas"]["CyclePreview"];

function Checked({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (preview.people === 0)
    return (
      <Alert color="clay" variant="light" icon={<IconAlertTriangle />} title={t("review_cycle.nobody")}>
        {t("review_cycle.nobody_text")}
      </Alert>
    );
  return (
    <Stack>
      <Text>{t("review_cycle.people_reviewed", { count: preview.people, number: format.number(preview.people) })}</Text>
      {preview.faults.length === 0 ? (
        <Group gap="xs">
          <ThemeIcon variant="light" color="leaf" size="md">
            <IconCheck size={16} aria-hidden />
          </ThemeIcon>
          <Text size="sm">{t("campaign.nothing_missing")}</Text>
        </Group>
      ) : (
        <AudienceFaults faults={preview.faults} textOf={(kind) => t(`review_fault_text.${kind}`)} blocks="no_manager" />
      )}
    </Stack>
  );
}

export function CycleCheck({ id }: { id: string }) {
  const { t } = useTranslation();
  const preview = api.useQuery(
    "get",
    "/api/v1/review-cycles/{review_cycle_id}/preview",
    { params: { path: { review_cycle_id: id } } },
    { staleTime: 0 },
  );
  return (
    <Section title={t("campaign.check")} description={t("campaign.check_text")}>
      <Loaded query={preview}>{(read) => <Checked preview={read} />}</Loaded>
    </Section>
  );
}
