// SPDX-License-Identifier: Apache-2.0
// How well the card was remembered, each with when it comes back; 1 to 4 on the keyboard.
import { Button, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { CardToday, Grade } from "../use-session";
import classes from "./practice.module.css";

const grades = ["forgotten", "hard", "good", "easy"] as const;

interface GradeButtonsProps {
  card: CardToday;
  /** Those that fit what was chosen. */
  offered: readonly Grade[];
  onGrade: (grade: Grade) => void;
}

export function GradeButtons({ card, offered, onGrade }: GradeButtonsProps) {
  const { t } = useTranslation();
  const grade = (place: number) => () => {
    const chosen = grades[place];
    if (chosen && offered.includes(chosen)) onGrade(chosen);
  };
  useHotkeys([
    ["1", grade(0)],
    ["2", grade(1)],
    ["3", grade(2)],
    ["4", grade(3)],
  ]);
  return (
    <div className={classes.grades}>
      {grades.map((one, place) =>
        offered.includes(one) ? (
          <Button
            key={one}
            variant={one === "good" || offered.length === 1 ? "filled" : "default"}
            h="auto"
            py="xs"
            onClick={() => onGrade(one)}
          >
            <Stack gap={0} align="center">
              <span>{t(`practice_grade.${one}`)}</span>
              <Text size="xs" inherit component="span" fw={400}>
                {t("practice.back_in", { count: card.days[place] ?? 1 })}
              </Text>
            </Stack>
          </Button>
        ) : null,
      )}
    </div>
  );
}
