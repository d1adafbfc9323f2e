// SPDX-License-Identifier: Apache-2.0
// What feedback asks of the reader: answers to colleagues, levels to agree to, and what has changed since trainings.
import { Button, Group, Paper, Radio, type RadioGroupProps, Stack, Text, Textarea } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PersonName } from "@/ui/person";
import { Panel } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { AskFeedback } from "./ask-feedback";
import { FeedbackCard } from "./feedback-card";
import { GiveFeedback } from "./give-feedback";
import { SubjectLink } from "./subject-link";

type Schemas = components["schemas"];

function Decline({ ask, onClose }: { ask: Schemas["WaitingAsk"]; onClose: () => void }) {
  const { t } = useTranslation();
  const decline = api.useMutation("post", "/api/v1/feedback-asks/{feedback_ask_id}/decline", {
    meta: { quiet: true, done: t("feedback.was_declined") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await decline.mutateAsync({ params: { path: { feedback_ask_id: ask.id } }, body });
    onClose();
  });
  return (
    <FormModal title={t("feedback.decline")} submit={t("feedback.decline")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("feedback.decline_text", { name: ask.by_name })}</Text>
      <Textarea label={t("feedback.decline_reason")} maxLength={1000} {...edit.form.getInputProps("reason")} />
    </FormModal>
  );
}

function AskCard({ ask }: { ask: Schemas["WaitingAsk"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<"answer" | "decline" | null>(null);
  const close = () => setOpened(null);
  return (
    <Paper component="article" withBorder p="md" radius="lg" aria-label={ask.question}>
      <Stack gap="sm">
        <PersonName
          name={ask.by_name}
          wraps
          detail={[
            ask.by_id === ask.about_id ? t("feedback.asks_own") : t("feedback.asks_about", { name: ask.about_name }),
            ask.due_on ? t("feedback.until", { date: format.date(ask.due_on) }) : format.since(ask.asked_at),
          ].join(" · ")}
        />
        <Text style={{ whiteSpace: "pre-wrap" }}>{ask.question}</Text>
        <SubjectLink subject={ask.subject} />
        <Group gap="xs">
          <Button size="compact-md" onClick={() => setOpened("answer")}>
            {t("feedback.answer")}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setOpened("decline")}>
            {t("feedback.decline")}
          </Button>
        </Group>
        {opened === "answer" ? <GiveFeedback ask={ask} onClose={close} /> : null}
        {opened === "decline" ? <Decline ask={ask} onClose={close} /> : null}
      </Stack>
    </Paper>
  );
}

/** Who reads what changed, beside oneself. */
function ChangeReaders(props: Omit<RadioGroupProps, "children" | "label">) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t("feedback.visible_to")} {...props}>
      <Group gap="md" mt={6}>
        {(["receiver", "receiver_and_manager"] as const).map((one) => (
          <Radio key={one} value={one} label={t(`feedback_change_readers.${one}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}

function NudgeCard({ nudge }: { nudge: Schemas["WaitingNudge"] }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const tell = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/what-changed", {
    meta: { quiet: true, done: t("feedback.change_told") },
  });
  const params = { path: { plan_item_id: nudge.plan_item_id } };
  const edit = useProblemForm<{ answer: string; visible_to: Schemas["FeedbackVisibility"] }>(
    { initialValues: { answer: "", visible_to: "receiver" } },
    (body) => tell.mutateAsync({ params, body }),
  );
  const saysSomething = edit.form.getValues().answer.trim() !== "";
  return (
    <Paper component="article" withBorder p="md" radius="lg" aria-label={nudge.title}>
      <form onSubmit={edit.onSubmit} noValidate>
        <Stack gap="sm">
          <Text fw={600}>{nudge.title}</Text>
          <Textarea
            label={t("feedback.what_changed")}
            description={t("feedback.what_changed_text")}
            autosize
            minRows={2}
            maxLength={2000}
            {...edit.form.getInputProps("answer")}
          />
          {saysSomething ? <ChangeReaders {...edit.form.getInputProps("visible_to")} /> : null}
          <Group gap="xs">
            <Button type="submit" size="compact-md" loading={edit.sending}>
              {saysSomething ? t("action.save") : t("feedback.nothing_changed")}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
              {t("feedback.ask_colleagues")}
            </Button>
          </Group>
        </Stack>
      </form>
      {asking ? (
        <AskFeedback item={{ id: nudge.plan_item_id, title: nudge.title }} onClose={() => setAsking(false)} />
      ) : null}
    </Paper>
  );
}

export function Waiting() {
  const { t } = useTranslation();
  const waiting = api.useQuery("get", "/api/v1/feedback-waiting");
  return (
    <Loaded query={waiting}>
      {({ asks, levels, nudges }) =>
        asks.length + levels.length + nudges.length === 0 ? (
          <Panel>
            <EmptyState icon={IconMessageCircle} title={t("feedback.nothing_waits")} />
          </Panel>
        ) : (
          <Stack gap="md">
            {asks.map((ask) => (
              <AskCard key={ask.id} ask={ask} />
            ))}
            {levels.map((view) => (
              <FeedbackCard key={view.id} view={view} />
            ))}
            {nudges.map((nudge) => (
              <NudgeCard key={nudge.plan_item_id} nudge={nudge} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
