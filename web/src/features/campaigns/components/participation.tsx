// SPDX-License-Identifier: Apache-2.0
// How many have answered so far, by unit. It refreshes by itself while the campaign is open; small groups stay hidden.
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { refreshEvery } from "../live";
import { type ParticipationRow, participationRows } from "../participation-rows";
import { AnsweredShare } from "./answered-share";
import classes from "./campaigns.module.css";

type View = components["schemas"]["CampaignView"];

function useNameOf() {
  const { t } = useTranslation();
  return (row: ParticipationRow) => {
    if (row.kind === "everybody") return t("campaign.everybody");
    return row.kind === "unit_alone" ? t("campaign.unit_alone", { name: row.name }) : row.name;
  };
}

function Answered({ row }: { row: ParticipationRow }) {
  const { t } = useTranslation();
  if (row.answered !== null) return <AnsweredShare asked={row.asked} answered={row.answered} />;
  return (
    <Text size="sm" c="dimmed">
      {t("campaign.hidden_small")}
    </Text>
  );
}

function useColumns(): Column<ParticipationRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useNameOf();
  return [
    {
      key: "name",
      header: t("campaign.group"),
      cell: (row) => (
        <Text size="sm" fw={row.depth === 0 ? 620 : 400} pl={18 * row.depth}>
          {nameOf(row)}
        </Text>
      ),
    },
    { key: "asked", header: t("campaign.asked"), align: "right", width: 110, cell: (row) => format.number(row.asked) },
    { key: "answered", header: t("campaign.answered_so_far"), width: 280, cell: (row) => <Answered row={row} /> },
  ];
}

/** On a phone: the group beside its share. */
function GroupCard({ row }: { row: ParticipationRow }) {
  const nameOf = useNameOf();
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm" fw={row.depth < 2 ? 620 : 400} pl={8 * row.depth}>
        {nameOf(row)}
      </Text>
      <div className={classes.share}>
        <Answered row={row} />
      </div>
    </Group>
  );
}

const firstShown = { onPhone: 10, elsewhere: 25 };

export function Participation({ view }: { view: View }) {
  const { t } = useTranslation();
  const { id, state, mode, smallest_group } = view.campaign;
  const columns = useColumns();
  const onPhone = useOnPhone();
  const query = api.useQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/participation",
    { params: { path: { campaign_id: id } } },
    { refetchInterval: state === "open" ? refreshEvery : false },
  );
  return (
    <Section
      title={t("campaign.participation")}
      description={[
        state === "open" ? t("campaign.refreshes") : "",
        mode === "identified" ? "" : t("campaign.hidden_why", { count: smallest_group }),
      ]
        .filter(Boolean)
        .join(" ")}
      flush
    >
      <Loaded query={query}>
        {({ groups }) => (
          <DataTable
            label={t("campaign.participation")}
            columns={columns}
            rows={participationRows(groups)}
            rowKey={(row) => row.key}
            firstShown={onPhone ? firstShown.onPhone : firstShown.elsewhere}
            card={(row) => <GroupCard row={row} />}
          />
        )}
      </Loaded>
    </Section>
  );
}
