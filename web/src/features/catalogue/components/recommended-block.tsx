// SPDX-License-Identifier: Apache-2.0
// What would answer the reader's most pressing needs, above everything that is offered.
import { SimpleGrid, Stack, Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { PreferredForm, usePreferredForm } from "@/ui/preferred-form";
import { RecommendedOfferings } from "@/ui/recommended-offerings";
import { Section } from "@/ui/section";

export function RecommendedBlock() {
  const { t } = useTranslation();
  const format = useFormat();
  const found =
    api.useQuery(
      "get",
      "/api/v1/recommendations",
      { params: { query: usePreferredForm() } },
      { placeholderData: keepPreviousData },
    ).data?.items ?? [];
  if (found.length === 0) return null;
  const levels = ({ level, required_level }: (typeof found)[number]) =>
    level === null || required_level === null
      ? ""
      : t("offering.from_to", { from: format.level(level), to: format.level(required_level) });
  return (
    <Section title={t("recommended.for_you")} description={t("recommended.for_you_text")} actions={<PreferredForm />}>
      <SimpleGrid cols={{ base: 1, md: found.length > 1 ? 2 : 1 }} spacing="xl">
        {found.map((one) => (
          <Stack key={one.need_id} gap={4}>
            <Text fw={600} component="h3">
              {[one.name, levels(one)].filter(Boolean).join(": ")}
            </Text>
            <RecommendedOfferings found={{ ...one, not_recommended: [] }} />
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  );
}
