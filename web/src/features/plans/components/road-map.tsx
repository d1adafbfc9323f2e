// SPDX-License-Identifier: Apache-2.0
// The plan's items over its quarters or months, as branches on wires, one lane for what they have in common; on a phone
// quarter by quarter. Whoever may, moves them by hand or by keys; what that did is said below the controls.

import { Button, Group, SegmentedControl, Select } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useOnPhone } from "@/ui/use-on-phone";
import type { Dates } from "../moved-dates";
import { mayReschedule } from "../plan-changes";
import type { PlanSearch, ShowPlan } from "../plan-search";
import { hasLeft } from "../returned-items";
import { type Grouping, groupings } from "../road-map-lanes";
import { type Zoom, zooms } from "../road-map-scale";
import { useDatesInWords } from "../use-item-dates";
import { useReschedule } from "../use-reschedule";
import { RescheduleItem } from "./reschedule-item";
import classes from "./road-map.module.css";
import { RoadMapByQuarter } from "./road-map-by-quarter";
import { RoadMapWires } from "./road-map-wires";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];
type Reschedule = ReturnType<typeof useReschedule>;

/** What is under way: an item on its way to other dates that nobody has let go of yet. */
export interface Moving {
  item: PlanItemView;
  dates: Dates;
}

/** What each drawing of the map is given. */
export interface RoadMapDrawing {
  view: PlanView;
  items: readonly PlanItemView[];
  moving: Moving | null;
  /** null: it is taken back. */
  onMoving: (moving: Moving | null) => void;
  reschedule: Reschedule;
  onOpen: (itemId: string) => void;
}

interface RoadMapProps {
  view: PlanView;
  search: PlanSearch;
  onShow: ShowPlan;
}

function Controls({ search, onShow }: Omit<RoadMapProps, "view">) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" className={classes.controls}>
      <Select
        size="xs"
        w={190}
        aria-label={t("road_map.lanes")}
        data={groupings.map((one) => ({ value: one, label: t(`road_map_lanes.${one}`) }))}
        value={search.lanes ?? groupings[0]}
        onChange={(value) => onShow({ lanes: value === groupings[0] ? undefined : (value as Grouping) })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("road_map.zoom")}
        data={zooms.map((one) => ({ value: one, label: t(`road_map_zoom.${one}`) }))}
        value={search.zoom ?? zooms[0]}
        onChange={(value) => onShow({ zoom: value === zooms[0] ? undefined : (value as Zoom) })}
      />
    </Group>
  );
}

/** Read out as it changes, and read by everybody else below the map's controls. */
function Said({
  moving,
  reschedule,
  tellsKeys,
}: {
  moving: Moving | null;
  reschedule: Reschedule;
  tellsKeys: boolean;
}) {
  const { t } = useTranslation();
  const words = useDatesInWords();
  const { done, problem, undo } = reschedule;
  const moved = moving ?? done;
  const text = moved
    ? t(moving ? "road_map.moving" : "road_map.moved", { title: moved.item.item.title, dates: words(moved.dates) })
    : null;
  return (
    <>
      <Group gap="xs" className={classes.said}>
        <span role="status">{text ?? (tellsKeys ? t("road_map.keys") : null)}</span>
        {done && !moving ? (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => void undo()}
          >
            {t("road_map.undo")}
          </Button>
        ) : null}
      </Group>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  );
}

/** What was carried over is drawn in the plan where it goes on; here it is only named. */
function GoneOn({ view, onOpen }: { view: PlanView; onOpen: (itemId: string) => void }) {
  const { t } = useTranslation();
  const gone = view.items.filter((item) => item.carried_to && item.carried_to.plan_id !== view.plan.id);
  if (gone.length === 0) return null;
  return (
    <Group gap="xs" className={classes.said}>
      {gone.map(({ item, carried_to }) => (
        <Button key={item.id} size="compact-xs" variant="subtle" color="gray" onClick={() => onOpen(item.id)}>
          {t("carry.gone_on", { title: item.title, plan: carried_to?.plan_title ?? "" })}
        </Button>
      ))}
    </Group>
  );
}

export function RoadMap({ view, search, onShow }: RoadMapProps) {
  const onPhone = useOnPhone();
  const [moving, setMoving] = useState<Moving | null>(null);
  const reschedule = useReschedule(view);
  const items = view.items.filter((item) => !hasLeft(item));
  const drawing: RoadMapDrawing = {
    view,
    items,
    moving,
    onMoving: setMoving,
    reschedule,
    onOpen: (item) => onShow({ item }),
  };
  const mayMove = items.some((item) => mayReschedule(view, item));
  return (
    <>
      {onPhone ? null : <Controls search={search} onShow={onShow} />}
      <GoneOn view={view} onOpen={drawing.onOpen} />
      {mayMove ? <Said moving={moving} reschedule={reschedule} tellsKeys={!onPhone} /> : null}
      {onPhone ? (
        <RoadMapByQuarter {...drawing} />
      ) : (
        <RoadMapWires {...drawing} zoom={search.zoom ?? zooms[0]} grouping={search.lanes ?? groupings[0]} />
      )}
      {reschedule.asking ? (
        <RescheduleItem view={view} move={reschedule.asking} onClose={reschedule.stopAsking} />
      ) : null}
    </>
  );
}
