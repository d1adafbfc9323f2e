// SPDX-License-Identifier: Apache-2.0
// What the assessors of an assignment said: the level they saw in each criterion, and their words.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";

type Submission = components["schemas"]["SubmissionView"];

export function SubmissionMarks({ submission }: { submission: Submission }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rubric } = submission.assignment;
  return (
    <Stack gap="md">
      {submission.marks.map((mark) => (
        <Stack key={`${mark.marked_at} ${mark.by_name}`} gap="xs">
          <Text size="sm">
            {t("learning.marked", {
              name: mark.by_name ?? t("learning.somebody"),
              percent: format.number(mark.percent),
              date: format.instant(mark.marked_at),
            })}
          </Text>
          <Facts
            facts={mark.points.map(({ key, points }) => {
              const criterion = rubric.find((one) => one.key === key);
              const level = criterion?.levels.find((one) => one.points === points);
              return {
                label: criterion?.title ?? key,
                value: [t("lesson.points", { count: points }), level?.text].filter(Boolean).join(": "),
                wide: true,
              };
            })}
          />
          {mark.comment ? (
            <Text size="sm" style={{ whiteSpace: "pre-line" }}>
              {mark.comment}
            </Text>
          ) : null}
        </Stack>
      ))}
    </Stack>
  );
}
