// SPDX-License-Identifier: Apache-2.0
// Begins a one-on-one with somebody of the own line; and changes the rhythm of one.
import { Select, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import type { Room } from "../use-room";
import { RhythmFields, type RhythmValues, rhythmOf, rhythmValues } from "./rhythm-fields";

type Partner = components["schemas"]["OneOnOnePartner"];
type Template = components["schemas"]["MeetingTemplate"];
export const templates = ["open", "start", "growth", "review_preparation", "return_from_training"] as const;

interface BeginValues extends RhythmValues {
  with_id: string;
  first_on: string;
  meeting_template: Template;
}

export function BeginOneOnOne({ partners, onClose }: { partners: readonly Partner[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begin = api.useMutation("post", "/api/v1/one-on-one-series", {
    meta: { quiet: true, done: t("one_on_one.begun") },
  });
  const initialValues: BeginValues = {
    with_id: partners.length === 1 ? (partners[0]?.id ?? "") : "",
    cadence: "fortnightly",
    weekday: "2",
    time: "10:00",
    minutes: 30,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    first_on: today(),
    meeting_template: "start",
  };
  const edit = useProblemForm({ initialValues }, async ({ with_id, first_on, meeting_template, ...rhythm }) => {
    const body = { ...rhythmOf(rhythm), with_id, meeting_template, ...(first_on && { first_on }) };
    const { id } = await begin.mutateAsync({ body });
    onClose();
    await navigate({ to: "/one-on-ones/$seriesId", params: { seriesId: id } });
  });
  const { form } = edit;
  const role = ({ is_report, relation }: Partner) => t(`one_on_one.partner_${is_report ? "report" : relation}`);
  const { meeting_template, with_id, cadence } = form.getValues();
  return (
    <FormModal
      title={t("one_on_one.begin")}
      submit={t("one_on_one.begin")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={with_id === ""}
    >
      <Select
        label={t("one_on_one.person")}
        data={partners.map((one) => ({ value: one.id, label: `${one.name} (${role(one)})` }))}
        searchable
        data-autofocus
        {...form.getInputProps("with_id")}
        onChange={(id) => form.setFieldValue("with_id", id ?? "")}
      />
      <RhythmFields form={form} />
      {cadence === "ad_hoc" ? null : (
        <DateField label={t("one_on_one.first_on")} min={today()} {...form.getInputProps("first_on")} />
      )}
      <Select
        label={t("one_on_one.template")}
        data={templates.map((value) => ({ value, label: t(`one_on_one.templates.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps("meeting_template")}
      />
      <Text size="xs" c="dimmed">
        {t(`one_on_one.template_text.${meeting_template}`)}
      </Text>
    </FormModal>
  );
}

export function ChangeRhythm({ room, onClose }: { room: Room; onClose: () => void }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/one-on-one-series/{one_on_one_series_id}", {
    meta: { quiet: true, done: t("one_on_one.rhythm_changed") },
  });
  const edit = useProblemForm({ initialValues: rhythmValues(room) }, async (values) => {
    const params = { path: { one_on_one_series_id: room.id } };
    await change.mutateAsync({ params, body: { ...rhythmOf(values), version: room.version } });
    onClose();
  });
  return (
    <FormModal title={t("one_on_one.change_rhythm")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <RhythmFields form={edit.form} />
    </FormModal>
  );
}
