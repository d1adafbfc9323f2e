// SPDX-License-Identifier: Apache-2.0
// Other dates that somebody asks for: what they are instead of, why, and the answer, by whoever gives it.
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { useDatesInWords } from "../use-item-dates";
import classes from "./asked-dates.module.css";

interface AskedDatesProps {
  asked: components["schemas"]["ReschedulingView"];
}

function Answer({ itemId, askedId }: { itemId: string; askedId: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const answer = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/rescheduling/answer", {
    meta: { done: t("reschedule.answered") },
  });
  const send = (kind: "agreed" | "returned") =>
    answer.mutate({
      params: { path: { plan_item_id: itemId } },
      body: { rescheduling_id: askedId, kind, reason: reason || null },
    });
  return (
    <Group gap="xs" mt="sm" align="flex-end">
      <LeaveGuard active={() => reason !== "" && !answer.isPending} />
      <TextInput
        size="sm"
        label={t("reschedule.word")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        className={classes.word}
      />
      <Button size="sm" loading={answer.isPending} onClick={() => send("agreed")}>
        {t("reschedule.agree")}
      </Button>
      <Button size="sm" variant="default" loading={answer.isPending} onClick={() => send("returned")}>
        {t("reschedule.return")}
      </Button>
    </Group>
  );
}

function TakeBack({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const takeBack = api.useMutation("delete", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { done: t("reschedule.taken_back") },
  });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      mt="xs"
      loading={takeBack.isPending}
      onClick={() => takeBack.mutate({ params: { path: { plan_item_id: itemId } } })}
    >
      {t("reschedule.take_back")}
    </Button>
  );
}

export function AskedDates({ asked: { rescheduling: asked, by_name, may_answer, may_withdraw } }: AskedDatesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDatesInWords();
  const before = { starts_on: asked.starts_on_before, due_on: asked.due_on_before };
  return (
    <div className={classes.asked}>
      <Text size="sm">
        {t("reschedule.asks", { name: by_name ?? "–", dates: words(asked), before: words(before) })}
      </Text>
      {asked.reason ? <Text size="sm">{t("plan.quoted", { words: asked.reason })}</Text> : null}
      <Text size="xs">{format.instant(asked.at)}</Text>
      {may_answer ? <Answer itemId={asked.plan_item_id} askedId={asked.id} /> : null}
      {may_withdraw ? <TakeBack itemId={asked.plan_item_id} /> : null}
    </div>
  );
}
