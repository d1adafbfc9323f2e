// SPDX-License-Identifier: Apache-2.0
// What the file would change, and the decision to apply it. Preview and application are background work with the same
// report.
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { TaskProgress } from "@/ui/task-progress";
import type { ImportReport } from "../import-report";
import { useImportWork } from "../use-import-work";
import { Report } from "./report";

const route = getRouteApi("/signed-in/import");

/** Asks before the file is applied, and says how much is added, changed and left. */
function ApplyButton({ report, onApply }: { report: ImportReport; onApply: () => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const amounts = (["added", "changed", "left"] as const)
    .filter((effect) => report[effect] > 0)
    .map((effect) => t(`import.amount_${effect}`, { count: report[effect], number: format.number(report[effect]) }));
  return (
    <ConfirmButton
      color="leaf"
      disabled={report.problem_count > 0 || amounts.length === 0}
      question={t("import.apply_question")}
      consequence={t("import.apply_consequence", { amounts: new Intl.ListFormat(i18n.language).format(amounts) })}
      confirm={t("import.apply")}
      onConfirm={onApply}
    >
      {t("import.apply")}
    </ConfirmButton>
  );
}

interface PreviewStepProps {
  file: components["schemas"]["Import"];
  /** The work that goes on with this file already. */
  begunTask: string | null;
  /** To the columns; none where there are none. */
  onBack: (() => void) | null;
  onRestart: () => void;
}

export function PreviewStep({ file, begunTask, onBack, onRestart }: PreviewStepProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { absent_left: absentLeft = false, setup } = route.useSearch();
  const work = useImportWork(file, begunTask, absentLeft);
  const { report, isApplying } = work;
  const stage = report?.applied ? "applied" : isApplying ? "applying" : "preview";
  const setAbsentLeft = (absent: boolean) => {
    // The address keeps the choice with the file, so that a reloaded page applies what it shows.
    void navigate({
      search: { id: file.id, ...(absent && { absent_left: true }), ...(setup && { setup }) },
      replace: true,
    });
    work.preview(absent);
  };
  return (
    <Section title={t(`import.stage_${stage}`)} description={t(`import.${stage}_text`)}>
      <Stack>
        {report ? (
          <Report report={report} />
        ) : work.taskId ? (
          <TaskProgress
            key={work.taskId}
            taskId={work.taskId}
            label={t("import.working")}
            steps={[t("import.reading"), t("import.comparing"), t("import.writing")]}
            onEnd={work.ended}
          />
        ) : work.problem ? (
          <ProblemAlert problem={work.problem} onRetry={() => work.preview(absentLeft)} />
        ) : null}
        {file.kind === "people" && stage === "preview" ? (
          <Checkbox
            label={t("import.absent_left")}
            description={t("import.absent_left_text")}
            checked={absentLeft}
            onChange={(event) => setAbsentLeft(event.currentTarget.checked)}
          />
        ) : null}
        <Group>
          {report && !report.applied ? <ApplyButton report={report} onApply={work.apply} /> : null}
          {onBack && stage === "preview" ? (
            <Button variant="default" onClick={onBack}>
              {t("import.back")}
            </Button>
          ) : null}
          {stage === "applied" && setup ? <ButtonLink to="/getting-started">{t("setup.back_here")}</ButtonLink> : null}
          {isApplying ? null : (
            <Button variant="default" onClick={onRestart}>
              {t("import.other_file")}
            </Button>
          )}
        </Group>
        {report && report.problem_count > 0 ? (
          <Text size="sm" c="var(--warm-ink)">
            {t("import.has_problems", { count: report.problem_count })}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}
