// SPDX-License-Identifier: Apache-2.0
// What the search found, and what was lately opened, as things to choose from: how each looks and where it leads.
import { IconBinaryTree2, IconBooks, IconBriefcase, IconFlag, IconListCheck, IconSitemap } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { PersonAvatar } from "@/ui/person";
import { type Finding, recentFindings, useNoteFinding } from "./recent";

type Findings = components["schemas"]["Findings"];

const pictures = {
  unit: IconSitemap,
  job: IconBriefcase,
  competency: IconBinaryTree2,
  plan: IconListCheck,
  goal: IconFlag,
  offering: IconBooks,
};

function picture({ kind, label }: Finding): ReactNode {
  if (kind === "person") return <PersonAvatar name={label} size={26} />;
  const Picture = pictures[kind];
  return <Picture size={18} stroke={1.7} />;
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");

function grouped(found: Findings, method: (of: Findings["offerings"][number]["method"]) => string) {
  return {
    people: found.people.map(
      (one): Finding => ({ kind: "person", id: one.id, label: one.name, detail: joined(one.job_title, one.unit_name) }),
    ),
    plans: found.plans.map(
      (one): Finding => ({ kind: "plan", id: one.id, label: `${one.person_name}: ${one.title}`, detail: "" }),
    ),
    goals: found.goals.map(
      (one): Finding => ({
        kind: "goal",
        id: one.id,
        label: one.title,
        detail: joined(one.owner_name, one.goal_period_name),
      }),
    ),
    jobs: found.jobs.map((one): Finding => ({ kind: "job", id: one.id, label: one.title, detail: one.family })),
    competencies: found.competencies.map(
      (one): Finding => ({ kind: "competency", id: one.id, label: one.name, detail: one.framework_name }),
    ),
    offerings: found.offerings.map(
      (one): Finding => ({ kind: "offering", id: one.id, label: one.title, detail: method(one.method) }),
    ),
    units: found.units.map(
      (one): Finding => ({ kind: "unit", id: one.id, label: one.name, detail: one.parent_name ?? "" }),
    ),
  };
}

/** Opens what was found and remembers it. */
function useOpenFinding(accountId: string) {
  const navigate = useNavigate();
  const note = useNoteFinding(accountId);
  return (finding: Finding) => {
    note(finding);
    const { kind, id } = finding;
    if (kind === "person") void navigate({ to: "/people/$personId", params: { personId: id } });
    else if (kind === "unit") void navigate({ to: "/org-chart", search: { by: "unit", unit: id } });
    else if (kind === "job") void navigate({ to: "/jobs/$jobId", params: { jobId: id } });
    else if (kind === "competency") void navigate({ to: "/competencies/$competencyId", params: { competencyId: id } });
    else if (kind === "offering") void navigate({ to: "/catalogue/$offeringId", params: { offeringId: id } });
    else if (kind === "goal") void navigate({ to: "/goals/$goalId", params: { goalId: id } });
    else void navigate({ to: "/plans/$planId", params: { planId: id } });
  };
}

/** Groups of what `words` find, and how the search stands; without words, what was lately opened. */
export function useFound(words: string, accountId: string) {
  const { t } = useTranslation();
  const open = useOpenFinding(accountId);
  const found = api.useQuery(
    "get",
    "/api/v1/search",
    { params: { query: { words } } },
    { enabled: words !== "", placeholderData: keepPreviousData },
  );
  const actions = (findings: readonly Finding[]) =>
    findings.map((finding) => ({
      id: `${finding.kind} ${finding.id}`,
      label: finding.label,
      description: finding.detail,
      leftSection: picture(finding),
      onClick: () => open(finding),
    }));
  if (words === "") {
    const recent = { group: t("palette.recent"), actions: actions(recentFindings(accountId)) };
    return { groups: [recent], state: "done" as const };
  }
  const state = found.error ? "failed" : found.isFetching ? "searching" : "done";
  if (!found.data) return { groups: [], state } as const;
  const all = grouped(found.data, (method) => t(`method.${method}`));
  const groups = (["people", "plans", "goals", "jobs", "competencies", "offerings", "units"] as const).map((name) => ({
    group: t(`palette.${name}`),
    actions: actions(all[name]),
  }));
  return { groups, state } as const;
}
