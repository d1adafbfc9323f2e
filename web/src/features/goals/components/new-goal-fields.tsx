// SPDX-License-Identifier: Apache-2.0
// What is said of a goal only where it begins: whose it is, in which period, and which goal above it serves.
import { Select, SimpleGrid, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { PersonSelect } from "@/ui/person-select";
import { Section } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import type { NewGoalValues } from "../goal-values";
import { GoalSelect } from "./goal-select";
import { LinkKind } from "./link-fields";
import { PeriodSelect } from "./period-select";

type Schemas = components["schemas"];

interface NewGoalForm {
  form: UseFormReturnType<NewGoalValues>;
}

function useScopes(): Schemas["GoalScope"][] {
  const { is_manager } = useMe();
  const setsAll = useCan("goals.set_objectives");
  return [
    "personal",
    ...(is_manager ? (["team"] as const) : []),
    ...(is_manager || setsAll ? (["unit"] as const) : []),
    ...(setsAll ? (["organization"] as const) : []),
  ];
}

export function WhoseFields({ form, periods }: NewGoalForm & { periods: readonly Schemas["GoalPeriod"][] }) {
  const { t } = useTranslation();
  const me = useMe();
  const writesAll = useCan("goals.manage");
  const scopes = useScopes();
  const { scope } = form.getValues();
  const choosePeriod = (id: string | null) => {
    const chosen = periods.find((one) => one.id === id);
    if (chosen) form.setValues({ goal_period_id: chosen.id, starts_on: chosen.starts_on, due_on: chosen.ends_on });
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <PeriodSelect
        label={t("goal_field.goal_period_id")}
        allowDeselect={false}
        {...form.getInputProps("goal_period_id")}
        onChange={choosePeriod}
      />
      {scopes.length > 1 ? (
        <Select
          label={t("goal_field.scope")}
          allowDeselect={false}
          data={scopes.map((one) => ({ value: one, label: t(`goal_scope.${one}`) }))}
          {...form.getInputProps("scope")}
        />
      ) : null}
      {scope === "unit" ? <UnitSelect label={t("goal_field.unit_id")} {...form.getInputProps("unit_id")} /> : null}
      {me.is_manager || writesAll ? (
        <PersonSelect
          label={t("goal_field.owner_id")}
          chosen={me.person_id ? { value: me.person_id, label: me.display_name } : null}
          allowDeselect={false}
          {...form.getInputProps("owner_id")}
        />
      ) : null}
    </SimpleGrid>
  );
}

export function AboveSection({ form }: NewGoalForm) {
  const { t } = useTranslation();
  const { parent_goal_id, parent_kind } = form.getValues();
  return (
    <Section title={t("goal.above")} description={t("goal.above_text")}>
      <Stack>
        <GoalSelect
          label={t("goal_field.parent_goal_id")}
          clearable
          {...form.getInputProps("parent_goal_id")}
          onChange={(chosen) => form.setFieldValue("parent_goal_id", chosen ?? "")}
        />
        {parent_goal_id ? <LinkKind kind={parent_kind} input={form.getInputProps("parent_kind")} /> : null}
      </Stack>
    </Section>
  );
}
