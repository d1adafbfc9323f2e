// SPDX-License-Identifier: Apache-2.0
// The cycles whose ratings were compared: the way to what calibration changed for whoever runs no cycles, as executives.
import { Stack, Text } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Panel, Section } from "@/ui/section";

type Cycle = components["schemas"]["CalibratedCycle"];

function Cycles({ cycles }: { cycles: readonly Cycle[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Cycle>[] = [
    {
      key: "cycle",
      header: t("calibration.cycle"),
      cell: ({ id, name, period_from, period_to }) => (
        <Stack gap={2}>
          <TextLink
            to="/review-cycles/$reviewCycleId/calibration-statistics"
            params={{ reviewCycleId: id }}
            fw={560}
            size="sm"
          >
            {name}
          </TextLink>
          <Text size="sm" c="dimmed">
            {format.period(period_from, period_to)}
          </Text>
        </Stack>
      ),
    },
    {
      key: "sessions",
      header: t("calibration.locked_sessions"),
      align: "right",
      cell: ({ sessions }) => format.number(sessions),
    },
  ];
  return (
    <Section title={t("calibration.compared_cycles")} flush>
      <DataTable
        label={t("calibration.compared_cycles")}
        columns={columns}
        rows={cycles}
        rowKey={({ id }) => id}
        firstShown={20}
      />
    </Section>
  );
}

function CalibratedCycles() {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/calibrated-cycles");
  return (
    <Page>
      <PageHeader title={t("place.calibrated_cycles")} subtitle={t("calibration.compared_cycles_text")} />
      <Loaded query={query} wholePage>
        {({ items }) =>
          items.length > 0 ? (
            <Cycles cycles={items} />
          ) : (
            <Panel>
              <EmptyState
                icon={IconScale}
                title={t("calibration.no_statistics")}
                text={t("calibration.no_statistics_text")}
                isPage
              />
            </Panel>
          )
        }
      </Loaded>
    </Page>
  );
}

export function CalibratedCyclesPage() {
  return (
    <Permitted to="calibration.read_statistics">
      <CalibratedCycles />
    </Permitted>
  );
}
