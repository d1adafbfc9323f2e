// SPDX-License-Identifier: Apache-2.0
// What belongs together: for each left side, one of the right sides.
import { NativeSelect, Stack } from "@mantine/core";
import { placesWith } from "../gaps";
import type { AnswerFieldProps } from "./answer-field";

export function MatchingField({ form, answer, onChange }: AnswerFieldProps) {
  return (
    <Stack gap="sm">
      {form.lefts.map((left) => (
        <NativeSelect
          key={left.key}
          label={left.text}
          disabled={!onChange}
          maw={520}
          value={answer.places.find((place) => place.key === left.key)?.value ?? ""}
          data={[{ value: "", label: "…" }, ...form.options.map((one) => ({ value: one.key, label: one.text }))]}
          onChange={(event) =>
            onChange?.({ ...answer, places: placesWith(answer.places, left.key, event.currentTarget.value) })
          }
        />
      ))}
    </Stack>
  );
}
