// SPDX-License-Identifier: Apache-2.0
// What was changed, newest first.
import { Group, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { PagedTable } from "@/ui/paged-table";
import { PersonLink } from "@/ui/person";
import { eventText } from "../words";
import { Actor } from "./actor";
import { EventDetail } from "./event-detail";

type EventLine = components["schemas"]["EventLine"];

function useColumns(): Column<EventLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "what",
      header: t("audit.what"),
      cell: (event) => (
        <Group gap="xs" justify="space-between">
          <Text size="sm" fw={560}>
            {eventText(t, event.kind)}
          </Text>
          <EventDetail event={event} />
        </Group>
      ),
    },
    { key: "at", header: t("audit.when"), cell: (event) => format.instant(event.at), width: 190 },
    {
      key: "who",
      header: t("audit.who"),
      cell: (event) => <Actor id={event.actor_account_id} name={event.actor_name} email={event.actor_email} />,
    },
    {
      key: "whom",
      header: t("audit.whom"),
      cell: (event) =>
        event.person_id && event.person_name ? (
          <PersonLink id={event.person_id} name={event.person_name} size={30} />
        ) : (
          "–"
        ),
    },
  ];
}

export function Events({ person, thing }: { person: string | undefined; thing: string | undefined }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const events = api.useInfiniteQuery(
    "get",
    "/api/v1/audit/events",
    { params: { query: { limit: 50, ...(person && { person_id: person }), ...(thing && { kind: `${thing}.` }) } } },
    paged,
  );
  return (
    <PagedTable
      query={events}
      label={t("audit.events")}
      columns={columns}
      rowKey={(event) => event.id}
      minimumWidth={700}
      empty={<EmptyState icon={IconHistory} title={t("audit.no_events")} text={t("audit.no_events_text")} />}
    />
  );
}
