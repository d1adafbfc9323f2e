// SPDX-License-Identifier: Apache-2.0
// My most pressing needs that nothing is planned for.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";

interface MyNeedsProps {
  needs: readonly components["schemas"]["OpenNeed"][];
  open: number;
}

export function MyNeeds({ needs, open }: MyNeedsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section
      title={t("home.needs")}
      description={open === 0 ? t("home.needs_none") : t("home.needs_open", { count: open })}
    >
      <Stack gap="sm">
        {needs.map((need) => (
          <div key={need.id}>
            <Text size="sm" fw={560}>
              {need.name}
            </Text>
            {need.current_level !== null && need.required_level !== null ? (
              <Text size="sm" c="dimmed">
                {t("home.need_levels", {
                  current: format.level(need.current_level),
                  required: format.level(need.required_level),
                })}
              </Text>
            ) : null}
          </div>
        ))}
        <TextLink to="/growth" size="sm">
          {t("home.open_growth")}
        </TextLink>
      </Stack>
    </Section>
  );
}
