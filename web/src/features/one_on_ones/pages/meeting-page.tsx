// SPDX-License-Identifier: Apache-2.0
// An earlier meeting: what was talked about, and notes, which can still be written.
import { Badge, Group, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Agenda } from "../components/agenda";
import { PrivateNote, SharedNotes } from "../components/notes";
import { type Meeting, type Room, useRoom } from "../use-room";

const route = getRouteApi("/signed-in/one-on-ones/$seriesId/meetings/$meetingId");

function PastMeeting({ room, meeting, viewerId }: { room: Room; meeting: Meeting; viewerId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const partner = room.person_id === viewerId ? room.other_name : room.person_name;
  return (
    <>
      <PageHeader
        title={t("one_on_one.meeting_of", { date: format.instant(meeting.starts_at) })}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/one-on-ones/$seriesId" params={{ seriesId: room.id }}>
              {t("one_on_one.with", { name: partner })}
            </TextLink>
            <Badge>{t(`one_on_one.state.${meeting.state}`)}</Badge>
          </Group>
        }
      />
      <Stack gap="lg">
        <Agenda
          seriesId={room.id}
          points={meeting.points}
          template="open"
          isWaiting={false}
          readOnly
          viewerId={viewerId}
          partner={partner}
        />
        <SharedNotes meeting={meeting} readOnly={!room.is_running} viewerId={viewerId} partner={partner} />
        <PrivateNote meeting={meeting} />
      </Stack>
    </>
  );
}

export function MeetingPage() {
  const { seriesId, meetingId } = route.useParams();
  const { person_id } = useMe();
  const room = useRoom(seriesId);
  const meeting = api.useQuery("get", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}", {
    params: { path: { one_on_one_meeting_id: meetingId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={room}>
        {(one) => (
          <Loaded wholePage query={meeting}>
            {(view) => <PastMeeting room={one} meeting={view} viewerId={person_id ?? ""} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
