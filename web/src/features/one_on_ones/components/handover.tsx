// SPDX-License-Identifier: Apache-2.0
// What goes on from a closed one-on-one to the new manager: worded by the two, decided by the employee.
import { Alert, Badge, Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import type { Room } from "../use-room";
import classes from "./room.module.css";

type View = components["schemas"]["HandoverView"];

interface ChoiceProps {
  label: string;
  things: readonly { id: string; text: string }[];
  chosen: string[];
  onChange: (ids: string[]) => void;
}

function Choice({ label, things, chosen, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={label} value={chosen} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {things.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("one_on_one.handover_nothing_open")}
          </Text>
        ) : (
          things.map(({ id, text }) => <Checkbox key={id} value={id} label={text} />)
        )}
      </Stack>
    </Checkbox.Group>
  );
}

function Decide({ handover, isUnsaved }: { handover: View; isUnsaved: boolean }) {
  const { t } = useTranslation();
  const params = { path: { one_on_one_handover_id: handover.id } };
  const body = { version: handover.version };
  const name = handover.to_name;
  const approve = api.useMutation("post", "/api/v1/one-on-one-handovers/{one_on_one_handover_id}/approval", {
    meta: { done: t("one_on_one.handover_approved") },
  });
  const decline = api.useMutation("post", "/api/v1/one-on-one-handovers/{one_on_one_handover_id}/refusal", {
    meta: { done: t("one_on_one.handover_declined") },
  });
  if (isUnsaved) return <Text size="sm">{t("one_on_one.handover_save_first")}</Text>;
  return (
    <>
      <ConfirmButton
        question={t("one_on_one.handover", { name })}
        consequence={t("one_on_one.handover_approve_text", { name })}
        confirm={t("one_on_one.handover_approve")}
        confirmColor="leaf"
        onConfirm={() => approve.mutate({ params, body })}
      >
        {t("one_on_one.handover_approve")}
      </ConfirmButton>
      <ConfirmButton
        variant="default"
        question={t("one_on_one.handover_decline")}
        consequence={t("one_on_one.handover_decline_text", { name })}
        confirm={t("one_on_one.handover_decline")}
        confirmColor="leaf"
        onConfirm={() => decline.mutate({ params, body })}
      >
        {t("one_on_one.handover_decline")}
      </ConfirmButton>
    </>
  );
}

function OpenHandover({ room, handover }: { room: Room; handover: View }) {
  const { t } = useTranslation();
  const write = api.useMutation("put", "/api/v1/one-on-one-handovers/{one_on_one_handover_id}", {
    meta: { quiet: true, done: t("one_on_one.handover_saved") },
  });
  const { text, talking_point_ids, action_item_ids } = handover;
  const edit = useProblemForm({ initialValues: { text, talking_point_ids, action_item_ids } }, async (values) => {
    const params = { path: { one_on_one_handover_id: handover.id } };
    await write.mutateAsync({ params, body: { ...values, version: handover.version } });
  });
  const { form } = edit;
  const values = form.getValues();
  return (
    <form onSubmit={edit.onSubmit}>
      <Stack>
        <Text size="sm">{t("one_on_one.handover_text")}</Text>
        <Textarea
          label={t("one_on_one.handover_words")}
          autosize
          minRows={3}
          maxLength={5000}
          {...form.getInputProps("text")}
        />
        <Choice
          label={t("one_on_one.handover_points")}
          things={room.waiting_points.filter(({ is_shared, ticked_at }) => is_shared && !ticked_at)}
          chosen={values.talking_point_ids}
          onChange={(ids) => form.setFieldValue("talking_point_ids", ids)}
        />
        <Choice
          label={t("one_on_one.handover_actions")}
          things={room.actions.filter(({ done_at }) => !done_at)}
          chosen={values.action_item_ids}
          onChange={(ids) => form.setFieldValue("action_item_ids", ids)}
        />
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <Group>
          {form.isDirty() || !handover.may_answer ? (
            <Button type="submit" loading={edit.sending}>
              {t("one_on_one.handover_save")}
            </Button>
          ) : null}
          {handover.may_answer ? <Decide handover={handover} isUnsaved={form.isDirty()} /> : null}
        </Group>
      </Stack>
    </form>
  );
}

export function Handover({ room, handover }: { room: Room; handover: View }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("one_on_one.handover", { name: handover.to_name })}
      actions={
        <Badge color={handover.may_answer ? "clay" : undefined}>
          {t(`one_on_one.handover_state.${handover.may_answer ? "yours" : handover.state}`)}
        </Badge>
      }
    >
      {handover.state === "open" ? (
        <OpenHandover key={handover.version} room={room} handover={handover} />
      ) : (
        <Text size="sm" className={classes.text}>
          {handover.text}
        </Text>
      )}
    </Section>
  );
}

/** What a one-on-one begins with, where the manager changed. */
export function TakenHandovers({ room }: { room: Room }) {
  const { t } = useTranslation();
  const format = useFormat();
  return room.taken_handovers.map((taken) => (
    <Alert
      key={taken.approved_at}
      variant="light"
      icon={<IconArrowForwardUp />}
      title={t("one_on_one.taken", { name: taken.from_name })}
    >
      <Text size="sm" className={classes.text}>
        {taken.text}
      </Text>
      <Text size="xs" c="dimmed">
        {t("one_on_one.taken_text", { date: format.instant(taken.approved_at) })}
      </Text>
    </Alert>
  ));
}
