// SPDX-License-Identifier: Apache-2.0
// Notes on record: proposed by one, agreed to by the other, and read by others only then.
import { Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import type { Room } from "../use-room";
import classes from "./room.module.css";

type Record = components["schemas"]["OneOnOneRecordView"];

const colors = { proposed: "slate", agreed: "leaf", declined: "gray", withdrawn: "gray" } as const;

function ProposeRecord({ room, partner, onClose }: { room: Room; partner: string; onClose: () => void }) {
  const { t } = useTranslation();
  const propose = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/records", {
    meta: { quiet: true, done: t("one_on_one.record_proposed") },
  });
  const edit = useProblemForm({ initialValues: { text: "" } }, async (body) => {
    await propose.mutateAsync({ params: { path: { one_on_one_series_id: room.id } }, body });
    onClose();
  });
  const words = t("one_on_one.record_propose");
  return (
    <FormModal
      title={words}
      submit={words}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={edit.form.getValues().text.trim() === ""}
    >
      <Text size="sm">{t("one_on_one.record_consequence", { name: partner })}</Text>
      <Textarea
        label={t("one_on_one.record_words")}
        autosize
        minRows={4}
        maxLength={5000}
        data-autofocus
        {...edit.form.getInputProps("text")}
      />
    </FormModal>
  );
}

function RecordMoves({ record, isOwn, partner }: { record: Record; isOwn: boolean; partner: string }) {
  const { t } = useTranslation();
  const params = { path: { one_on_one_record_id: record.id } };
  const agree = api.useMutation("post", "/api/v1/one-on-one-records/{one_on_one_record_id}/agreement", {
    meta: { done: t("one_on_one.record_agreed") },
  });
  const decline = api.useMutation("post", "/api/v1/one-on-one-records/{one_on_one_record_id}/refusal", {
    meta: { done: t("one_on_one.record_declined") },
  });
  const withdraw = api.useMutation("post", "/api/v1/one-on-one-records/{one_on_one_record_id}/withdrawal", {
    meta: { done: t("one_on_one.record_withdrawn") },
  });
  if (isOwn)
    return (
      <Button size="xs" variant="default" onClick={() => withdraw.mutate({ params })}>
        {t("one_on_one.record_withdraw")}
      </Button>
    );
  return (
    <Group gap="xs">
      <ConfirmButton
        size="xs"
        question={t("one_on_one.record_agree_question")}
        consequence={t("one_on_one.records_text")}
        confirm={t("one_on_one.record_agree")}
        confirmColor="leaf"
        aria-label={`${t("one_on_one.record_agree")}: ${partner}`}
        onConfirm={() => agree.mutate({ params })}
      >
        {t("one_on_one.record_agree")}
      </ConfirmButton>
      <Button size="xs" variant="default" onClick={() => decline.mutate({ params })}>
        {t("one_on_one.record_decline")}
      </Button>
    </Group>
  );
}

export function Records({ room, viewerId, partner }: { room: Room; viewerId: string; partner: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isProposing, setProposing] = useState(false);
  return (
    <Section
      title={t("one_on_one.records")}
      description={t("one_on_one.records_text")}
      actions={
        room.is_running ? (
          <Button size="xs" variant="light" onClick={() => setProposing(true)}>
            {t("one_on_one.record_propose")}
          </Button>
        ) : null
      }
    >
      {room.records.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("one_on_one.records_none")}
        </Text>
      ) : (
        <Stack gap="md">
          {room.records.map((record) => (
            <Stack key={record.id} gap={4}>
              <Group gap="xs">
                <Badge color={colors[record.state]}>{t(`one_on_one.record_state.${record.state}`)}</Badge>
                <Text size="xs" c="dimmed">
                  {t("one_on_one.record_by", {
                    name: record.proposed_by_id === viewerId ? t("one_on_one.by_you") : partner,
                    date: format.instant(record.proposed_at),
                  })}
                </Text>
              </Group>
              <Text size="sm" className={classes.text}>
                {record.text}
              </Text>
              {record.state === "proposed" ? (
                <div>
                  <RecordMoves record={record} isOwn={record.proposed_by_id === viewerId} partner={partner} />
                </div>
              ) : null}
            </Stack>
          ))}
        </Stack>
      )}
      {room.records.some(({ state }) => state === "agreed") ? (
        <Text size="sm" mt="md">
          <TextLink to="/people/$personId/on-record" params={{ personId: room.person_id }}>
            {t("one_on_one.records_read")}
          </TextLink>
        </Text>
      ) : null}
      {isProposing ? <ProposeRecord room={room} partner={partner} onClose={() => setProposing(false)} /> : null}
    </Section>
  );
}
