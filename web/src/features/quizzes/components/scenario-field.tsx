// SPDX-License-Identifier: Apache-2.0
// A scenario, situation by situation: what was chosen leads to the next, and can be chosen anew, which ends what followed it.
import { Alert, Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { stepsOnTheWay } from "../scenario";
import type { AnswerFieldProps } from "./answer-field";
import { MarkdownText } from "./markdown-text";

export function ScenarioField({ form, answer, onChange }: AnswerFieldProps) {
  const { t } = useTranslation();
  const { steps, isAtEnd } = stepsOnTheWay(form.steps, answer.option_keys);
  return (
    <Stack gap="lg">
      {steps.map((step, at) => (
        <Radio.Group
          key={step.key}
          label={<MarkdownText text={step.text} />}
          value={answer.option_keys[at] ?? null}
          onChange={(key) =>
            onChange?.({ ...answer, option_keys: [...answer.option_keys.slice(0, at), ...(key ? [key] : [])] })
          }
        >
          <Stack gap="sm" mt="xs">
            {step.options.map((option) => (
              <Radio key={option.key} value={option.key} disabled={!onChange} label={option.text} />
            ))}
          </Stack>
        </Radio.Group>
      ))}
      {isAtEnd ? <Alert variant="light">{t("quiz.scenario_end")}</Alert> : null}
    </Stack>
  );
}
