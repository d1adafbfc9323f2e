// SPDX-License-Identifier: Apache-2.0
// The road map where there is room: quarters or months as columns, lanes trained along wires, and today's line.
import { ScrollArea, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { quarterOf, today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { datesOf } from "../moved-dates";
import { mayReschedule } from "../plan-changes";
import { type Grouping, type Lane, lanesOf } from "../road-map-lanes";
import { type Scale, scaleOf, type Zoom } from "../road-map-scale";
import { awaitedOf, useReschedulings } from "../use-reschedulings";
import type { RoadMapDrawing } from "./road-map";
import classes from "./road-map.module.css";
import { RoadMapBranch } from "./road-map-branch";

interface RoadMapWiresProps extends RoadMapDrawing {
  zoom: Zoom;
  grouping: Grouping;
}

/** Today stands in sight, with some of what was before, also where the columns are wider than the page. */
function useTodayInSight(scale: Scale) {
  const viewport = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the map comes and when its columns change.
  useEffect(() => {
    const map = viewport.current;
    if (map) map.scrollLeft = scale.at(today()) * map.scrollWidth - map.clientWidth / 2;
  }, [scale.zoom]);
  return viewport;
}

const percent = (share: number) => `${share * 100}%`;
const narrowest = { quarter: 150, month: 92 };

export function useQuarterWords(): (date: string) => string {
  const { t } = useTranslation();
  return (date) => {
    const quarter = quarterOf(date);
    return t("plan.quarter", { quarter: (quarter % 4) + 1, year: Math.floor(quarter / 4) });
  };
}

/** The columns' names and lines, and today. */
function Backdrop({ scale }: { scale: Scale }) {
  const { t } = useTranslation();
  const format = useFormat();
  const quarter = useQuarterWords();
  const now = scale.at(today());
  return (
    <div className={classes.backdrop}>
      {scale.columns.map((one) => (
        <Text
          key={one.starts_on}
          size="xs"
          fw={560}
          c="dimmed"
          className={classes.column}
          style={{ left: percent(one.left), width: percent(one.width) }}
        >
          {scale.zoom === "quarter" ? quarter(one.starts_on) : format.shortMonth(one.starts_on)}
        </Text>
      ))}
      {now > 0 && now < 1 ? (
        <div className={classes.today} style={{ left: percent(now) }}>
          <span>{t("road_map.today")}</span>
        </div>
      ) : null}
    </div>
  );
}

function useLaneWords(grouping: Grouping): (lane: Lane) => string {
  const { t } = useTranslation();
  return ({ key }) => {
    if (key === null) return t("road_map.no_competency");
    if (grouping === "method") return t(`method.${key}` as "method.course");
    if (grouping === "priority") return t(`item_priority_lane.${key}` as "item_priority_lane.high");
    return key;
  };
}

export function RoadMapWires({ zoom, grouping, ...drawing }: RoadMapWiresProps) {
  const { t } = useTranslation();
  const { view, items, moving, onMoving, reschedule, onOpen } = drawing;
  const named = useLaneWords(grouping);
  const reschedulings = useReschedulings(view.plan.id);
  const scale = scaleOf(view.plan, zoom);
  const viewport = useTodayInSight(scale);
  return (
    <ScrollArea
      type="auto"
      viewportRef={viewport}
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("plan.road_map") }}
    >
      <div className={classes.map} style={{ minWidth: 170 + narrowest[zoom] * scale.columns.length }}>
        <Backdrop scale={scale} />
        {lanesOf(items, grouping).map((lane) => (
          <div key={lane.key ?? ""} className={classes.lane}>
            <Text size="sm" fw={560} className={classes.name}>
              {named(lane)}
            </Text>
            <ul className={classes.wires} aria-label={named(lane)}>
              {lane.items.map((item) => (
                <RoadMapBranch
                  key={item.item.id}
                  item={item}
                  scale={scale}
                  plan={view.plan}
                  dates={moving?.item.item.id === item.item.id ? moving.dates : datesOf(item.item)}
                  asked={awaitedOf(reschedulings, item.item.id)?.rescheduling}
                  isMoving={moving?.item.item.id === item.item.id}
                  mayMove={mayReschedule(view, item)}
                  onMoving={(dates) => onMoving(dates && { item, dates })}
                  onDrop={(dates) => {
                    onMoving(null);
                    void reschedule.move(item, dates);
                  }}
                  onOpen={() => onOpen(item.item.id)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </ScrollArea>
  );
}
