// SPDX-License-Identifier: Apache-2.0
// From an empty installation to the first agreed plan, step by step. Nothing is ticked here: what is done follows from what
// is there.
import { Progress, Stack, Text } from "@mantine/core";
import { IconPlant2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { isDone, nextStep, type Setup, type SetupStepName, setupSteps } from "@/lib/setup-steps";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import classes from "../components/setup.module.css";
import { SetupRole } from "../components/setup-role";
import { SetupStep } from "../components/setup-step";

function Steps({ setup }: { setup: Setup }) {
  const { t } = useTranslation();
  const next = nextStep(setup);
  // What was opened or closed by hand; otherwise the next step stands open.
  const [turned, setTurned] = useState<Partial<Record<SetupStepName, boolean>>>({});
  const isOpen = (step: SetupStepName) => turned[step] ?? step === next;
  const done = setupSteps.filter((step) => isDone(setup, step)).length;
  const reached = t("setup.progress", { done, all: setupSteps.length });
  return (
    <Stack gap="lg">
      {next === null ? (
        <Panel>
          <EmptyState icon={IconPlant2} title={t("setup.all_done")} text={t("setup.all_done_text")}>
            <ButtonLink to="/">{t("setup.to_home")}</ButtonLink>
          </EmptyState>
        </Panel>
      ) : null}
      <Section title={t("setup.way")} description={reached}>
        <Progress value={(done / setupSteps.length) * 100} aria-label={reached} mb="lg" />
        <ol className={classes.steps}>
          {setupSteps.map((step, index) => {
            const behind = setupSteps[index + 1];
            return (
              <SetupStep
                key={step}
                setup={setup}
                step={step}
                next={next}
                open={isOpen(step)}
                onToggle={() => setTurned((now) => ({ ...now, [step]: !isOpen(step) }))}
                onSkip={behind ? () => setTurned((now) => ({ ...now, [step]: false, [behind]: true })) : null}
              />
            );
          })}
        </ol>
        <Text size="xs" c="dimmed">
          {t("setup.any_order")}
        </Text>
      </Section>
    </Stack>
  );
}

export function GettingStartedPage() {
  const { t } = useTranslation();
  const mayManage = useCan("organization.manage");
  const setup = api.useQuery("get", "/api/v1/setup", undefined, { staleTime: 0 });
  return (
    <Page width="reading">
      <PageHeader title={t("place.getting_started")} subtitle={t("setup.subtitle")} />
      <Stack gap="lg">
        {mayManage ? null : <SetupRole />}
        <Loaded query={setup} skeleton={<RowsSkeleton rows={6} height={48} />}>
          {(data) => <Steps setup={data} />}
        </Loaded>
      </Stack>
    </Page>
  );
}
