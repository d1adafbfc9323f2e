// SPDX-License-Identifier: Apache-2.0
// What the goal is measured by: each key result from its start over where it stands to its target.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconPlus, IconTarget } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";
import classes from "./goal.module.css";
import { GoalProgress } from "./goal-progress";
import { KeyResultForm } from "./key-result-form";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];

function Milestones({ milestones }: { milestones: readonly Schemas["KeyResultMilestone"][] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (milestones.length === 0) return null;
  return (
    <ul className={classes.milestones}>
      {milestones.map((one) => {
        const Picture = one.reached_at ? IconCircleCheck : IconCircle;
        const when = one.reached_at
          ? t("goal.reached", { when: format.instant(one.reached_at) })
          : one.due_on
            ? format.date(one.due_on)
            : t("goal.not_reached");
        return (
          <li key={one.id}>
            <Picture size={15} aria-hidden />
            <Text size="sm">{one.title}</Text>
            <Text size="xs" c="dimmed">
              {when}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

interface KeyResultProps {
  view: Schemas["KeyResultView"];
  mayChange: boolean;
  onChange: () => void;
}

function KeyResult({ view, mayChange, onChange }: KeyResultProps) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const remove = api.useMutation("delete", "/api/v1/key-results/{key_result_id}", {
    meta: { done: t("goal.key_result_removed") },
  });
  const { key_result: one, kpi_name, milestones, progress } = view;
  const facts =
    one.measure_kind === "milestones"
      ? t("goal_measure.milestones")
      : t("goal.way", {
          start: words.value(one, one.start_value),
          current: words.value(one, one.current_value),
          target: words.value(one, one.target_value),
        });
  return (
    <li className={classes.key_result}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} className={classes.words}>
          <Text fw={560} size="sm">
            {one.title}
          </Text>
          <Text size="xs" c="dimmed">
            {facts}
            {one.kpi_id && kpi_name ? (
              <>
                {" · "}
                <TextLink to="/kpis/$kpiId" params={{ kpiId: one.kpi_id }} size="xs">
                  {t("goal.driven_by", { name: kpi_name })}
                </TextLink>
              </>
            ) : null}
          </Text>
        </Stack>
        <GoalProgress progress={progress} expected={null} />
      </Group>
      <Milestones milestones={milestones} />
      {mayChange ? (
        <Group gap="xs" mt={6}>
          <Button size="compact-xs" variant="subtle" onClick={onChange}>
            {t("goal.key_result_change")}
          </Button>
          <ConfirmButton
            size="compact-xs"
            variant="subtle"
            color="red"
            question={t("goal.key_result_remove_question")}
            consequence={one.title}
            confirm={t("action.remove")}
            onConfirm={() => remove.mutate({ params: { path: { key_result_id: one.id } } })}
          >
            {t("action.remove")}
          </ConfirmButton>
        </Group>
      ) : null}
    </li>
  );
}

export function KeyResults({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Schemas["KeyResultView"] | "new" | null>(null);
  const locksTarget = view.is_locked && view.goal_period.locks_target;
  const mayChange = view.may_write && !locksTarget && (view.lifecycle === "draft" || view.may_update);
  const add = mayChange ? (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => setOpened("new")}
    >
      {t("goal.key_result_add")}
    </Button>
  ) : null;
  if (view.key_results.length === 0 && view.goal.roll_up === "manual") return null;
  return (
    <Section title={t("goal.key_results")} actions={view.key_results.length > 0 ? add : null}>
      {view.key_results.length === 0 ? (
        <EmptyState icon={IconTarget} title={t("goal.no_key_results")} text={t("goal.no_key_results_text")}>
          {add}
        </EmptyState>
      ) : (
        <ul className={classes.key_results}>
          {view.key_results.map((one) => (
            <KeyResult key={one.key_result.id} view={one} mayChange={mayChange} onChange={() => setOpened(one)} />
          ))}
        </ul>
      )}
      {opened ? (
        <KeyResultForm goal={view.goal} keyResult={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      ) : null}
    </Section>
  );
}
