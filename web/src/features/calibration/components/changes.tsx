// SPDX-License-Identifier: Apache-2.0
// Every change of a session, the newest first. The last one of a person is taken back by a further change.
import { Button, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { type Change, isCompared, lastChanges } from "../session";
import { useFromTo } from "./change-words";
import type { ViewProps } from "./session-people";

const route = getRouteApi("/signed-in/calibration/$calibrationSessionId");

function useColumns({ session, onChange }: ViewProps): Column<Change>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const fromTo = useFromTo(session.scale);
  const last = lastChanges(session.changes);
  const reviewOf = (change: Change) =>
    session.reviews.find((review) => review.id === change.review_id && isCompared(session, review));
  const columns: Column<Change>[] = [
    {
      key: "person",
      header: t("calibration.person"),
      cell: (change) => (
        <Text size="sm" fw={560}>
          {change.person_name}
        </Text>
      ),
      sortBy: ({ person_name }) => person_name,
    },
    { key: "change", header: t("calibration.from_to"), cell: (change) => <Text size="sm">{fromTo(change)}</Text> },
    {
      key: "reason",
      header: t("calibration.reason"),
      width: "34%",
      cell: ({ reason }) => <Text size="sm">{reason}</Text>,
    },
    {
      key: "by",
      header: t("calibration.by_when"),
      cell: ({ by_name, at }) => (
        <div>
          <Text size="sm">{by_name ?? "–"}</Text>
          <Text size="xs" c="dimmed">
            {format.instant(at)}
          </Text>
        </div>
      ),
      sortBy: ({ at }) => at,
    },
  ];
  if (!session.may_change) return columns;
  return [
    ...columns,
    {
      key: "back",
      header: t("calibration.change_back"),
      headerHidden: true,
      align: "right",
      cell: (change) => {
        const review = last.has(change) ? reviewOf(change) : undefined;
        return review ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("calibration.change_back_of", { name: change.person_name })}
            onClick={() => onChange(review, change.from_rating)}
          >
            {t("calibration.change_back")}
          </Button>
        ) : null;
      },
    },
  ];
}

export function Changes(props: ViewProps) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  const { calibrationSessionId } = route.useParams();
  const { changes } = props.session;
  return (
    <Section title={t("calibration_view.changes")} description={t("calibration.changes_text")} flush>
      {changes.length > 0 ? (
        <DataTable
          label={t("calibration_view.changes")}
          columns={columns}
          rows={changes}
          rowKey={({ review_id, at }) => `${review_id} ${at}`}
          minimumWidth={720}
          firstShown={50}
        />
      ) : (
        <EmptyState icon={IconHistory} title={t("calibration.no_changes")} text={t("calibration.no_changes_text")}>
          <ButtonLink
            to="/calibration/$calibrationSessionId"
            params={{ calibrationSessionId }}
            search={{}}
            variant="default"
          >
            {t("calibration.to_people")}
          </ButtonLink>
        </EmptyState>
      )}
    </Section>
  );
}
