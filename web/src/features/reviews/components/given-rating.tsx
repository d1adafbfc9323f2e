// SPDX-License-Identifier: Apache-2.0
// The reviewer's overall rating: as it is worked out, or another with its reason.
import { Checkbox, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { fieldProblemText } from "@/ui/problem-text";
import type { View } from "../sheet-values";
import type { SheetProps } from "./item-field";
import { OpenedRating } from "./opened-rating";

interface GivenRatingProps extends SheetProps {
  view: View;
  overall: components["schemas"]["OverallRating"] | null;
}

export function GivenRating({ view, overall, form, content, onChange, faults, areRatingsFixed }: GivenRatingProps) {
  const { t } = useTranslation();
  const [isOther, setOther] = useState(content.instead_of_computed !== null);
  const [faultyRating] = faults.get("instead_of_computed") ?? [];
  const [faultyReason] = faults.get("reason") ?? [];
  const opened = isOther || faultyRating !== undefined;
  return (
    <Stack mt="lg" data-fault={faultyRating || faultyReason ? true : undefined}>
      {overall ? (
        <OpenedRating overall={overall} form={form} items={view.items} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("review.computed_later")}
        </Text>
      )}
      <Checkbox
        label={t("review.give_another")}
        checked={opened}
        disabled={areRatingsFixed}
        onChange={(event) => {
          setOther(event.currentTarget.checked);
          if (!event.currentTarget.checked) onChange({ ...content, instead_of_computed: null, reason: "" });
        }}
      />
      {opened ? (
        <>
          <Select
            label={t("review.another")}
            data={form.scale.map(({ name }, place) => ({ value: String(place + 1), label: `${place + 1} · ${name}` }))}
            value={content.instead_of_computed === null ? null : String(content.instead_of_computed)}
            disabled={areRatingsFixed}
            error={faultyRating ? fieldProblemText(t, faultyRating) : undefined}
            onChange={(point) => onChange({ ...content, instead_of_computed: point ? Number(point) : null })}
          />
          <Textarea
            label={t("review.reason")}
            description={t("review.reason_text")}
            autosize
            minRows={2}
            maxLength={4000}
            value={content.reason}
            error={faultyReason ? fieldProblemText(t, faultyReason) : undefined}
            onChange={(event) => onChange({ ...content, reason: event.currentTarget.value })}
          />
        </>
      ) : null}
    </Stack>
  );
}
