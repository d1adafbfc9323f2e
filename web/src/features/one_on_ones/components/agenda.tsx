// SPDX-License-Identifier: Apache-2.0
// What two people want to talk about, in their order, with suggestions where a meeting is for something.
import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { newSubmission } from "@/lib/submission";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useDraft } from "../use-draft";
import { roomOnly, type TalkingPoint } from "../use-room";
import { LeftBehind } from "./left-behind";
import classes from "./room.module.css";
import { TalkingPointRow } from "./talking-point";

type Template = components["schemas"]["MeetingTemplate"];

const places = [1, 2, 3] as const;

interface AgendaProps {
  seriesId: string;
  points: readonly TalkingPoint[];
  template: Template;
  viewerId: string;
  partner: string;
  /** No meeting is planned: they wait for one. */
  isWaiting: boolean;
  readOnly: boolean;
}

function AddPoint({ seriesId, draft }: { seriesId: string; draft: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation();
  const [isOwn, setOwn] = useState(false);
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/talking-points", {
    meta: { refreshes: roomOnly, quiet: true },
  });
  const send = async () => {
    const text = draft.text.trim();
    if (text === "" || add.isPending) return;
    const params = { path: { one_on_one_series_id: seriesId } };
    await add.mutateAsync({ params, body: { text, is_shared: !isOwn, submission: draft.submission } }).then(
      () => draft.arrived(),
      () => undefined, // what was typed stays, and the reason stands below
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.add}>
        <TextInput
          label={t("one_on_one.point_new")}
          maxLength={2000}
          value={draft.text}
          onChange={({ currentTarget }) => draft.type(currentTarget.value)}
        />
        <Button type="submit" variant="light" leftSection={<IconPlus size={16} aria-hidden />} loading={add.isPending}>
          {t("one_on_one.point_add")}
        </Button>
      </div>
      <Checkbox
        mt="xs"
        size="xs"
        label={t("one_on_one.point_own")}
        checked={isOwn}
        onChange={({ currentTarget }) => setOwn(currentTarget.checked)}
      />
      {add.error ? <ProblemAlert problem={add.error} /> : null}
    </form>
  );
}

function LeftPoints({ seriesId, points }: { seriesId: string; points: readonly TalkingPoint[] }) {
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/talking-points", {
    meta: { refreshes: roomOnly },
  });
  const params = { path: { one_on_one_series_id: seriesId } };
  return (
    <LeftBehind
      prefix={`one-on-one-point:${seriesId}:`}
      present={points}
      onAdd={(text) => add.mutateAsync({ params, body: { text, is_shared: true, submission: newSubmission() } })}
    />
  );
}

function Suggestions({ seriesId, template, taken }: { seriesId: string; template: Template; taken: Set<string> }) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/talking-points", {
    meta: { refreshes: roomOnly },
  });
  if (template === "open") return null;
  const words = places.map((place) => t(`one_on_one.suggestion.${template}_${place}`)).filter((one) => !taken.has(one));
  if (words.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" mt="md" mb={4}>
        {t("one_on_one.suggestions")}
      </Text>
      <Group gap={6}>
        {words.map((text) => (
          <Button
            key={text}
            size="compact-sm"
            variant="default"
            aria-label={t("one_on_one.suggest", { text })}
            leftSection={<IconPlus size={12} aria-hidden />}
            styles={{
              root: { height: "auto", minHeight: 32, paddingBlock: 5, maxWidth: "100%" },
              label: { whiteSpace: "normal", textAlign: "left" },
            }}
            onClick={() =>
              add.mutate({
                params: { path: { one_on_one_series_id: seriesId } },
                body: { text, is_shared: true, submission: newSubmission() },
              })
            }
          >
            {text}
          </Button>
        ))}
      </Group>
    </div>
  );
}

export function Agenda({ seriesId, points, template, viewerId, partner, isWaiting, readOnly }: AgendaProps) {
  const { t } = useTranslation();
  const description = isWaiting ? t("one_on_one.waiting_points") : readOnly ? undefined : t("one_on_one.agenda_text");
  const draft = useDraft(`one-on-one-new-point:${seriesId}`);
  // What is being sent stands in its field until that is acknowledged, and only there.
  const shown = points.filter(({ submission }) => submission !== draft.submission);
  return (
    <Section title={t("one_on_one.agenda")} description={description}>
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("one_on_one.agenda_none")}
        </Text>
      ) : (
        <ol className={classes.points}>
          {shown.map((point, place) => (
            <TalkingPointRow
              key={point.id}
              point={point}
              seriesId={seriesId}
              author={point.by_person_id === viewerId ? t("one_on_one.by_you") : partner}
              partner={partner}
              upAfter={place === 0 ? undefined : (shown[place - 2]?.id ?? null)}
              downAfter={shown[place + 1]?.id}
              readOnly={readOnly}
            />
          ))}
        </ol>
      )}
      {readOnly ? null : (
        <>
          <LeftPoints seriesId={seriesId} points={points} />
          <AddPoint seriesId={seriesId} draft={draft} />
          <Suggestions seriesId={seriesId} template={template} taken={new Set(points.map(({ text }) => text))} />
        </>
      )}
    </Section>
  );
}
