// SPDX-License-Identifier: Apache-2.0
// The room of a one-on-one: for the two, before, during and after they meet.
import { Alert, Badge, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconLock, IconPlugConnectedX } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { ActionItems } from "../components/action-items";
import { Agenda } from "../components/agenda";
import { ChangeRhythm } from "../components/begin-one-on-one";
import { Handover, TakenHandovers } from "../components/handover";
import { MeetingHead } from "../components/meeting-head";
import { PrivateNote, SharedNotes } from "../components/notes";
import { Records } from "../components/records";
import { useRhythmWords } from "../components/rhythm-fields";
import classes from "../components/room.module.css";
import { type Room, useLive, useRoom } from "../use-room";

const route = getRouteApi("/signed-in/one-on-ones/$seriesId");

function RoomActions({ room }: { room: Room }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const end = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/ending", {
    meta: { done: t("one_on_one.was_ended") },
  });
  if (!room.is_running) return null;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setChanging(true)}>
        {t("one_on_one.change_rhythm")}
      </Button>
      <ConfirmButton
        variant="subtle"
        color="gray"
        question={t("one_on_one.end")}
        consequence={t("one_on_one.end_text")}
        confirm={t("one_on_one.end")}
        onConfirm={() => end.mutate({ params: { path: { one_on_one_series_id: room.id } } })}
      >
        {t("one_on_one.end")}
      </ConfirmButton>
      {isChanging ? <ChangeRhythm room={room} onClose={() => setChanging(false)} /> : null}
    </Group>
  );
}

const firstShown = 5;

function PastMeetings({ room }: { room: Room }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const isMore = !all && room.past.length > firstShown;
  return (
    <Section title={t("one_on_one.past")}>
      {room.past.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("one_on_one.past_none")}
        </Text>
      ) : (
        <ul className={classes.plain}>
          {room.past.slice(0, isMore ? firstShown : undefined).map((meeting) => (
            <li key={meeting.id} className={classes.line}>
              <TextLink
                to="/one-on-ones/$seriesId/meetings/$meetingId"
                params={{ seriesId: room.id, meetingId: meeting.id }}
              >
                {format.instant(meeting.starts_at)}
              </TextLink>
              <Badge color={meeting.state === "held" ? "leaf" : "gray"}>{t(`one_on_one.state.${meeting.state}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {isMore ? (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setAll(true)}>
          {t("action.show_all", { count: room.past.length })}
        </Button>
      ) : null}
    </Section>
  );
}

function Line({ seriesId }: { seriesId: string }) {
  const { t } = useTranslation();
  if (useLive(seriesId) === "live") return null;
  return (
    <Alert color="clay" variant="light" icon={<IconPlugConnectedX />} role="status">
      {t("one_on_one.cut")}
    </Alert>
  );
}

function OneOnOne({ room, viewerId }: { room: Room; viewerId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rhythm = useRhythmWords();
  const partner = room.person_id === viewerId ? room.other_name : room.person_name;
  const common = { viewerId, partner };
  return (
    <>
      <PageHeader
        title={t("one_on_one.with", { name: partner })}
        eyebrow={
          <TextLink to="/one-on-ones" search={{ show: "mine" }}>
            {t("place.one_on_ones")}
          </TextLink>
        }
        subtitle={rhythm(room)}
        actions={<RoomActions room={room} />}
      />
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          <IconLock size={14} aria-hidden /> {t("one_on_one.only_you_two", { name: partner })}
        </Text>
        {room.is_running ? <Line seriesId={room.id} /> : null}
        {room.ended_at && room.end_reason ? (
          <Alert variant="light" color="gray">
            {t(`one_on_one.ended.${room.end_reason}`, { date: format.instant(room.ended_at) })}
          </Alert>
        ) : null}
        {room.is_running ? <MeetingHead room={room} /> : null}
        <TakenHandovers room={room} />
        {room.handover ? <Handover room={room} handover={room.handover} /> : null}
        <div className={classes.columns}>
          <Stack gap="lg">
            <Agenda
              seriesId={room.id}
              points={room.next?.points ?? room.waiting_points}
              template={room.next?.meeting_template ?? "open"}
              isWaiting={room.is_running && !room.next}
              readOnly={!room.is_running}
              {...common}
            />
            {room.next ? <SharedNotes key={room.next.id} meeting={room.next} readOnly={false} {...common} /> : null}
          </Stack>
          <Stack gap="lg">
            <ActionItems room={room} viewerId={viewerId} />
            {room.next ? <PrivateNote key={room.next.id} meeting={room.next} /> : null}
            <PastMeetings room={room} />
            <Records room={room} {...common} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}

export function OneOnOnePage() {
  const { seriesId } = route.useParams();
  const { person_id } = useMe();
  const room = useRoom(seriesId);
  return (
    <Page>
      <Loaded wholePage query={room} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <OneOnOne room={view} viewerId={person_id ?? ""} />}
      </Loaded>
    </Page>
  );
}
