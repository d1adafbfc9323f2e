// SPDX-License-Identifier: Apache-2.0
// What somebody would change of a goal that was agreed, and what was answered.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";
import classes from "./goal.module.css";
import { WordsForm } from "./words-form";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];
type Request = Schemas["GoalChangeRequestView"];

function useChangeLines({ goal, key_results }: View, request: Request): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMeasureWords();
  const measured = key_results.find(({ key_result }) => key_result.id === request.key_result_id)?.key_result ?? goal;
  // Once it is answered, the goal says no more what it was before.
  const line = (field: "target_value" | "weight" | "starts_on" | "due_on", before: string, after: string) =>
    t(request.answer ? "goal.change_asked_line" : "goal.change_line", {
      field: t(`goal_field.${field}`),
      before,
      after,
    });
  const lines: string[] = [];
  if (request.target_value !== null) {
    const values = [measured.target_value, request.target_value].map((value) => words.value(measured, value));
    lines.push(`${measured.title}: ${line("target_value", values[0] ?? "", values[1] ?? "")}`);
  }
  if (request.weight !== null)
    lines.push(line("weight", format.number(goal.weight, 2), format.number(request.weight, 2)));
  for (const field of ["starts_on", "due_on"] as const) {
    const asked = request[field];
    if (asked !== null) lines.push(line(field, format.date(goal[field]), format.date(asked)));
  }
  return lines;
}

function ReturnChange({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { t } = useTranslation();
  const giveBack = api.useMutation("post", "/api/v1/goal-change-requests/{goal_change_request_id}/return", {
    meta: { quiet: true, done: t("goal.change_was_returned") },
  });
  const params = { path: { goal_change_request_id: id } };
  return (
    <WordsForm
      title={t("goal.change_return")}
      label={t("goal.reason")}
      field="comment"
      send={(comment) => giveBack.mutateAsync({ params, body: { comment, version } })}
      onClose={onClose}
    />
  );
}

function ChangeMoves({ view, request }: { view: View; request: Request }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const [returning, setReturning] = useState(false);
  const agree = api.useMutation("post", "/api/v1/goal-change-requests/{goal_change_request_id}/agreement", {
    meta: { done: t("goal.change_was_agreed") },
  });
  const withdraw = api.useMutation("post", "/api/v1/goal-change-requests/{goal_change_request_id}/withdrawal", {
    meta: { done: t("goal.change_was_withdrawn") },
  });
  const params = { path: { goal_change_request_id: request.id } };
  const { version } = view.goal;
  return (
    <Group gap="xs" mt="xs">
      {view.may_answer ? (
        <>
          <Button
            size="compact-md"
            loading={agree.isPending}
            onClick={() => agree.mutate({ params, body: { version } })}
          >
            {t("goal.change_agree")}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setReturning(true)}>
            {t("goal.change_return")}
          </Button>
        </>
      ) : null}
      {request.by_person_id === person_id ? (
        <Button
          size="compact-md"
          variant="subtle"
          color="red"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params })}
        >
          {t("goal.change_withdraw")}
        </Button>
      ) : null}
      {returning ? <ReturnChange id={request.id} version={version} onClose={() => setReturning(false)} /> : null}
    </Group>
  );
}

function ChangeRequest({ view, request }: { view: View; request: Request }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = useChangeLines(view, request);
  const name = request.by_name ?? t("goal.people_team");
  return (
    <li>
      <Stack gap={2}>
        <Text size="xs" c="dimmed">
          {t("goal.change_asked_by", { name, when: format.instant(request.asked_at) })}
        </Text>
        {lines.map((line) => (
          <Text size="sm" fw={560} key={line}>
            {line}
          </Text>
        ))}
        <Text size="sm">{request.reason}</Text>
        {request.answer ? (
          <Text size="sm" c="dimmed">
            {[t(`goal_change_answer.${request.answer}`), request.answered_by_name, request.comment]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        ) : (
          <ChangeMoves view={view} request={request} />
        )}
      </Stack>
    </li>
  );
}

export function ChangeRequests({ view }: { view: View }) {
  const { t } = useTranslation();
  if (view.change_requests.length === 0) return null;
  return (
    <Section title={t("goal.change_requests")}>
      <ul className={classes.steps}>
        {view.change_requests.map((request) => (
          <ChangeRequest key={request.id} view={view} request={request} />
        ))}
      </ul>
    </Section>
  );
}
