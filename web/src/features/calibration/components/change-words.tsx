// SPDX-License-Identifier: Apache-2.0
// One change in words: from, to, why, by whom and when.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { type Change, pointName } from "../session";

export function useFromTo(scale: readonly string[]) {
  const { t } = useTranslation();
  const nameOf = (rating: number | null) => (rating === null ? t("calibration.no_rating") : pointName(scale, rating));
  return ({ from_rating, to_rating }: Change) =>
    t("calibration.from_to_words", { from: nameOf(from_rating), to: nameOf(to_rating) });
}

export function ChangeWords({ change, scale }: { change: Change; scale: readonly string[] }) {
  const format = useFormat();
  const fromTo = useFromTo(scale);
  return (
    <div>
      <Text size="sm">{fromTo(change)}</Text>
      <Text size="sm" c="dimmed">
        {change.reason}
      </Text>
      <Text size="xs" c="dimmed">
        {[change.by_name, format.instant(change.at)].filter(Boolean).join(" · ")}
      </Text>
    </div>
  );
}
