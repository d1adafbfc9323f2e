// SPDX-License-Identifier: Apache-2.0
// What the goal says of itself, and the turns it has taken.
import { Button, Stack, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { Contributors } from "./contributors";
import classes from "./goal.module.css";

type View = components["schemas"]["GoalView"];

function Origin({ view }: { view: View }) {
  const { t } = useTranslation();
  const { origin_kind, origin_goal_id } = view.goal;
  if (!origin_kind) return null;
  const words = t(`goal_origin.${origin_kind}`);
  if (!origin_goal_id || !view.origin_title) return words;
  return (
    <>
      {words}{" "}
      <TextLink to="/goals/$goalId" params={{ goalId: origin_goal_id }} size="sm">
        {view.origin_title}
      </TextLink>
    </>
  );
}

function Continuations({ view }: { view: View }) {
  return view.continuations.map(({ id, title, goal_period_name }) => (
    <div key={id}>
      <TextLink to="/goals/$goalId" params={{ goalId: id }} size="sm">
        {title}
      </TextLink>{" "}
      ({goal_period_name})
    </div>
  ));
}

export function GoalFacts({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [naming, setNaming] = useState(false);
  const { goal, goal_period } = view;
  const mayName = view.may_write && (view.lifecycle === "draft" || view.may_update);
  const facts = [
    { label: t("goal_field.goal_period_id"), value: goal_period.name },
    { label: t("goal.days"), value: format.period(goal.starts_on, goal.due_on) },
    { label: t("goal_field.visibility"), value: t(`goal_visibility.${goal.visibility}`) },
    { label: t("goal_field.roll_up"), value: t(`goal_roll_up.${goal.roll_up}`) },
    ...(goal_period.weight_rule === "unweighted" || view.owner_weight === null
      ? []
      : [
          {
            label: t("goal_field.weight"),
            value: t("goal.weight_of", {
              weight: format.number(goal.weight, 1),
              all: format.number(view.owner_weight, 1),
            }),
          },
        ]),
    ...(view.responsibility_title
      ? [{ label: t("goal_field.responsibility_id"), value: view.responsibility_title, wide: true }]
      : []),
    ...(view.contributors.length > 0
      ? [{ label: t("goal.contributors"), value: view.contributors.map(({ name }) => name).join(", "), wide: true }]
      : []),
    ...(goal.origin_kind ? [{ label: t("goal.origin"), value: <Origin view={view} />, wide: true }] : []),
    ...(view.continuations.length > 0
      ? [{ label: t("goal.carried_to"), value: <Continuations view={view} />, wide: true }]
      : []),
    ...(goal.description ? [{ label: t("goal_field.description"), value: goal.description, wide: true }] : []),
  ];
  return (
    <Section
      title={t("goal.about")}
      actions={
        mayName ? (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconUsersPlus size={15} aria-hidden />}
            onClick={() => setNaming(true)}
          >
            {t("goal.contributors")}
          </Button>
        ) : null
      }
    >
      <Facts facts={facts} />
      {naming ? <Contributors view={view} onClose={() => setNaming(false)} /> : null}
    </Section>
  );
}

export function GoalTurns({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (view.turns.length === 0) return null;
  return (
    <Section title={t("goal.turns")}>
      <ol className={classes.steps}>
        {[...view.turns].reverse().map((turn) => (
          <li key={`${turn.kind} ${turn.at}`}>
            <Stack gap={2}>
              <Text size="sm" fw={560}>
                {[
                  t(`goal_turn.${turn.kind}`, { name: turn.former_owner_name }),
                  turn.outcome && t(`goal_outcome.${turn.outcome}`),
                ]
                  .filter(Boolean)
                  .join(": ")}
              </Text>
              <Text size="xs" c="dimmed">
                {[turn.by_name, format.instant(turn.at)].filter(Boolean).join(" · ")}
              </Text>
              {turn.comment ? <Text size="sm">{turn.comment}</Text> : null}
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}
