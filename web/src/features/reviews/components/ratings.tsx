// SPDX-License-Identifier: Apache-2.0
// The overall rating that counts, the layers below it, and how it was worked out.
import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import type { View } from "../sheet-values";
import { OpenedRating } from "./opened-rating";

export function Ratings({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ratings, overall, form } = view;
  if (!ratings) return null;
  const named = (point: number) => `${point} · ${form.scale[point - 1]?.name ?? ""}`;
  const isOverridden = ratings.override_reason !== "";
  const facts: Fact[] = [
    ...(ratings.computed === null
      ? []
      : [{ label: t("review.layer_computed"), value: format.number(ratings.computed, 2) }]),
    ...(ratings.given === null ? [] : [{ label: t("review.layer_given"), value: named(ratings.given) }]),
    ...(ratings.calibrated === null ? [] : [{ label: t("review.layer_calibrated"), value: named(ratings.calibrated) }]),
    ...(ratings.appealed === null ? [] : [{ label: t("review.layer_appealed"), value: named(ratings.appealed) }]),
    ...(isOverridden ? [{ label: t("review.reason"), value: ratings.override_reason, wide: true }] : []),
  ];
  return (
    <Section title={t("review.rating")} description={t("review.rating_text")}>
      <Stack>
        {ratings.final_rating === null ? (
          <Text c="dimmed">{t("review.no_rating")}</Text>
        ) : (
          <div>
            <Title order={3}>{named(ratings.final_rating)}</Title>
            <Text size="sm" c="dimmed">
              {form.scale[ratings.final_rating - 1]?.description}
            </Text>
          </div>
        )}
        <Facts facts={facts} />
        {overall ? <OpenedRating overall={overall} form={form} items={view.items} /> : null}
      </Stack>
    </Section>
  );
}
