// SPDX-License-Identifier: Apache-2.0
// What the catalogue has for a plan item: one click makes a solution of it.
import { Button, Group, Stack, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { PreferredForm, usePreferredForm } from "@/ui/preferred-form";
import { RecommendedOfferings } from "@/ui/recommended-offerings";

interface ItemOfferingsProps {
  itemId: string;
  /** Offerings that are among the solutions already. */
  taken: readonly (string | null)[];
}

export function ItemOfferings({ itemId, taken }: ItemOfferingsProps) {
  const { t } = useTranslation();
  const path = { plan_item_id: itemId };
  const found = api.useQuery(
    "get",
    "/api/v1/plan-items/{plan_item_id}/recommendations",
    {
      params: { path, query: usePreferredForm() },
    },
    { placeholderData: keepPreviousData },
  );
  const add = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/offerings", {
    meta: { done: t("option.saved") },
  });
  return (
    <Stack gap={4} mt="lg">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t("recommended.title")}
        </Title>
        <PreferredForm />
      </Group>
      <Loaded query={found} skeleton={<RowsSkeleton rows={3} />}>
        {(recommendations) => (
          <RecommendedOfferings
            found={recommendations}
            action={({ offering }) => (
              <Button
                size="compact-sm"
                variant="light"
                disabled={taken.includes(offering.id)}
                aria-label={`${t("recommended.add")}: ${offering.title}`}
                onClick={() => add.mutate({ params: { path }, body: { offering_id: offering.id } })}
              >
                {t(taken.includes(offering.id) ? "recommended.added" : "recommended.add")}
              </Button>
            )}
          />
        )}
      </Loaded>
    </Stack>
  );
}
