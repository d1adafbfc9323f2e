// SPDX-License-Identifier: Apache-2.0
// In the meeting: each gap, and the answer to the one question, becomes a need, and an item of a plan, in one click.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { type IntoPlan, IntoPlanFields, useIntoPlan } from "@/ui/into-plan";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { answerTo, emptySheet, gapsIn, type View } from "../sheet-values";
import { Words } from "./step";

const longestMeasured = 200;

interface OneProps {
  view: View;
  itemKey: string;
  into: IntoPlan;
}

function useLearn({ view, itemKey, into }: OneProps) {
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
        ...into.partsOf(title, t("review.success_measure_of", { item: title.slice(0, longestMeasured) })),
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

/** Nothing more can come of it, with this plan chosen or none. */
const isDone = ({ view, itemKey, into: { plan } }: OneProps) => {
  const line = view.learning.find((one) => one.item_key === itemKey);
  return line !== undefined && (line.plan_item_id !== null || plan === null);
};

function Gap(props: OneProps & { name: string; level: number; required: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view, itemKey, name, level, required } = props;
  const { plan } = props.into;
  const { send, isSending, problem } = useLearn(props);
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
              variant="light"
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
  const { view, itemKey } = props;
  const { plan } = props.into;
  const { send, isSending, problem } = useLearn(props);
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
  const into = useIntoPlan(view.person_id);
  const manager = view.sheets.find((sheet) => sheet.party === "manager")?.content ?? emptySheet;
  const gaps = gapsIn(view.items, manager);
  const question = view.items.find((item) => item.section === "one_question");
  return (
    <Section title={t("review.learning")} description={t("review.learning_text")} id="learning">
      <Stack gap="lg">
        <IntoPlanFields into={into} />
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
            into={into}
            name={item.title}
            level={level}
            required={item.required_level ?? level}
          />
        ))}
        {question ? <OneQuestion view={view} itemKey={question.key} into={into} /> : null}
      </Stack>
    </Section>
  );
}
