// SPDX-License-Identifier: Apache-2.0
// A job's responsibilities with their weights drawn: how much of the job each one is.
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ThreadButton } from "@/ui/thread-button";
import classes from "./responsibilities.module.css";

type Responsibility = components["schemas"]["ResponsibilityView"];

interface ResponsibilitiesProps {
  responsibilities: readonly Responsibility[];
  /** The viewer holds the job: what they do about each is a click away. */
  isOwn?: boolean;
}

export function Responsibilities({ responsibilities, isOwn = false }: ResponsibilitiesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (responsibilities.length === 0) return <Text c="dimmed">{t("job.no_responsibilities")}</Text>;
  return (
    <ul className={classes.list}>
      {responsibilities.map((responsibility) => (
        <li key={responsibility.id}>
          <div className={classes.head}>
            <Text fw={560}>{responsibility.title}</Text>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" className={classes.weight}>
                {format.percent(responsibility.share)}
              </Text>
              {isOwn ? (
                <ThreadButton start={{ responsibility_id: responsibility.id }} name={responsibility.title} isSmall />
              ) : null}
            </Group>
          </div>
          <div className={classes.track} aria-hidden="true">
            <div className={classes.fill} style={{ width: `${100 * responsibility.share}%` }} />
          </div>
          {responsibility.expected_result ? (
            <Text size="sm" c="dimmed" mt={6}>
              {responsibility.expected_result}
            </Text>
          ) : null}
          {responsibility.activities.length > 0 ? (
            <details className={classes.activities}>
              <summary>{t("job.activities", { count: responsibility.activities.length })}</summary>
              <ul>
                {responsibility.activities.map((activity) => (
                  <li key={activity}>{activity}</li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
