// SPDX-License-Identifier: Apache-2.0
// Reviewers beside each other: how high and how far apart each rated, with what chance alone could do. A table whose
// pictures are only drawn beside the numbers.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { leaning, pointName, type Session } from "../session";
import { useSigned } from "../use-signed";
import classes from "./calibration.module.css";
import { Interval } from "./interval";

type Reviewer = components["schemas"]["ReviewerRatings"];

/** How many people got each point: columns, and the counts below them. */
function PointsGiven({ reviewer, scale }: { reviewer: Reviewer; scale: readonly string[] }) {
  const { t } = useTranslation();
  const highest = Math.max(1, ...reviewer.counts);
  return (
    <ul className={classes.counts}>
      {reviewer.counts.map((count, at) => {
        const point = pointName(scale, at + 1);
        return (
          <li key={point} title={t("calibration.points_counts", { point, count })}>
            <span className={classes.column} aria-hidden>
              <span style={{ height: `${(100 * count) / highest}%` }} />
            </span>
            <span className={classes.heard}>{t("calibration.points_counts", { point, count })}</span>
            <span aria-hidden>{count}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How far the axes reach: no further than the scale does. */
function axesOf({ reviewers, scale }: Session) {
  const most = Math.max(1, scale.length - 1);
  const figures = reviewers.flatMap(({ statistics: { leniency, leniency_interval } }) => [
    leniency ?? 0,
    leniency_interval?.low ?? 0,
    leniency_interval?.high ?? 0,
  ]);
  const leniency = Math.min(most, Math.max(1, ...figures.map(Math.abs)));
  return { leniency, spread: most };
}

function Leniency({ reviewer, reach }: { reviewer: Reviewer; reach: number }) {
  const { t } = useTranslation();
  const signed = useSigned(1);
  const { leniency, leniency_interval: interval, ratings, spread } = reviewer.statistics;
  if (leniency === null) return <Text size="sm">{ratings === 0 ? "–" : t("calibration.nobody_else")}</Text>;
  const lean = leaning(interval);
  const words = lean ? t(`calibration.${lean}`) : t(spread === 0 ? "calibration.all_same" : "calibration.too_few");
  return (
    <Stack gap={2}>
      <Interval value={leniency} interval={interval} from={-reach} to={reach} />
      <Text size="sm">
        <Text span inherit fw={620}>
          {signed(leniency)}
        </Text>
        {interval
          ? ` (${t("calibration.interval", { low: signed(interval.low), high: signed(interval.high) })})`
          : null}
      </Text>
      <Text size="xs" c={lean === "more_lenient" || lean === "stricter" ? undefined : "dimmed"}>
        {words}
      </Text>
    </Stack>
  );
}

function Spread({ reviewer, reach }: { reviewer: Reviewer; reach: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { spread, spread_interval: interval, ratings } = reviewer.statistics;
  if (spread === null) return <Text size="sm">{ratings === 0 ? "–" : t("calibration.only_one")}</Text>;
  const one = (value: number) => format.number(value, 1);
  return (
    <Stack gap={2}>
      <Interval value={spread} interval={interval} from={0} to={reach} />
      <Text size="sm">
        <Text span inherit fw={620}>
          {one(spread)}
        </Text>
        {interval ? ` (${t("calibration.interval", { low: one(interval.low), high: one(interval.high) })})` : null}
      </Text>
      {interval ? null : (
        <Text size="xs" c="dimmed">
          {t("calibration.all_same")}
        </Text>
      )}
    </Stack>
  );
}

function useColumns(session: Session): Column<Reviewer>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { leniency, spread } = axesOf(session);
  return [
    {
      key: "name",
      header: t("calibration.reviewer"),
      cell: ({ name }) => (
        <Text size="sm" fw={560}>
          {name || t("calibration.no_reviewer")}
        </Text>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: "ratings",
      header: t("calibration.ratings"),
      align: "right",
      cell: ({ statistics }) => <Text size="sm">{format.number(statistics.ratings)}</Text>,
      sortBy: ({ statistics }) => statistics.ratings,
    },
    {
      key: "points",
      header: t("calibration.points_given"),
      cell: (reviewer) => <PointsGiven reviewer={reviewer} scale={session.scale} />,
    },
    {
      key: "mean",
      header: t("calibration.mean"),
      align: "right",
      cell: ({ statistics: { mean } }) => <Text size="sm">{mean === null ? "–" : format.number(mean, 1)}</Text>,
      sortBy: ({ statistics }) => statistics.mean,
    },
    {
      key: "leniency",
      header: t("calibration.leniency"),
      width: "26%",
      cell: (reviewer) => <Leniency reviewer={reviewer} reach={leniency} />,
      sortBy: ({ statistics }) => statistics.leniency,
    },
    {
      key: "spread",
      header: t("calibration.spread"),
      width: "22%",
      cell: (reviewer) => <Spread reviewer={reviewer} reach={spread} />,
      sortBy: ({ statistics }) => statistics.spread,
    },
  ];
}

export function Reviewers({ session }: { session: Session }) {
  const { t } = useTranslation();
  const columns = useColumns(session);
  return (
    <Section title={t("calibration_view.reviewers")} description={t("calibration.reviewers_text")} flush>
      <DataTable
        label={t("calibration_view.reviewers")}
        columns={columns}
        rows={session.reviewers}
        rowKey={({ reviewer_id }) => reviewer_id ?? ""}
        minimumWidth={740}
        firstShown={20}
      />
      <Text size="sm" c="dimmed" className={classes.legend}>
        {t("calibration.reviewers_reading")}
      </Text>
    </Section>
  );
}
