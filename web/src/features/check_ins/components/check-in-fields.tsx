// SPDX-License-Identifier: Apache-2.0
// The parts of a check-in that have rows: what became of the priorities before, the next ones, wins, blockers, questions.
import { SegmentedControl, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import type { CheckInValues } from "../check-in-values";
import classes from "./check-in.module.css";
import { TextRows } from "./text-rows";

type Schemas = components["schemas"];

export interface PartProps {
  now: Schemas["CheckInNow"];
  values: CheckInValues;
  change: (part: Partial<CheckInValues>) => void;
}

const outcomes = ["done", "carry_on", "drop"] as const;

export function Outcomes({ now, values, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <div>
      {now.earlier.map((one) => (
        <div key={one.id} className={classes.outcome}>
          <div>
            <Text size="sm">{one.text}</Text>
            {one.goal_title ? (
              <Text size="xs" c="dimmed">
                {one.goal_title}
              </Text>
            ) : null}
          </div>
          <SegmentedControl
            size="xs"
            aria-label={t("check_in.outcome_of", { priority: one.text })}
            value={values.outcomes[one.id] ?? ""}
            data={outcomes.map((value) => ({ value, label: t(`check_in_outcome.${value}`) }))}
            onChange={(outcome) =>
              change({ outcomes: { ...values.outcomes, [one.id]: outcome as Schemas["PriorityOutcome"] } })
            }
          />
        </div>
      ))}
    </div>
  );
}

/** The reader's own goals that run. */
function useOwnGoals() {
  const { person_id } = useMe();
  const goals = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/goals",
    { params: { path: { person_id: person_id ?? "" } } },
    { enabled: person_id !== null },
  );
  return (goals.data?.items ?? [])
    .filter(({ lifecycle }) => lifecycle === "active" || lifecycle === "agreed")
    .map(({ id, title }) => ({ value: id, label: title }));
}

export function Priorities({ now, values, change }: PartProps) {
  const { t } = useTranslation();
  const goals = useOwnGoals();
  const carried = now.earlier.filter(({ id }) => values.outcomes[id] === "carry_on");
  return (
    <Stack gap="sm">
      {carried.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("check_in.carried", { priorities: carried.map(({ text }) => text).join(" · ") })}
        </Text>
      ) : null}
      <TextRows
        label={t("check_in.priorities")}
        description={t("check_in.priorities_text")}
        rowLabel={(number) => t("check_in.priority_number", { number })}
        add={t("check_in.add_priority")}
        maxLength={500}
        rows={values.priorities}
        textOf={({ text }) => text}
        withText={(row, text) => ({ goal_id: row?.goal_id ?? "", text })}
        onChange={(priorities) => change({ priorities })}
        beside={(row, place) =>
          goals.length > 0 && row.text.trim() ? (
            <Select
              size="xs"
              aria-label={t("check_in.goal_of", { number: place + 1 })}
              placeholder={t("check_in.no_goal")}
              data={goals}
              value={row.goal_id || null}
              clearable={row.goal_id !== ""}
              onChange={(goal) =>
                change({ priorities: values.priorities.with(place, { ...row, goal_id: goal ?? "" }) })
              }
            />
          ) : null
        }
      />
    </Stack>
  );
}

export function Points({ values, change }: PartProps) {
  const { t } = useTranslation();
  const lines = (kind: "wins" | "blockers") => ({
    label: t(`check_in.${kind}`),
    description: t(`check_in.${kind}_text`),
    add: t(`check_in.add_${kind}`),
    rowLabel: (number: number) => t(`check_in.${kind}_number`, { number }),
    maxLength: 1000,
    rows: values[kind],
    textOf: (text: string) => text,
    withText: (_: string | undefined, text: string) => text,
    onChange: (texts: string[]) => change({ [kind]: texts }),
  });
  return (
    <Stack gap="lg">
      <TextRows {...lines("wins")} />
      <TextRows {...lines("blockers")} />
    </Stack>
  );
}

/** Those that are asked, and what was answered before a question was ended. */
export function Questions({ now, values, change }: PartProps) {
  const { t } = useTranslation();
  const asked = now.questions.map(({ id, text, manager_id }) => ({ id, text, isManagers: manager_id !== null }));
  const ended = (now.check_in?.answers ?? [])
    .filter((answer) => !asked.some(({ id }) => id === answer.check_in_question_id))
    .map((answer) => ({ id: answer.check_in_question_id, text: answer.question, isManagers: false }));
  return (
    <Stack gap="lg">
      {[...asked, ...ended].map((question) => (
        <Textarea
          key={question.id}
          label={question.text}
          {...(question.isManagers && { description: t("check_in.asked_by_manager") })}
          autosize
          minRows={2}
          maxLength={4000}
          value={values.answers[question.id] ?? ""}
          onChange={(event) => change({ answers: { ...values.answers, [question.id]: event.currentTarget.value } })}
        />
      ))}
    </Stack>
  );
}
