// SPDX-License-Identifier: Apache-2.0
// What is there of a step, in words: "4 units, 6 people".
import { useTranslation } from "react-i18next";
import type { Setup, SetupStepName } from "@/lib/setup-steps";
import { useFormat } from "@/ui/format";

export function useSetupCount() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return ({ organization, competencies, plans, counted_up_to }: Setup, step: SetupStepName): string => {
    const counts = {
      organization: { units: organization.units, people: organization.people },
      framework: { competencies: competencies.competencies },
      jobs: {
        jobs: organization.jobs,
        job_drafts: organization.job_drafts,
        requirements: competencies.requirements,
        people_with_job: organization.people_with_job,
      },
      evidence: { evidence: competencies.evidence },
      needs: { needs: plans.needs },
      plan: { plans: plans.plans, agreed_plans: plans.agreed_plans },
    }[step];
    const said = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => {
        const number =
          count >= counted_up_to ? t("setup.or_more", { number: format.number(count) }) : format.number(count);
        return t(`setup_count.${what as "units"}`, { count, number });
      });
    return said.length > 0 ? new Intl.ListFormat(i18n.language).format(said) : t("setup.nothing_yet");
  };
}
