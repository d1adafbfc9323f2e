// SPDX-License-Identifier: Apache-2.0
// What the plan should change since the job changed, one by one to accept or decline; and what was answered before.
import { Badge, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ReadProblem } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { mayChange } from "../plan-changes";
import { useDriftWords } from "../use-drift-words";
import { DriftChange } from "./drift-change";

type Drift = components["schemas"]["Drift"];

function Answers({ answers }: Pick<Drift, "answers">) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDriftWords();
  if (answers.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" c="dimmed" style={{ cursor: "pointer" }}>
        {t("drift.answered", { count: answers.length })}
      </Text>
      <Stack gap="sm" mt="sm">
        {answers.map((one) => (
          <div key={`${one.change.key}${one.at}`}>
            <Text size="sm">
              {words.proposal(one.change)}{" "}
              <Badge variant="light" color={one.kind === "accepted" ? "leaf" : "gray"} component="span">
                {t(`drift.${one.kind}`)}
              </Badge>
            </Text>
            <Text size="xs" c="dimmed">
              {[one.by_name, format.instant(one.at), one.reason].filter(Boolean).join(" · ")}
            </Text>
          </div>
        ))}
      </Stack>
    </details>
  );
}

export function PlanDrift({ view }: { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const words = useDriftWords();
  const path = { plan_id: view.plan.id };
  const drift = api.useQuery("get", "/api/v1/plans/{plan_id}/drift", { params: { path } });
  if (!drift.data) return <ReadProblem query={drift} />;
  if (drift.data.changes.length === 0 && drift.data.answers.length === 0) return null;
  const { changes, answers } = drift.data;
  const mayAnswer = view.may_write && mayChange(view.state);
  return (
    <Section
      title={changes.length > 0 ? words.heading(drift.data) : t("drift.title")}
      description={t(changes.length > 0 ? "drift.text" : "drift.settled")}
    >
      <Stack gap="sm">
        {changes.length > 0 ? (
          <div>
            {changes.map((change) => (
              <DriftChange key={change.key} view={view} change={change} mayAnswer={mayAnswer} />
            ))}
          </div>
        ) : null}
        {changes.length > 0 && view.may_write && !mayAnswer ? (
          <Text size="sm" c="dimmed">
            {t("drift.wait")}
          </Text>
        ) : null}
        <Answers answers={answers} />
      </Stack>
    </Section>
  );
}
