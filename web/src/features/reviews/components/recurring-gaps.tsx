// SPDX-License-Identifier: Apache-2.0
// What reviews before this one found too low, before anything else is read.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import type { View } from "../sheet-values";

type Gap = View["recurring_gaps"][number];

export function RecurringGaps({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (view.recurring_gaps.length === 0) return null;
  const columns: Column<Gap>[] = [
    {
      key: "competency",
      header: t("review.competency"),
      cell: (gap) => (
        <TextLink
          to="/people/$personId/growth"
          params={{ personId: view.person_id }}
          search={{ competency: gap.competency_id }}
          size="sm"
          fw={560}
        >
          {gap.competency_name}
        </TextLink>
      ),
    },
    {
      key: "found",
      header: t("review.found"),
      cell: (gap) => <Text size="sm">{t("review.found_in", { count: gap.of, reviews: gap.reviews })}</Text>,
    },
    {
      key: "last",
      header: t("review.last_found"),
      cell: (gap) => (
        <Text size="sm">
          {[
            gap.last_review_name,
            format.date(gap.last_reviewed_on),
            gap.last_required_level === null
              ? format.level(gap.last_level)
              : t("review.level_of_required", {
                  level: format.level(gap.last_level),
                  required: format.level(gap.last_required_level),
                }),
          ].join(" · ")}
        </Text>
      ),
    },
  ];
  return (
    <Section title={t("review.recurring")} description={t("review.recurring_text")} flush>
      <DataTable
        label={t("review.recurring")}
        columns={columns}
        rows={view.recurring_gaps}
        rowKey={(gap) => gap.competency_id}
        firstShown={5}
      />
    </Section>
  );
}
