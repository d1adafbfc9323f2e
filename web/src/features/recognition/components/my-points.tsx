// SPDX-License-Identifier: Apache-2.0
// What the viewer may give until when and has earned, each leading to the entries behind it.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { StatTile } from "@/ui/stat-tile";

export function MyPoints({ purse }: { purse: components["schemas"]["PurseView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {purse.is_running ? (
        <StatTile
          label={t("points.to_give")}
          value={format.number(purse.to_give)}
          hint={purse.period_ends_on ? t("points.until", { date: format.date(purse.period_ends_on) }) : undefined}
        />
      ) : null}
      <StatTile
        label={t("points.earned")}
        value={format.number(purse.earned)}
        hint={
          purse.point_value > 0
            ? t("points.worth", { amount: format.amount(purse.earned * purse.point_value) })
            : undefined
        }
      />
    </>
  );
}

export function PointsLink() {
  const { t } = useTranslation();
  return (
    <TextLink size="sm" to="/recognition/points" search={{ purse: "earned" }}>
      {t("points.see_entries")}
    </TextLink>
  );
}
