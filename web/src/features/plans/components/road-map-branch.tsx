// SPDX-License-Identifier: Apache-2.0
// One item on its wire: a bud where it starts, a branch, and where it is due the mark of its state. Beside it the way that
// it is late, the dates that are asked for, and the day on which the level is looked at again.
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconEye, IconFlag3Filled } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import type { Dates } from "../moved-dates";
import { isReturned } from "../returned-items";
import type { Scale } from "../road-map-scale";
import { useBranchMoves } from "../use-branch-moves";
import { useDatesInWords } from "../use-item-dates";
import { ItemStatePicture, shownState, useItemStateWords } from "./item-state";
import classes from "./road-map-branch.module.css";

type PlanItemView = components["schemas"]["PlanItemView"];

interface RoadMapBranchProps {
  item: PlanItemView;
  scale: Scale;
  plan: { starts_on: string; ends_on: string };
  dates: Dates;
  asked: Dates | undefined;
  isMoving: boolean;
  mayMove: boolean;
  onMoving: (dates: Dates | null) => void;
  onDrop: (dates: Dates) => void;
  onOpen: () => void;
}

/** What does not say when it starts is drawn as the end of a branch, this many days long. */
const stub = 21;

const placeOf = (scale: Scale, from: string, until: string): CSSProperties => {
  const left = scale.at(from);
  return { left: `${left * 100}%`, width: `${Math.max(0, scale.at(plusDays(until, 1)) - left) * 100}%` };
};

function useBranchWords({ item: view, dates, asked }: RoadMapBranchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const runs = useDatesInWords();
  const state = useItemStateWords();
  const { item } = view;
  const notAgreed = item.agreed_at ? null : t(isReturned(view) ? "item.returned" : "item.not_agreed");
  const priority = item.priority && item.priority !== "medium" ? t(`item_priority_badge.${item.priority}`) : null;
  const saysState = view.is_overdue || view.state === "done";
  const seen = [t(`method.${item.method}`), runs(dates), saysState ? state(view) : notAgreed];
  const unseen = [
    saysState ? notAgreed : state(view),
    priority,
    asked && t("road_map.asked", { dates: runs(asked) }),
    item.reassess_on && t("road_map.again", { date: format.date(item.reassess_on) }),
  ];
  return { seen: seen.filter(Boolean).join(" · "), unseen: unseen.filter(Boolean).join(", ") };
}

export function RoadMapBranch(props: RoadMapBranchProps) {
  const { item: view, scale, dates, asked, isMoving, mayMove } = props;
  const { item } = view;
  const words = useBranchWords(props);
  const moves = useBranchMoves(props);
  const start = dates.starts_on ?? plusDays(dates.due_on, -stub);
  const place = placeOf(scale, start, dates.due_on);
  const isLate = view.is_overdue && !isMoving && scale.at(today()) > scale.at(dates.due_on);
  const leansLeft = scale.at(start) > 0.55;
  return (
    <li className={classes.wire}>
      {asked && !isMoving ? (
        <span
          className={classes.asked}
          style={placeOf(scale, asked.starts_on ?? plusDays(asked.due_on, -stub), asked.due_on)}
        />
      ) : null}
      {isLate ? <span className={classes.late} style={placeOf(scale, dates.due_on, today())} /> : null}
      {item.reassess_on && scale.at(item.reassess_on) < 1 && view.state !== "closed" ? (
        <span className={classes.again} style={{ left: `${scale.at(item.reassess_on) * 100}%` }}>
          <IconEye size={14} aria-hidden />
        </span>
      ) : null}
      <UnstyledButton
        className={classes.branch}
        style={{ ...place, "--left": scale.at(start), "--right": scale.at(plusDays(dates.due_on, 1)) } as CSSProperties}
        data-state={shownState(view)}
        data-draft={item.agreed_at ? undefined : true}
        data-open-start={dates.starts_on ? undefined : true}
        data-moving={isMoving || undefined}
        data-movable={mayMove || undefined}
        data-leans={leansLeft || undefined}
        {...moves.branch}
      >
        <span className={classes.words}>
          <span className={classes.title}>
            {item.priority === "high" ? <IconFlag3Filled size={12} aria-hidden className={classes.flag} /> : null}
            {item.title}
          </span>
          <span className={classes.detail}>{words.seen}</span>
          <VisuallyHidden>{words.unseen}</VisuallyHidden>
        </span>
        <span className={classes.wood} />
        <span className={classes.end}>
          <ItemStatePicture item={view} size={18} />
        </span>
        {mayMove ? (
          <>
            <span className={classes.grip} data-end="start" {...moves.grip("start")} />
            <span className={classes.grip} data-end="end" {...moves.grip("end")} />
          </>
        ) : null}
      </UnstyledButton>
    </li>
  );
}
