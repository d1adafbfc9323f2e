// SPDX-License-Identifier: Apache-2.0
// What the catalogue has for one need.
import { Group, Stack, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { PreferredForm, usePreferredForm } from "@/ui/preferred-form";
import { RecommendedOfferings } from "@/ui/recommended-offerings";

export function NeedOfferings({ needId }: { needId: string }) {
  const { t } = useTranslation();
  const found = api.useQuery(
    "get",
    "/api/v1/needs/{need_id}/recommendations",
    {
      params: { path: { need_id: needId }, query: usePreferredForm() },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Stack gap={4} mt="sm">
      <Group justify="space-between">
        <Title order={4} size="sm">
          {t("recommended.title")}
        </Title>
        <PreferredForm />
      </Group>
      <Loaded query={found} skeleton={<RowsSkeleton rows={2} />}>
        {(recommendations) => <RecommendedOfferings found={recommendations} />}
      </Loaded>
    </Stack>
  );
}
