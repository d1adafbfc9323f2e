// SPDX-License-Identifier: Apache-2.0
// What would close a need: the items of the person's plans that answer it, with what is still to be chosen. Where nothing
// answers it, or all that did is over and the need still stands, how large a step it is and what that asks for.
import { Badge, Stack, Text, Title } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { ReadProblem, RowsSkeleton } from "@/ui/loaded";
import { hasLeft } from "../returned-items";
import { useItemStateWords } from "./item-state";
import classes from "./need-closers.module.css";

type Need = components["schemas"]["NeedView"];
type PlanItemView = components["schemas"]["PlanItemView"];

const itemColors = {
  planned: "gray",
  in_progress: "slate",
  done: "leaf",
  closed: "gray",
  cancelled: "gray",
  carried_over: "gray",
};

/** The items that answer the need, of all plans of the person; undefined until all are read, and what could not be. */
function useAnswers(need: Need) {
  const path = { person_id: need.person_id };
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path } });
  const views = useQueries({
    queries: (plans.data?.items ?? []).map((plan) =>
      api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: plan.id } } }),
    ),
  });
  const queries = [plans, ...views];
  const answers = queries.every((query) => query.data)
    ? views
        .flatMap((view) => view.data?.items ?? [])
        .filter((item) => !hasLeft(item) && item.needs.some((one) => one.need_id === need.id))
    : undefined;
  return { answers, failed: queries.find((query) => query.error && !query.data) };
}

function Answer({ view }: { view: PlanItemView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemStateWords();
  const { item, state } = view;
  return (
    <li className={classes.answer}>
      <TextLink to="/plans/$planId" params={{ planId: item.plan_id }} size="sm" fw={560}>
        {item.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {[
          t(`method.${item.method}`),
          t("closers.due", { date: format.date(item.due_on) }),
          view.options > 1 && !item.option_id ? t("closers.options", { count: view.options }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Badge color={view.is_overdue ? "clay" : itemColors[state]} className={classes.state}>
        {words(view)}
      </Badge>
    </li>
  );
}

/** A step of the scale and more asks for being taught; less is closed by doing. */
function Suggestion({ need }: { need: Need }) {
  const { t } = useTranslation();
  const { current_level: current, required_level: required } = need;
  if (current === null || required === null) return t("closers.unmeasured");
  return t(required - current < 1 ? "closers.small_step" : "closers.large_step");
}

/** Where nothing is under way: what was tried and when it is looked at again, or how large the step is. */
function Next({ need, answers }: { need: Need; answers: readonly PlanItemView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = answers.reduce(
    (day, { item }) => (item.reassess_on && item.reassess_on > day ? item.reassess_on : day),
    "",
  );
  return (
    <Text size="sm">
      {need.state === "planned" && last ? (
        t("closers.looked_at_again", { date: format.date(last) })
      ) : (
        <>
          {t(answers.length === 0 ? "closers.nothing" : "closers.all_closed")} <Suggestion need={need} />
        </>
      )}
    </Text>
  );
}

export function NeedClosers({ need }: { need: Need }) {
  const { t } = useTranslation();
  const { answers, failed } = useAnswers(need);
  return (
    <Stack gap="xs">
      <Title order={3}>{t("closers.title")}</Title>
      {failed ? <ReadProblem query={failed} /> : null}
      {answers || failed ? null : <RowsSkeleton rows={1} />}
      {answers && answers.length > 0 ? (
        <ul className={classes.answers}>
          {answers.map((view) => (
            <Answer key={view.item.id} view={view} />
          ))}
        </ul>
      ) : null}
      {answers?.every(({ state }) => state === "closed") && (need.cause === null || need.cause === "skill") ? (
        <Next need={need} answers={answers} />
      ) : null}
    </Stack>
  );
}
