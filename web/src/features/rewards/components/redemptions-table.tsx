// SPDX-License-Identifier: Apache-2.0
// Redemptions in a list: what, for whom, for how many points, and where it stands.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonLink } from "@/ui/person";
import { RedemptionStateBadge } from "./state-badges";

type Line = components["schemas"]["RedemptionLine"];

export function useRedemptionColumns(withPerson: "with person" | "own"): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const person: Column<Line> = {
    key: "person",
    header: t("redemption.person"),
    cell: (line) => <PersonLink id={line.redemption.person_id} name={line.person_name} size={28} />,
    sortBy: (line) => line.person_name,
  };
  return [
    {
      key: "reward",
      header: t("redemption.reward"),
      cell: ({ redemption, reward_name }) => (
        <TextLink to="/redemptions/$redemptionId" params={{ redemptionId: redemption.id }} fw={560} size="sm">
          {reward_name ?? t("redemption.paid_out")}
        </TextLink>
      ),
      sortBy: (line) => line.reward_name ?? "",
    },
    ...(withPerson === "with person" ? [person] : []),
    {
      key: "points",
      header: t("redemption.points"),
      cell: ({ redemption }) => format.number(redemption.points),
      sortBy: ({ redemption }) => redemption.points,
      align: "right",
    },
    {
      key: "asked",
      header: t("redemption.asked"),
      cell: ({ redemption }) => format.instant(redemption.requested_at),
      sortBy: ({ redemption }) => redemption.requested_at,
    },
    {
      key: "state",
      header: t("redemption.state"),
      cell: ({ redemption }) => <RedemptionStateBadge state={redemption.state} />,
      sortBy: ({ redemption }) => redemption.state,
    },
  ];
}
