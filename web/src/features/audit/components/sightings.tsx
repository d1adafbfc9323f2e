// SPDX-License-Identifier: Apache-2.0
// Who looked at a person's data, newest first: of everybody for administrators, of oneself for everybody.
import { Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { PagedTable } from "@/ui/paged-table";
import { PersonLink } from "@/ui/person";
import { sightingText } from "../words";
import { Actor } from "./actor";

type SightingLine = components["schemas"]["SightingLine"];

function useColumns(ofOneself: boolean): Column<SightingLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const whom: Column<SightingLine> = {
    key: "whom",
    header: t("audit.whose"),
    cell: (sighting) =>
      sighting.person_id && sighting.person_name ? (
        <PersonLink id={sighting.person_id} name={sighting.person_name} size={30} />
      ) : (
        "–"
      ),
  };
  return [
    {
      key: "who",
      header: t("audit.who"),
      cell: (sighting) => (
        <Actor id={sighting.viewer_account_id} name={sighting.viewer_name} email={sighting.viewer_email} />
      ),
    },
    {
      key: "what",
      header: t("audit.looked_at"),
      cell: (sighting) => <Text size="sm">{sightingText(t, sighting.what)}</Text>,
    },
    ...(ofOneself ? [] : [whom]),
    { key: "at", header: t("audit.when"), cell: (sighting) => format.instant(sighting.at), width: 190 },
  ];
}

interface SightingsProps {
  person: string | undefined;
  /** The data is the viewer's own, so it need not be said whose it is. */
  ofOneself?: boolean;
}

export function Sightings({ person, ofOneself = false }: SightingsProps) {
  const { t } = useTranslation();
  const columns = useColumns(ofOneself);
  const sightings = api.useInfiniteQuery(
    "get",
    "/api/v1/audit/sightings",
    { params: { query: { limit: ofOneself ? 10 : 50, ...(person && { person_id: person }) } } },
    paged,
  );
  return (
    <PagedTable
      query={sightings}
      label={t("audit.sightings")}
      columns={columns}
      rowKey={(sighting) => sighting.id}
      minimumWidth={ofOneself ? 520 : 720}
      empty={<EmptyState icon={IconEye} title={t("audit.no_sightings")} text={t("audit.no_sightings_text")} />}
    />
  );
}
