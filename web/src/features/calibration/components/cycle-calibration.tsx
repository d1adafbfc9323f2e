// SPDX-License-Identifier: Apache-2.0
// Calibration of a cycle, for the people team: its sessions, and how many reviews wait in none.
import { IconArrowsDiff, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { SessionLines } from "./session-lines";

function BeginLink({ reviewCycleId }: { reviewCycleId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink
      to="/review-cycles/$reviewCycleId/calibration/new"
      params={{ reviewCycleId }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t("calibration.begin")}
    </ButtonLink>
  );
}

function useWaitingWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (waiting: number) =>
    waiting > 0
      ? t("calibration.waiting", { count: waiting, number: format.number(waiting) })
      : t("calibration.none_waits");
}

export function CycleCalibration({ reviewCycleId, isOpen }: { reviewCycleId: string; isOpen: boolean }) {
  const { t } = useTranslation();
  const waitingWords = useWaitingWords();
  const query = api.useQuery("get", "/api/v1/review-cycles/{review_cycle_id}/calibration", {
    params: { path: { review_cycle_id: reviewCycleId } },
  });
  const sessions = query.data?.sessions ?? [];
  const waiting = query.data?.waiting ?? 0;
  return (
    <Section
      id="calibration"
      title={t("calibration.title")}
      description={query.data ? waitingWords(waiting) : undefined}
      flush
      actions={
        sessions.length > 0 ? (
          <>
            <ButtonLink
              to="/review-cycles/$reviewCycleId/calibration-statistics"
              params={{ reviewCycleId }}
              variant="default"
            >
              {t("calibration.what_changed")}
            </ButtonLink>
            {isOpen ? <BeginLink reviewCycleId={reviewCycleId} /> : null}
          </>
        ) : undefined
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {() =>
          sessions.length > 0 ? (
            <SessionLines lines={sessions} />
          ) : (
            <EmptyState
              icon={IconArrowsDiff}
              title={t("calibration.no_session")}
              text={t(waiting > 0 ? "calibration.no_session_waiting" : "calibration.no_session_text")}
            >
              {isOpen ? <BeginLink reviewCycleId={reviewCycleId} /> : null}
            </EmptyState>
          )
        }
      </Loaded>
    </Section>
  );
}
