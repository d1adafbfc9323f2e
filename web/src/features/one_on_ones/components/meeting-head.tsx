// SPDX-License-Identifier: Apache-2.0
// When the next meeting is, and what is done with it: move, skip, say that it was held.
import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { ConfirmButton } from "@/ui/confirm";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";
import { dayAndTime, instantAt } from "../rhythm";
import type { Meeting, Room } from "../use-room";
import { templates } from "./begin-one-on-one";
import classes from "./room.module.css";

type Template = components["schemas"]["MeetingTemplate"];

/** Plans a meeting where none is, or moves the one that is. Times are those of the series' zone. */
function WhenForm({ room, meeting, onClose }: { room: Room; meeting: Meeting | null; onClose: () => void }) {
  const { t } = useTranslation();
  const before = meeting ? dayAndTime(meeting.starts_at, room.time_zone) : { date: today(), time: "" };
  const initialValues: { date: string; time: string; minutes: number; meeting_template: Template } = {
    ...before,
    minutes: meeting?.minutes ?? room.minutes,
    meeting_template: meeting?.meeting_template ?? "open",
  };
  const edit = useProblemForm({ initialValues }, async ({ date, time, ...rest }) => {
    const starts_at = instantAt(date, time, room.time_zone);
    if (meeting) {
      const params = { path: { one_on_one_meeting_id: meeting.id } };
      await move.mutateAsync({ params, body: { ...rest, starts_at, version: meeting.version } });
    } else {
      await plan.mutateAsync({ params: { path: { one_on_one_series_id: room.id } }, body: { ...rest, starts_at } });
    }
    onClose();
  });
  // A template or a length may change alone.
  const isMoved = edit.form.isDirty("date") || edit.form.isDirty("time");
  const plan = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/meetings", {
    meta: { quiet: true, done: t("one_on_one.planned") },
  });
  const move = api.useMutation("patch", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}", {
    meta: { quiet: true, done: t(isMoved ? "one_on_one.moved" : "one_on_one.meeting_changed") },
  });
  const { form } = edit;
  const { date, time } = form.getValues();
  const words = t(meeting ? "one_on_one.move" : "one_on_one.plan");
  return (
    <FormModal title={words} submit={words} edit={edit} onClose={onClose} mayNotSubmit={!date || !time}>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <DateField
          label={t("one_on_one.day")}
          min={today()}
          {...form.getInputProps("date")}
          error={form.errors.starts_at ?? form.errors.date}
        />
        <TextInput
          type="time"
          label={t("one_on_one.time")}
          description={room.time_zone}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.getInputProps("time")}
        />
        <NumberInput label={t("one_on_one.minutes")} min={5} max={480} step={5} {...form.getInputProps("minutes")} />
      </Group>
      <Select
        label={t("one_on_one.template")}
        data={templates.map((value) => ({ value, label: t(`one_on_one.templates.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps("meeting_template")}
      />
    </FormModal>
  );
}

function Turns({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const params = { path: { one_on_one_meeting_id: meeting.id } };
  const body = { version: meeting.version };
  const hold = api.useMutation("post", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}/holding", {
    meta: { done: t("one_on_one.held") },
  });
  const skip = api.useMutation("post", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}/skipping", {
    meta: { done: t("one_on_one.skipped") },
  });
  return (
    <>
      <ConfirmButton
        variant="default"
        question={t("one_on_one.skip_question")}
        consequence={t("one_on_one.skip_text")}
        confirm={t("one_on_one.skip")}
        confirmColor="leaf"
        onConfirm={() => skip.mutate({ params, body })}
      >
        {t("one_on_one.skip")}
      </ConfirmButton>
      {meeting.may_hold ? (
        <ConfirmButton
          question={t("one_on_one.hold_question")}
          consequence={t("one_on_one.hold_text")}
          confirm={t("one_on_one.hold")}
          confirmColor="leaf"
          onConfirm={() => hold.mutate({ params, body })}
        >
          {t("one_on_one.hold")}
        </ConfirmButton>
      ) : null}
    </>
  );
}

export function MeetingHead({ room }: { room: Room }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isSetting, setSetting] = useState(false);
  const meeting = room.next;
  return (
    <section className={classes.head} aria-label={t("one_on_one.next")}>
      <Stack gap={2}>
        <Text size="xs" c="dimmed">
          {t("one_on_one.next")}
        </Text>
        <Text fw={620} fz="lg">
          {meeting ? format.appointment(meeting.starts_at) : t("one_on_one.none_planned")}
        </Text>
        {meeting ? (
          <Text size="sm" c="dimmed">
            {format.since(meeting.starts_at)} · {t("one_on_one.lasts", { count: meeting.minutes })}
          </Text>
        ) : null}
        {meeting && meeting.meeting_template !== "open" ? (
          <Text size="sm" c="dimmed">
            {t(`one_on_one.templates.${meeting.meeting_template}`)}:{" "}
            {t(`one_on_one.template_text.${meeting.meeting_template}`)}
          </Text>
        ) : null}
      </Stack>
      <Group gap="xs">
        {meeting ? (
          <Button
            component="a"
            variant="default"
            href={`/api/v1/one-on-one-meetings/${meeting.id}/invitation`}
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
          >
            {t("one_on_one.calendar")}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setSetting(true)}>
          {t(meeting ? "one_on_one.move" : "one_on_one.plan")}
        </Button>
        {meeting ? <Turns key={meeting.id} meeting={meeting} /> : null}
      </Group>
      {isSetting ? <WhenForm room={room} meeting={meeting} onClose={() => setSetting(false)} /> : null}
    </section>
  );
}
