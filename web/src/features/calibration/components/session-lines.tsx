// SPDX-License-Identifier: Apache-2.0
// Sessions in a list: who leads each, how many reviews it compares, and how many of them it changed.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { SessionStateBadge } from "./session-state";

type Line = components["schemas"]["CalibrationSessionLine"];

/** Whoever is rated in a session does not see it: not those either who began it. */
function Name({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.is_hidden)
    return (
      <>
        <Text size="sm" fw={560}>
          {line.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t("calibration.hidden_session")}
        </Text>
      </>
    );
  return (
    <TextLink
      to="/calibration/$calibrationSessionId"
      params={{ calibrationSessionId: line.id }}
      search={{}}
      fw={560}
      size="sm"
    >
      {line.name}
    </TextLink>
  );
}

export function SessionLines({ lines, withCycle }: { lines: readonly Line[]; withCycle?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: t("calibration.session"),
      cell: (line) => (
        <div>
          <Name line={line} />
          {withCycle ? (
            <Text size="sm" c="dimmed">
              {line.cycle_name}
            </Text>
          ) : null}
        </div>
      ),
    },
    {
      key: "facilitator",
      header: t("calibration.facilitator"),
      cell: (line) => <Text size="sm">{line.facilitator_name}</Text>,
    },
    { key: "state", header: t("calibration.state"), cell: (line) => <SessionStateBadge state={line.state} /> },
    {
      key: "reviews",
      header: t("calibration.reviews"),
      align: "right",
      cell: (line) => format.number(line.reviews),
    },
    {
      key: "changed",
      header: t("calibration.changed"),
      align: "right",
      cell: (line) => format.number(line.changed),
    },
  ];
  return (
    <DataTable label={t("calibration.title")} columns={columns} rows={lines} rowKey={({ id }) => id} firstShown={12} />
  );
}
