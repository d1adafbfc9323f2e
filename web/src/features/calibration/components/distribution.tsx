// SPDX-License-Identifier: Apache-2.0
// How the ratings of a session lie, beside its guideline. A table whose pictures are only drawn beside the numbers: bar,
// cross line and frame differ in shape, and each says in words what it shows.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { pointName, type Session } from "../session";
import { isRange } from "../session-values";
import classes from "./calibration.module.css";

type Share = components["schemas"]["RatingShare"];

function Picture({ share, all }: { share: Share; all: number }) {
  const { least, most } = share;
  return (
    <div className={classes.rail} aria-hidden>
      {isRange(least, most) ? (
        <span className={classes.frame} style={{ left: `${least}%`, width: `${(most ?? 0) - (least ?? 0)}%` }} />
      ) : null}
      <span className={classes.bar} style={{ width: `${share.share}%` }} />
      {all > 0 ? <span className={classes.cross} style={{ left: `${(100 * share.given) / all}%` }} /> : null}
    </div>
  );
}

function Guideline({ share }: { share: Share }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { least, most } = share;
  if (!isRange(least, most)) return <Text size="sm">–</Text>;
  const stand = !share.is_outside ? "within" : share.share > (most ?? 100) ? "above" : "below";
  return (
    <Text size="sm">
      {t("calibration.range", { least: format.number(least ?? 0), most: format.number(most ?? 100) })}{" "}
      <Text span size="sm" c={share.is_outside ? undefined : "dimmed"} fw={share.is_outside ? 620 : undefined}>
        ({t(`calibration.range_${stand}`)})
      </Text>
    </Text>
  );
}

export function Distribution({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { distribution, scale } = session;
  const hasGuideline = distribution.some(({ least, most }) => isRange(least, most));
  const given = distribution.reduce((sum, share) => sum + share.given, 0);
  const columns: Column<Share>[] = [
    {
      key: "point",
      header: t("calibration.point"),
      cell: ({ rating }) => (
        <Text size="sm" fw={560}>
          {pointName(scale, rating)}
        </Text>
      ),
    },
    {
      key: "picture",
      header: t("calibration.picture"),
      headerHidden: true,
      width: "36%",
      cell: (share) => <Picture share={share} all={given} />,
    },
    {
      key: "now",
      header: t("calibration.people_now"),
      cell: (share) => (
        <Text size="sm">
          {t("calibration.count_share", {
            count: share.now,
            share: format.percent(share.share / 100),
          })}
        </Text>
      ),
    },
    {
      key: "given",
      header: t("calibration.people_given"),
      cell: (share) => <Text size="sm">{format.number(share.given)}</Text>,
    },
    ...(hasGuideline
      ? [
          {
            key: "guideline",
            header: t("calibration.guideline"),
            cell: (share: Share) => <Guideline share={share} />,
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t("calibration_view.distribution")}
      description={t(hasGuideline ? "calibration.distribution_text" : "calibration.distribution_bare_text")}
      flush
    >
      <DataTable
        label={t("calibration_view.distribution")}
        columns={columns}
        rows={[...distribution].reverse()}
        rowKey={({ rating }) => `${rating}`}
      />
      <Text size="sm" c="dimmed" className={classes.legend}>
        {t(hasGuideline ? "calibration.legend" : "calibration.legend_bare")}
      </Text>
    </Section>
  );
}
