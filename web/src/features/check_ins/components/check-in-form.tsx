// SPDX-License-Identifier: Apache-2.0
// The check-in of the period that is open: saved as it is typed, submitted when its writer is done.
import { Alert, Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { IconLock, IconUsers } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { type CheckInValues, valuesOf } from "../check-in-values";
import { type Saving, useAutosave } from "../use-autosave";
import classes from "./check-in.module.css";
import { Outcomes, type PartProps, Points, Priorities, Questions } from "./check-in-fields";
import { MoodField } from "./mood";

type Now = components["schemas"]["CheckInNow"];

/** Before anything is typed one knows who will read it. */
function WhoReads({ now }: { now: Now }) {
  const { t } = useTranslation();
  return (
    <Alert color="slate" variant="light" icon={<IconLock />} title={t("check_in.who_reads")}>
      <Text size="sm">
        {now.manager_name ? t("check_in.manager_reads", { name: now.manager_name }) : t("check_in.nobody_reads")}
      </Text>
    </Alert>
  );
}

function ShareUpward({ now, values, change }: PartProps) {
  const { t } = useTranslation();
  if (now.above.length === 0) return null;
  return (
    <Switch
      label={t("check_in.share_upward")}
      description={t("check_in.share_upward_text", { names: now.above.join(", ") })}
      checked={values.is_shared_upward}
      onChange={(event) => change({ is_shared_upward: event.currentTarget.checked })}
    />
  );
}

function SavingWords({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" role="status">
      {t(`check_in_saving.${saving}`)}
    </Text>
  );
}

/** Saved in another window meanwhile: what was typed here stays until its writer decides. */
function Clash({ onKeep }: { onKeep: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.title")} role="alert">
      <Text size="sm" mb="sm">
        {t("check_in.clash")}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={onKeep}>
          {t("clash.keep_mine")}
        </Button>
        <Button size="xs" variant="default" onClick={() => window.location.reload()}>
          {t("clash.take_theirs")}
        </Button>
      </Group>
    </Alert>
  );
}

/** `startsOn`: of a draft of an earlier period. */
export function CheckInForm({ now, startsOn }: { now: Now; startsOn: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [values, setValues] = useState<CheckInValues>(() => valuesOf(now));
  const autosave = useAutosave(now, startsOn);
  const submit = api.useMutation("post", "/api/v1/check-in/submission", {
    meta: { quiet: true, done: t("check_in.submitted_to", { name: now.manager_name ?? "" }) },
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<CheckInValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    autosave.save(next);
  };
  const period = now.period;
  if (!period) return null;
  const send = async () => {
    setProblem(null);
    if (autosave.version.current === 0) autosave.save(values); // there is nothing yet that could be submitted
    if (!(await autosave.saveNow())) return;
    try {
      const view = await submit.mutateAsync({
        body: { starts_on: period.starts_on, version: autosave.version.current },
      });
      await navigate({ to: "/check-ins/$checkInId", params: { checkInId: view.check_in.id }, ignoreBlocker: true });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  const part = { now, values, change };
  const shown = autosave.problem ?? problem;
  return (
    <Stack gap="lg">
      <LeaveGuard active={autosave.isUnsaved} />
      <WhoReads now={now} />
      <Section title={t("check_in.how_it_went", { period: format.period(period.starts_on, period.ends_on) })}>
        <Stack gap="lg">
          <MoodField value={values.mood} onChange={(mood) => change({ mood })} />
          <Textarea
            label={t("check_in.progress")}
            description={t("check_in.progress_text")}
            autosize
            minRows={3}
            maxLength={4000}
            value={values.progress}
            onChange={(event) => change({ progress: event.currentTarget.value })}
          />
          <Points {...part} />
        </Stack>
      </Section>
      {now.earlier.length > 0 ? (
        <Section title={t("check_in.earlier")} description={t("check_in.earlier_text")}>
          <Outcomes {...part} />
        </Section>
      ) : null}
      <Section title={t("check_in.next")}>
        <Priorities {...part} />
      </Section>
      {now.questions.length > 0 || (now.check_in?.answers.length ?? 0) > 0 ? (
        <Section title={t("check_in.questions")}>
          <Questions {...part} />
        </Section>
      ) : null}
      <ShareUpward {...part} />
      {shown?.key === "stale" ? (
        <Clash onKeep={() => void autosave.keepMine()} />
      ) : shown ? (
        <ProblemAlert problem={shown} onRetry={() => void autosave.saveNow()} />
      ) : null}
      <div className={classes.foot}>
        <SavingWords saving={autosave.state} />
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t("check_in.due", { date: format.date(period.due_on) })}
          </Text>
          <Button onClick={() => void send()} loading={submit.isPending}>
            {now.manager_name ? t("check_in.submit_to", { name: now.manager_name }) : t("check_in.submit")}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
