// SPDX-License-Identifier: Apache-2.0
// A mood from 1 to 5, as a face with its word: never as a colour alone.
import { Group, Input, Radio, Text } from "@mantine/core";
import {
  type Icon,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSadDizzy,
  IconMoodSmile,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./check-in.module.css";

const faces: Record<string, Icon> = {
  "1": IconMoodSadDizzy,
  "2": IconMoodSad,
  "3": IconMoodEmpty,
  "4": IconMoodSmile,
  "5": IconMoodHappy,
};
const moods = ["1", "2", "3", "4", "5"] as const;

const wordOf = (mood: number) => moods.find((one) => one === String(mood)) ?? "3";

export function useMoodWord() {
  const { t } = useTranslation();
  return (mood: number | null) => (mood === null ? t("check_in.no_mood") : t(`check_in_mood.${wordOf(mood)}`));
}

export function Mood({ mood, size = 20 }: { mood: number | null; size?: number }) {
  const word = useMoodWord();
  const Face = mood === null ? null : faces[String(mood)];
  return (
    <Group gap={6} wrap="nowrap" component="span">
      {Face ? <Face size={size} stroke={1.7} aria-hidden /> : null}
      <Text size="sm" component="span" {...(mood === null && { c: "dimmed" })}>
        {word(mood)}
      </Text>
    </Group>
  );
}

interface MoodFieldProps {
  value: number | null;
  onChange: (mood: number | null) => void;
}

export function MoodField({ value, onChange }: MoodFieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("check_in.mood")}
      description={t("check_in.mood_text")}
      value={value === null ? "" : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <div className={classes.moods}>
        {moods.map((one) => {
          const Face = faces[one] as Icon;
          return (
            <Radio.Card key={one} value={one} className={classes.mood} aria-label={t(`check_in_mood.${one}`)}>
              <Face size={26} stroke={1.6} aria-hidden />
              <span>{t(`check_in_mood.${one}`)}</span>
            </Radio.Card>
          );
        })}
      </div>
      {value === null ? null : (
        <Input.Description mt={6}>
          <button type="button" className={classes.clear} onClick={() => onChange(null)}>
            {t("check_in.clear_mood")}
          </button>
        </Input.Description>
      )}
    </Radio.Group>
  );
}
