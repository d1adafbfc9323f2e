// SPDX-License-Identifier: Apache-2.0
// The period that is shown, and the way to the one before and after.
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

interface PeriodStepsProps {
  period: components["schemas"]["CheckInPeriod"];
  earlier: string | null;
  later: string | null;
  onGo: (day: string) => void;
}

export function PeriodSteps({ period, earlier, later, onGo }: PeriodStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={t("check_in.earlier_period")}
        disabled={earlier === null}
        onClick={() => earlier && onGo(earlier)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" fw={560} aria-live="polite">
        {format.period(period.starts_on, period.ends_on)}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t("check_in.later_period")}
        disabled={later === null}
        onClick={() => later && onGo(later)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
