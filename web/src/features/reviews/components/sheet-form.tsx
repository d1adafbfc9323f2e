// SPDX-License-Identifier: Apache-2.0
// Writing one's part: kept while one types, handed in once, with all that is missing told at once.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconEyeOff } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ProblemAlert } from "@/ui/problem-alert";
import type { KeptDraft } from "@/ui/use-kept-draft";
import { isIn } from "../review-way";
import { type Content, faultsByItem, type Party, ratingsDone, unmended, type View } from "../sheet-values";
import { useSheet } from "../use-sheet";
import classes from "./review.module.css";
import { SheetSections } from "./sheet-sections";

const noFaults = new Map<string, never[]>();

function KeptAt({ draft, savedAt }: { draft: KeptDraft<Content>; savedAt: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Picture = draft.state === "saved" ? IconCloudCheck : draft.state === "waiting" ? IconCloudOff : IconCloudUp;
  const words =
    draft.state !== "saved"
      ? t(`draft_state.${draft.state}`)
      : savedAt
        ? t("review.kept_at", { when: format.instant(savedAt) })
        : t("review.kept_as_typed");
  return (
    <Group gap={6} wrap="nowrap" role="status">
      <Picture size={18} aria-hidden />
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </Group>
  );
}

/** Who sees what is written here, and when; before one writes. */
function Blindness({ view, party }: { view: View; party: Party }) {
  const { t } = useTranslation();
  const other = party === "employee" ? view.reviewer_name : view.person_name;
  const names = { other: other ?? t("review.no_reviewer") };
  return (
    <Alert color="leaf" variant="light" icon={<IconEyeOff />} title={t("review.blind_title")}>
      <Text size="sm">{t(`review.blind_${party}`, names)}</Text>
      {isIn(view, party === "employee" ? "manager" : "employee") ? (
        <Text size="sm">{t("review.other_is_in", names)}</Text>
      ) : null}
    </Alert>
  );
}

function Scale({ view }: { view: View }) {
  const { t } = useTranslation();
  return (
    <details className={classes.scale}>
      <summary>{t("review.scale")}</summary>
      <ol>
        {view.form.scale.map(({ name, description }) => (
          <li key={name}>
            <Text span size="sm" fw={560}>
              {name}
            </Text>
            {description ? (
              <Text span size="sm" c="dimmed">
                {` – ${description}`}
              </Text>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Leads to the first field that is at fault, once its words are drawn and the dialog is gone. */
function useFocusOnFault(problem: Problem | null) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!problem) return undefined;
    const timer = setTimeout(() => {
      const field = sheet.current?.querySelector<HTMLElement>(
        '[data-fault] [aria-invalid="true"], [data-fault] input, [data-fault] textarea',
      );
      field?.focus();
      field?.closest("[data-fault]")?.scrollIntoView({ block: "center" });
    }, 300);
    return () => clearTimeout(timer);
  }, [problem]);
  return sheet;
}

function HandIn({
  view,
  party,
  isBusy,
  onHandIn,
}: {
  view: View;
  party: Party;
  isBusy: boolean;
  onHandIn: () => void;
}) {
  const { t } = useTranslation();
  const other = (party === "employee" ? view.reviewer_name : view.person_name) ?? t("review.no_reviewer");
  return (
    <ConfirmButton
      confirmColor="leaf"
      loading={isBusy}
      question={t("review.hand_in_question")}
      consequence={t(`review.hand_in_${party}`, { other })}
      confirm={t("review.hand_in")}
      onConfirm={onHandIn}
    >
      {t("review.hand_in")}
    </ConfirmButton>
  );
}

/** How many items are rated, and the way to the next that is not: a sheet can be long. */
function RatingsDone({ view, party, content }: { view: View; party: Party; content: Content }) {
  const { t } = useTranslation();
  const { asked, done, next } = ratingsDone(view.form, view.items, party, content);
  if (asked === 0) return null;
  const goOn = () => {
    const item = document.querySelector<HTMLElement>(`[data-item="${next}"]`);
    item?.scrollIntoView({ block: "center" });
    item?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed">
        {t("review.ratings_done", { done, count: asked })}
      </Text>
      {next ? (
        <Button variant="subtle" size="compact-sm" onClick={goOn}>
          {t("review.next_to_rate")}
        </Button>
      ) : null}
    </Group>
  );
}

export function SheetForm({ view, party }: { view: View; party: Party }) {
  const { t } = useTranslation();
  const { draft, savedAt, overall, handIn, isHandingIn } = useSheet(view, party);
  const [refused, setRefused] = useState<{ problem: Problem; content: Content } | null>(null);
  const problem = refused?.problem ?? null;
  const sheet = useFocusOnFault(problem);
  const mayHandIn = view.rights.may_write;
  const faults = refused ? unmended(faultsByItem(refused.problem.errors), refused.content, draft.value) : noFaults;
  const send = async () => {
    const content = draft.value;
    const refusal = await handIn();
    setRefused(refusal ? { problem: refusal, content } : null);
  };
  return (
    <Stack gap="lg" ref={sheet}>
      {mayHandIn ? <Blindness view={view} party={party} /> : null}
      {view.form.introduction ? (
        <Text maw="68ch" style={{ whiteSpace: "pre-line" }}>
          {view.form.introduction}
        </Text>
      ) : null}
      <Scale view={view} />
      <SheetSections
        view={view}
        form={view.form}
        party={party}
        content={draft.value}
        overall={overall}
        faults={faults}
        areRatingsFixed={!mayHandIn}
        onChange={draft.change}
      />
      <div className={classes.bar}>
        <Stack gap="xs">
          {draft.problem && draft.state === "refused" ? (
            <ProblemAlert problem={draft.problem} onRetry={() => void draft.saveNow()} />
          ) : null}
          {problem && problem.errors.length > 0 ? (
            faults.size === 0 ? null : (
              <Group gap={6} wrap="nowrap" role="alert" c="red">
                <IconAlertTriangle size={18} aria-hidden />
                <Text size="sm">{t("review.missing", { count: faults.size })}</Text>
              </Group>
            )
          ) : problem ? (
            <ProblemAlert problem={problem} />
          ) : null}
          <Group justify="space-between">
            <Group gap="4px 16px">
              <KeptAt draft={draft} savedAt={savedAt} />
              {mayHandIn ? <RatingsDone view={view} party={party} content={draft.value} /> : null}
            </Group>
            {mayHandIn ? (
              <HandIn
                view={view}
                party={party}
                isBusy={isHandingIn || draft.state === "saving"}
                onHandIn={() => void send()}
              />
            ) : (
              <Button variant="default" disabled={draft.state === "saved"} onClick={() => void draft.saveNow()}>
                {t("action.save")}
              </Button>
            )}
          </Group>
        </Stack>
      </div>
    </Stack>
  );
}
