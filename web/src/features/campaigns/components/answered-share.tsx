// SPDX-License-Identifier: Apache-2.0
// How many of those who were asked have answered: a bar, the share, and both numbers.
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";

export function AnsweredShare({ asked, answered }: { asked: number; answered: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (asked === 0) return <Text size="sm">–</Text>;
  const share = Math.min(1, answered / asked);
  return (
    <Stack gap={4} miw={120}>
      <Progress value={100 * share} size="sm" aria-hidden />
      <Text size="sm">
        {t("campaign.share", {
          share: format.percent(share),
          answered: format.number(answered),
          asked: format.number(asked),
        })}
      </Text>
    </Stack>
  );
}
