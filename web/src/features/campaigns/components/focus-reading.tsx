// SPDX-License-Identifier: Apache-2.0
// What one later survey says of a theme that a group works on: before and after, the interval, and whether it is more than chance gives.
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { type FocusReading, useReadingWords } from "../use-focus";

const colours = { better: "leaf", worse: "red" } as const;

export function ReadingLine({ reading, isThis }: { reading: FocusReading; isThis?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text, verdict, tone } = useReadingWords()(reading);
  return (
    <div>
      <Group gap="xs" align="center">
        {isThis ? null : (
          <TextLink to="/campaigns/$campaignId/results" params={{ campaignId: reading.campaign_id }} size="sm" fw={560}>
            {reading.campaign_name}
          </TextLink>
        )}
        {verdict ? (
          <Badge variant="light" color={tone ? colours[tone] : "gray"}>
            {verdict}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c={reading.after === null ? "dimmed" : undefined}>
        {text}
        {reading.answered === null || reading.after === null
          ? ""
          : ` ${t("focus.people", { count: reading.answered, people: format.number(reading.answered) })}`}
      </Text>
    </div>
  );
}
