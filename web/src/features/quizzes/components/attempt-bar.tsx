// SPDX-License-Identifier: Apache-2.0
// What stays in sight while one answers: the time left, reckoned by the clock of the server, and whether all is saved.
import { Group, Text, VisuallyHidden } from "@mantine/core";
import { IconClock, IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { clockText } from "../kept-answers";
import type { SavingState } from "../use-kept-answers";
import classes from "./quiz.module.css";

type View = components["schemas"]["AttemptView"];

/** Seconds left; null: no limit. `onOver` is called once. */
function useTimeLeft(view: View, onOver: () => void): number | null {
  // The browser's clock may be wrong; how far it is off does not change meanwhile.
  const [ahead] = useState(() => Date.now() - Date.parse(view.now));
  const reckon = () => (view.ends_at ? (Date.parse(view.ends_at) - (Date.now() - ahead)) / 1000 : null);
  const [left, setLeft] = useState(reckon);
  const over = useRef(onOver);
  over.current = onOver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is reckoned with does not change
  useEffect(() => {
    if (!view.ends_at) return undefined;
    const timer = setInterval(() => {
      const now = reckon();
      setLeft(now);
      if (now !== null && now <= 0) {
        clearInterval(timer);
        over.current();
      }
    }, 500);
    return () => clearInterval(timer);
  }, [view.ends_at]);
  return left;
}

const pictures = { saved: IconCloudCheck, saving: IconCloudUp, waiting: IconCloudOff, refused: IconCloudOff };

interface AttemptBarProps {
  view: View;
  saving: SavingState;
  answered: number;
  onOver: () => void;
}

export function AttemptBar({ view, saving, answered, onOver }: AttemptBarProps) {
  const { t } = useTranslation();
  const left = useTimeLeft(view, onOver);
  const Picture = pictures[saving];
  // Said at few moments, not each second.
  const moment = left === null ? null : [60, 300, 600].find((seconds) => left <= seconds);
  return (
    <Group justify="space-between" className={classes.bar}>
      <Text size="sm">{t("quiz.answered", { answered, count: view.questions.length })}</Text>
      <Group gap="lg">
        <Group gap={6} wrap="nowrap" role="status">
          <Picture size={18} aria-hidden />
          <Text size="sm" c={saving === "waiting" ? "red" : "dimmed"}>
            {t(`draft_state.${saving}`)}
          </Text>
        </Group>
        {left === null ? null : (
          <Group gap={6} wrap="nowrap" role="timer" aria-label={t("quiz.time_left")}>
            <IconClock size={18} aria-hidden />
            <Text fw={620} c={left <= 60 ? "red" : undefined} style={{ fontVariantNumeric: "tabular-nums" }}>
              {clockText(left)}
            </Text>
          </Group>
        )}
      </Group>
      <VisuallyHidden aria-live="assertive">
        {moment ? t("quiz.minutes_left", { count: moment / 60 }) : ""}
      </VisuallyHidden>
    </Group>
  );
}
