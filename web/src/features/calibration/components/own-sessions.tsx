// SPDX-License-Identifier: Apache-2.0
// The sessions that the viewer takes part in: nothing is shown to whoever takes part in none.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ReadProblem } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { SessionLines } from "./session-lines";

export function OwnSessions() {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/calibration-sessions");
  const lines = query.data?.items ?? [];
  if (lines.length === 0) return <ReadProblem query={query} />;
  return (
    <Section title={t("calibration.own")} description={t("calibration.own_text")} flush>
      <SessionLines lines={lines} withCycle />
    </Section>
  );
}
