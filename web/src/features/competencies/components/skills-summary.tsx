// SPDX-License-Identifier: Apache-2.0
// Where a person stands, in one line: how many requirements are met, missed and not known, and how sure that is.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import classes from "./skills-summary.module.css";

export function SkillsSummary({ growth }: { growth: components["schemas"]["Growth"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const met = growth.assessed.filter((line) => !line.gap).length;
  const parts = [
    { kind: "met", count: met },
    { kind: "below", count: growth.assessed.length - met },
    { kind: "unknown", count: growth.not_assessed.length },
  ] as const;
  const confidences = growth.assessed.map((line) => line.confidence ?? 0);
  const mean = confidences.reduce((sum, one) => sum + one, 0) / (confidences.length || 1);
  return (
    <div className={classes.summary}>
      <dl className={classes.figures}>
        {parts.map(({ kind, count }) => (
          <div key={kind} data-kind={kind}>
            <dt>{t(`skill_group.${kind}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div data-kind="confidence">
          <dt>{t("growth.mean_confidence")}</dt>
          <dd>
            {confidences.length > 0 ? format.percent(mean) : "–"}
            <Text span size="xs" c="dimmed" className={classes.hint}>
              {t("growth.confidence_hint")}
            </Text>
          </dd>
        </div>
      </dl>
      <div className={classes.strip} aria-hidden="true">
        {parts.map(({ kind, count }) =>
          count > 0 ? <div key={kind} data-kind={kind} style={{ flexGrow: count }} /> : null,
        )}
      </div>
    </div>
  );
}
