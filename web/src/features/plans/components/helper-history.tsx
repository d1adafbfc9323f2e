// SPDX-License-Identifier: Apache-2.0
// What was asked of helpers on an item and answered, the newest first; what stands can be ended.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { PersonName } from "@/ui/person";
import { ReasonFields } from "@/ui/reason-fields";
import { useProblemForm } from "@/ui/use-problem-form";

type Ask = components["schemas"]["HelperAskView"];

function EndHelp({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const { t } = useTranslation();
  const end = api.useMutation("post", "/api/v1/helper-asks/{helper_ask_id}/end", {
    meta: { quiet: true, done: t("helper.ended") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    await end.mutateAsync({ params: { path: { helper_ask_id: ask.id } }, body });
    onClose();
  });
  return (
    <FormModal
      title={t(ask.state ? "helper.end_title" : "helper.withdraw_title", { name: ask.person_name })}
      submit={t(ask.state ? "helper.end" : "helper.withdraw")}
      cancel={t("item.keep")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ReasonFields consequence={t("helper.end_text")} maximumLength={1000} input={edit.form.getInputProps("reason")} />
    </FormModal>
  );
}

function Said({ when, what, words }: { when: string; what: string; words: string }) {
  const { t } = useTranslation();
  return (
    <Text size="sm">
      <Text span c="dimmed" size="sm">
        {when}
      </Text>{" "}
      {what} {words ? t("plan.quoted", { words }) : null}
    </Text>
  );
}

function OneAsk({ ask, onEnd }: { ask: Ask; onEnd: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={6} component="li">
      <Group justify="space-between" wrap="nowrap">
        <PersonName
          name={ask.person_name}
          detail={`${t(`helper_kind.${ask.kind}`)} · ${t(`helper_state.${ask.state ?? "waiting"}`)}`}
        />
        {onEnd ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onEnd}>
            {t(ask.state ? "helper.end" : "helper.withdraw")}
          </Button>
        ) : null}
      </Group>
      <Said
        when={format.instant(ask.asked_at)}
        what={t("helper.asked_by", { name: ask.asked_by_name ?? t("helper.somebody") })}
        words={ask.words}
      />
      {ask.answers.map((answer) => (
        <Said
          key={answer.at + answer.kind}
          when={format.instant(answer.at)}
          what={t(`helper_answer.${answer.kind}`, { name: answer.by_name ?? t("helper.somebody") })}
          words={answer.reason}
        />
      ))}
    </Stack>
  );
}

export function HelperHistory({ asks, mayEnd }: { asks: readonly Ask[]; mayEnd: boolean }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Ask | null>(null);
  if (asks.length === 0) return null;
  const stands = (ask: Ask) => ask.state === null || ask.state === "accepted";
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t("helper.history")}
      </Title>
      <Stack component="ul" gap="lg" m={0} p={0} aria-label={t("helper.history")} style={{ listStyle: "none" }}>
        {asks.map((ask) => (
          <OneAsk key={ask.id} ask={ask} onEnd={mayEnd && stands(ask) ? () => setEnding(ask) : null} />
        ))}
      </Stack>
      {ending ? <EndHelp ask={ending} onClose={() => setEnding(null)} /> : null}
    </Stack>
  );
}
