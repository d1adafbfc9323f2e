// SPDX-License-Identifier: Apache-2.0
// In the meeting: each gap, and the answer to the one question, becomes a need, and an item of a plan, in one click.
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { plusDays, today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { answerTo, emptySheet, gapsIn, type View } from "../sheet-values";
import { Words } from "./step";

const daysToLearn = 180;
const longestTitle = 200;

/** Of two days as the API writes them. */
const earlierOf = (one: string, other: string) => [one, other].sort()[0] ?? one;

interface Plan {
  id: string;
  title: string;
  ends_on: string;
}

function useOpenPlans(personId: string): Plan[] {
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  return (plans.data?.items ?? []).filter(
    (plan) => plan.state !== "closed" && plan.state !== "proposed" && plan.ends_on > today(),
  );
}

function useLearn(view: View, itemKey: string, plan: Plan | null) {
  const { t } = useTranslation();
  const learn = api.useMutation("post", "/api/v1/reviews/{review_id}/learning", {
    meta: { quiet: true, done: t("three_sixty.learnt") },
  });
  const send = (statement: string, title: string) =>
    learn.mutate({
      params: { path: { review_id: view.id } },
      body: {
        item_key: itemKey,
        statement,
        plan_id: plan?.id ?? null,
        title: plan ? title.slice(0, longestTitle) : null,
        method: plan ? "on_the_job" : null,
        due_on: plan ? earlierOf(plan.ends_on, plusDays(today(), daysToLearn)) : null,
        success_measure: plan ? t("review.success_measure_of", { item: title.slice(0, longestTitle) }) : null,
      },
    });
  return { send, isSending: learn.isPending, problem: learn.error };
}

/** What came of it, as a link; nothing came yet: null. */
function Came({ view, itemKey }: { view: View; itemKey: string }) {
  const { t } = useTranslation();
  const line = view.learning.find((one) => one.item_key === itemKey);
  const isOwn = view.party === "employee";
  if (!line) return null;
  if (line.plan_item_id)
    return isOwn ? (
      <TextLink to="/plan" search={{ item: line.plan_item_id }} size="sm">
        {t("three_sixty.in_plan")}
      </TextLink>
    ) : (
      <TextLink to="/people/$personId/plan" params={{ personId: view.person_id }} size="sm">
        {t("three_sixty.in_plan")}
      </TextLink>
    );
  return isOwn ? (
    <TextLink to="/growth" size="sm">
      {t("three_sixty.is_need")}
    </TextLink>
  ) : (
    <TextLink to="/people/$personId/growth" params={{ personId: view.person_id }} search={{}} size="sm">
      {t("three_sixty.is_need")}
    </TextLink>
  );
}

interface OneProps {
  view: View;
  itemKey: string;
  plan: Plan | null;
}

/** Nothing more can come of it, with this plan chosen or none. */
const isDone = ({ view, itemKey, plan }: OneProps) => {
  const line = view.learning.find((one) => one.item_key === itemKey);
  return line !== undefined && (line.plan_item_id !== null || plan === null);
};

function Gap(props: OneProps & { name: string; level: number; required: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view, itemKey, plan, name, level, required } = props;
  const { send, isSending, problem } = useLearn(view, itemKey, plan);
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <div>
          <Text size="sm" fw={560}>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {t("review.level_of_required", { level: format.level(level), required: format.level(required) })}
          </Text>
        </div>
        <Group gap="sm">
          <Came view={view} itemKey={itemKey} />
          {isDone(props) ? null : (
            <Button
              size="xs"
              loading={isSending}
              aria-label={`${name}: ${t(plan ? "three_sixty.into_plan" : "three_sixty.into_needs")}`}
              onClick={() => send(t("review.statement", { item: name, cycle: view.cycle_name }), name)}
            >
              {t(plan ? "three_sixty.into_plan" : "three_sixty.into_needs")}
            </Button>
          )}
        </Group>
      </Group>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </Stack>
  );
}

/** What is to be learnt, begun from what both answered and settled in the meeting. */
function OneQuestion(props: OneProps) {
  const { t } = useTranslation();
  const { view, itemKey, plan } = props;
  const { send, isSending, problem } = useLearn(view, itemKey, plan);
  const said = view.sheets.map(({ content }) => answerTo(content, itemKey).comment).filter(Boolean);
  const [words, setWords] = useState(said.join("\n"));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" fw={560}>
          {t("review_section.one_question")}
        </Text>
        <Came view={view} itemKey={itemKey} />
      </Group>
      {isDone(props) ? null : (
        <>
          <Words
            label={t("review.to_learn")}
            description={t("review.to_learn_text")}
            maxLength={2000}
            value={words}
            onChange={setWords}
          />
          <Group>
            <Button
              size="xs"
              disabled={!words.trim()}
              loading={isSending}
              onClick={() => send(words, words.trim().split("\n")[0] ?? words)}
            >
              {t(plan ? "three_sixty.into_plan" : "three_sixty.into_needs")}
            </Button>
          </Group>
        </>
      )}
      {problem ? <ProblemAlert problem={problem} /> : null}
    </Stack>
  );
}

export function Learning({ view }: { view: View }) {
  const { t } = useTranslation();
  const plans = useOpenPlans(view.person_id);
  const [chosen, setChosen] = useState<string | null>();
  const planId = chosen === undefined ? (plans[0]?.id ?? null) : chosen;
  const plan = plans.find((one) => one.id === planId) ?? null;
  const manager = view.sheets.find((sheet) => sheet.party === "manager")?.content ?? emptySheet;
  const gaps = gapsIn(view.items, manager);
  const question = view.items.find((item) => item.section === "one_question");
  return (
    <Section title={t("review.learning")} description={t("review.learning_text")} id="learning">
      <Stack gap="lg">
        {plans.length > 0 ? (
          <Select
            label={t("three_sixty.plan")}
            maw={420}
            clearable
            placeholder={t("three_sixty.no_plan")}
            data={plans.map(({ id, title }) => ({ value: id, label: title }))}
            value={planId}
            onChange={setChosen}
          />
        ) : null}
        {gaps.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("review.no_gaps")}
          </Text>
        ) : null}
        {gaps.map(({ item, level }) => (
          <Gap
            key={item.key}
            view={view}
            itemKey={item.key}
            plan={plan}
            name={item.title}
            level={level}
            required={item.required_level ?? level}
          />
        ))}
        {question ? <OneQuestion view={view} itemKey={question.key} plan={plan} /> : null}
      </Stack>
    </Section>
  );
}
