// SPDX-License-Identifier: Apache-2.0
// One proposed change: what, why, and the two answers.
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowsExchange, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useDriftWords } from "../use-drift-words";
import { AnswerDrift } from "./answer-drift";
import classes from "./drift-change.module.css";

type Schemas = components["schemas"];

const pictures = { add_item: IconPlus, change_item: IconArrowsExchange, end_item: IconX };

interface DriftChangeProps {
  view: Schemas["PlanView"];
  change: Schemas["DriftChange"];
  mayAnswer: boolean;
}

export function DriftChange({ view, change, mayAnswer }: DriftChangeProps) {
  const { t } = useTranslation();
  const words = useDriftWords();
  const [accepting, accept] = useDisclosure(false);
  const [declining, decline] = useDisclosure(false);
  const Picture = pictures[change.kind];
  const proposal = words.proposal(change);
  return (
    <article className={classes.change} aria-label={proposal}>
      <span className={classes.picture}>
        <Picture size={16} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.words}>
        <Text fw={600} size="sm">
          {proposal}
        </Text>
        {change.reasons.map((one) => (
          <Text key={`${one.kind}${one.name}`} size="sm" c="dimmed">
            {words.reason(one)}
          </Text>
        ))}
      </div>
      {mayAnswer ? (
        <Group gap="xs">
          <Button size="compact-sm" onClick={accept.open} aria-label={t("drift.accept_of", { change: proposal })}>
            {t("drift.accept")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={decline.open}
            aria-label={t("drift.decline_of", { change: proposal })}
          >
            {t("drift.decline")}
          </Button>
        </Group>
      ) : null}
      {accepting ? <AnswerDrift view={view} change={change} kind="accepted" onClose={accept.close} /> : null}
      {declining ? <AnswerDrift view={view} change={change} kind="declined" onClose={decline.close} /> : null}
    </article>
  );
}
