// SPDX-License-Identifier: Apache-2.0
// The entries of one of a person's two purses, the newest first: what made the balance.
import { Text } from "@mantine/core";
import { IconCoins } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PagedTable } from "@/ui/paged-table";

type Line = components["schemas"]["PointEntryLine"];

function useWhy() {
  const { t } = useTranslation();
  return (line: Line) => {
    if (line.note) return line.note;
    if (line.kind === "expire" && line.purse === "earned") return t("points.on_leaving");
    if (line.kind === "redeem") return t("redemption.paid_out");
    return line.cause === null || line.cause === "recognition" ? "" : t(`point_cause.${line.cause}`);
  };
}

function What({ line }: { line: Line }) {
  const { t } = useTranslation();
  const why = useWhy();
  const details = [line.by_name, why(line), line.period].filter(Boolean).join(" · ");
  return (
    <>
      <Text size="sm" fw={560}>
        {t(`point_entry.${line.kind}`)}
      </Text>
      {line.recognition_id ? (
        <TextLink size="xs" to="/recognition/$recognitionId" params={{ recognitionId: line.recognition_id }}>
          {line.kind === "receive" && line.giver_name
            ? t("points.from", { name: line.giver_name })
            : t("points.see_recognition")}
        </TextLink>
      ) : null}
      {details ? (
        <Text size="xs" c="dimmed">
          {details}
        </Text>
      ) : null}
    </>
  );
}

export function PointEntries({ personId, purse }: { personId: string; purse: Line["purse"] }) {
  const { t } = useTranslation();
  const isOwn = useMe().person_id === personId;
  const format = useFormat();
  const entries = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/point-entries",
    { params: { path: { person_id: personId }, query: { purse, limit: 50 } } },
    paged,
  );
  const columns: Column<Line>[] = [
    { key: "what", header: t("points.what"), cell: (line) => <What line={line} /> },
    { key: "at", header: t("points.when"), cell: (line) => format.instant(line.at) },
    {
      key: "points",
      header: t("points.points"),
      cell: (line) => (line.points > 0 ? `+${format.number(line.points)}` : format.number(line.points)),
      align: "right",
    },
    { key: "balance", header: t("points.balance"), cell: (line) => format.number(line.balance), align: "right" },
  ];
  return (
    <PagedTable
      query={entries}
      label={t(`points.${purse}`)}
      columns={columns}
      rowKey={(line) => line.id}
      empty={<EmptyState icon={IconCoins} title={t("points.none")} text={isOwn ? t("points.none_text") : undefined} />}
    />
  );
}
