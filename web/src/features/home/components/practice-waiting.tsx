// SPDX-License-Identifier: Apache-2.0
// A session of cards that waits: two minutes, at once.
import { Stack, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";

export function PracticeWaiting({ practice }: { practice: components["schemas"]["PracticeWaiting"] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("home.practice", { count: practice.cards })}>
      <Stack gap="sm">
        <Text size="sm">{t("home.practice_text", { count: practice.minutes })}</Text>
        <ButtonLink
          to="/practice"
          search={{ begin: true }}
          variant="light"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
        >
          {t("home.practice_start")}
        </ButtonLink>
      </Stack>
    </Section>
  );
}
