// SPDX-License-Identifier: Apache-2.0
// What is next in my plan.
import { Badge, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import classes from "./row-link.module.css";

export function NextItems({ items }: { items: readonly components["schemas"]["HomeItem"][] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <Section title={t("home.next")}>
      <Stack gap={4}>
        {items.map((item) => (
          <Link key={item.id} to="/plan" className={classes.row}>
            <div>
              <Text size="sm" fw={560} lineClamp={2}>
                {item.title}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`method.${item.method}`)}
              </Text>
            </div>
            <span className={classes.end}>
              <Badge variant="light" color={item.is_overdue ? "clay" : "gray"}>
                {t(item.is_overdue ? "home.was_due" : "home.due", { date: format.date(item.due_on) })}
              </Badge>
            </span>
          </Link>
        ))}
      </Stack>
    </Section>
  );
}
