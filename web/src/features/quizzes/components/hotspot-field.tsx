// SPDX-License-Identifier: Apache-2.0
// A place in a picture: pointed at, or chosen from the names of the places below it.
import { Image, Radio, Stack, Text } from "@mantine/core";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerFieldProps } from "./answer-field";
import classes from "./quiz.module.css";

export function HotspotField({ form, answer, onChange, image }: AnswerFieldProps) {
  const { t } = useTranslation();
  const point = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange?.({
      ...answer,
      option_keys: [],
      point: {
        x: (100 * (event.clientX - box.left)) / box.width,
        y: (100 * (event.clientY - box.top)) / box.height,
      },
    });
  };
  return (
    <Stack gap="sm">
      {image ? (
        // biome-ignore lint/a11y: the same is chosen by the names below
        <div className={classes.picture} onClick={point}>
          <Image src={image} alt={form.image_description} />
          {answer.point ? (
            <span className={classes.point} style={{ left: `${answer.point.x}%`, top: `${answer.point.y}%` }} />
          ) : null}
        </div>
      ) : null}
      <Text size="sm" c="dimmed">
        {t("quiz.point_or_choose")}
      </Text>
      <Radio.Group
        aria-label={form.image_description}
        value={answer.option_keys[0] ?? null}
        onChange={(key) => onChange?.({ ...answer, option_keys: key ? [key] : [], point: null })}
      >
        <Stack gap="xs">
          {form.options.map((option) => (
            <Radio key={option.key} value={option.key} disabled={!onChange} label={option.text} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
