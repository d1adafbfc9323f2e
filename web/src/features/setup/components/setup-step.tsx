// SPDX-License-Identifier: Apache-2.0
// One step of the way to the first plan: what it is and why, what to begin with, what is there, and the ways on and back.
import { Button, Collapse, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import { isDone, type Setup, type SetupStepName, setupSteps } from "@/lib/setup-steps";
import { starterFiles } from "../starter-files";
import classes from "./setup.module.css";
import { SetupDoing } from "./setup-doing";
import { StarterList } from "./starter-list";
import { TakeBack } from "./take-back";
import { useSetupCount } from "./use-setup-count";

interface SetupStepProps {
  setup: Setup;
  step: SetupStepName;
  next: SetupStepName | null;
  open: boolean;
  onToggle: () => void;
  /** Opens the step behind this one; none behind the last. */
  onSkip: (() => void) | null;
}

const files = (step: SetupStepName) => (step in starterFiles ? starterFiles[step as keyof typeof starterFiles] : []);

function Inside({ setup, step, onSkip }: Pick<SetupStepProps, "setup" | "step" | "onSkip">) {
  const { t } = useTranslation();
  const mayManage = useCan("organization.manage");
  const offered = files(step);
  const done = isDone(setup, step);
  let back: ReactNode = null;
  if (mayManage) {
    back =
      step === "organization" || step === "framework" || step === "jobs" ? (
        <TakeBack setup={setup} step={step} />
      ) : done ? (
        <Text size="xs" c="dimmed">
          {t(`setup.back_${step}`)}
        </Text>
      ) : null;
  }
  return (
    <Stack gap="md" pt="xs">
      <Text size="sm" maw={680}>
        {t(`setup_step_text.${step}`)}
      </Text>
      {offered.length > 0 ? <StarterList files={offered} mayImport={mayManage} /> : null}
      <SetupDoing step={step} />
      <Group gap="sm" justify="space-between">
        {back}
        {onSkip && !done ? (
          <Button variant="subtle" size="xs" onClick={onSkip}>
            {t("setup.skip")}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

export function SetupStep({ setup, step, next, open, onToggle, onSkip }: SetupStepProps) {
  const { t } = useTranslation();
  const inside = useId();
  const count = useSetupCount();
  const done = isDone(setup, step);
  return (
    <li className={classes.step} data-state={done ? "done" : step === next ? "next" : "later"}>
      <span className={classes.mark} aria-hidden>
        {done ? <IconCheck size={20} /> : setupSteps.indexOf(step) + 1}
      </span>
      <UnstyledButton className={classes.head} aria-expanded={open} aria-controls={inside} onClick={onToggle}>
        <span className={classes.title}>{t(`setup_step.${step}`)}</span>
        <span className={classes.count}>
          {done ? t("setup.done", { what: count(setup, step) }) : count(setup, step)}
        </span>
        <IconChevronRight size={18} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={open} id={inside}>
        <Inside setup={setup} step={step} onSkip={onSkip} />
      </Collapse>
    </li>
  );
}
