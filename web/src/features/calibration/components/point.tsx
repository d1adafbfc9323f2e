// SPDX-License-Identifier: Apache-2.0
// A rating as a point of the scale, and what became of it: the direction in words as well as by an arrow.
import { Badge, Group, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isChanged, pointName, type Review } from "../session";

export function Point({ scale, rating }: { scale: readonly string[]; rating: number | null }) {
  return <Text size="sm">{rating === null ? "–" : pointName(scale, rating)}</Text>;
}

function useDirection({ given, calibrated }: Review) {
  const { t } = useTranslation();
  if (given === null) return { words: t("calibration.set_here"), Arrow: IconPencil };
  return (calibrated ?? 0) > given
    ? { words: t("calibration.raised"), Arrow: IconArrowUp }
    : { words: t("calibration.lowered"), Arrow: IconArrowDown };
}

function ChangedPoint({ scale, review }: { scale: readonly string[]; review: Review }) {
  const { words, Arrow } = useDirection(review);
  return (
    <Group gap={8}>
      <Text size="sm" fw={620}>
        {pointName(scale, review.calibrated ?? 0)}
      </Text>
      <Badge size="sm" variant="light" color="slate" leftSection={<Arrow size={12} aria-hidden />}>
        {words}
      </Badge>
    </Group>
  );
}

/** What holds after calibration. */
export function CalibratedPoint({ scale, review }: { scale: readonly string[]; review: Review }) {
  const { t } = useTranslation();
  if (isChanged(review)) return <ChangedPoint scale={scale} review={review} />;
  return (
    <Text size="sm" c="dimmed">
      {review.given === null ? "–" : t("calibration.as_given")}
    </Text>
  );
}
