// SPDX-License-Identifier: Apache-2.0
// Who holds the budget of which cost centre or unit.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { AddBudgetHolder } from "./add-budget-holder";

type BudgetHolder = components["schemas"]["BudgetHolder"];

function Line({ holder }: { holder: BudgetHolder }) {
  const { t } = useTranslation();
  const { cost_centre, unit_id, person_id: holder_id } = holder;
  const nameAgain = api.useMutation("post", "/api/v1/budget-holders", {
    meta: { done: t("request_settings.holder_added") },
  });
  const remove = api.useMutation("delete", "/api/v1/budget-holders/{budget_holder_id}", {
    meta: {
      done: t("request_settings.holder_removed"),
      undo: () => nameAgain.mutate({ body: { cost_centre, unit_id, holder_id } }),
    },
  });
  const what = holder.cost_centre ?? t("request_settings.of_unit", { name: holder.unit_name ?? "–" });
  return (
    <Group justify="space-between" gap="sm">
      <PersonLink
        id={holder.person_id}
        name={holder.person_name}
        size={30}
        detail={holder.has_left ? `${what}, ${t("request_settings.has_left")}` : what}
      />
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        question={t("request_settings.remove_question", { name: holder.person_name })}
        consequence={t("request_settings.remove_text")}
        confirm={t("action.remove")}
        onConfirm={() => remove.mutate({ params: { path: { budget_holder_id: holder.id } } })}
      >
        {t("action.remove")}
      </ConfirmButton>
    </Group>
  );
}

export function BudgetHolders() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const holders = api.useQuery("get", "/api/v1/budget-holders");
  return (
    <Section title={t("request_settings.holders")} description={t("request_settings.holders_text")}>
      <Stack>
        <Loaded query={holders}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("request_settings.no_holders")}
              </Text>
            ) : (
              <Stack gap="sm">
                {items.map((holder) => (
                  <Line key={holder.id} holder={holder} />
                ))}
              </Stack>
            )
          }
        </Loaded>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
          style={{ alignSelf: "flex-start" }}
        >
          {t("request_settings.add_holder")}
        </Button>
        {adding ? <AddBudgetHolder onClose={() => setAdding(false)} /> : null}
      </Stack>
    </Section>
  );
}
