// SPDX-License-Identifier: Apache-2.0
// What a link is and how much it weighs; beside it, what the progress above would be with it.
import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useEditForm } from "@/ui/use-edit-form";
import { useMeasureWords } from "../use-measure-words";
import { progressWith } from "../what-if";
import { LinkFields, type LinkValues } from "./link-fields";

type Schemas = components["schemas"];

interface LinkWeightProps {
  link: Schemas["LinkedGoal"];
  /** The goal on whose page one is, and where the other end of the link is. */
  goalId: string;
  end: "above" | "below";
  onClose: () => void;
}

interface WhatIfProps extends LinkValues {
  parent: Schemas["GoalView"];
  childId: string;
}

function WhatIf({ parent, childId, kind, weight }: WhatIfProps) {
  const { t } = useTranslation();
  const { percent } = useMeasureWords();
  const { roll_up, progress, title } = parent.goal;
  if (roll_up !== "weighted_mean") return <Text size="sm">{t(`link_weight_rule.${roll_up}`)}</Text>;
  if (progress === null || weight === "") return null;
  const then = progressWith(parent.pieces, childId, kind === "supports" ? 0 : weight);
  return (
    <Text size="sm" role="status">
      {then === null
        ? t("link_weight.unknown", { title })
        : t("link_weight.what_if", { title, now: percent(progress), after: percent(then) })}
    </Text>
  );
}

const read = ({ kind, weight, version }: Schemas["LinkedGoal"]) => ({ values: { kind, weight }, version });

export function LinkWeight({ link, goalId, end, onClose }: LinkWeightProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const childId = end === "below" ? (link.goal_id ?? "") : goalId;
  const parentId = end === "below" ? goalId : link.goal_id;
  const parent = api.useQuery(
    "get",
    "/api/v1/goals/{goal_id}",
    { params: { path: { goal_id: parentId ?? "" } } },
    { enabled: parentId !== null },
  );
  const revise = api.useMutation("put", "/api/v1/alignment-links/{alignment_link_id}", {
    meta: { quiet: true, done: t("link_weight.saved") },
  });
  const edit = useEditForm<LinkValues>({
    read: read(link),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params: { path: { goal_id: goalId } } });
      const { parents, children } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
      const now = [...parents, ...children].find(({ id }) => id === link.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values: { kind, weight }, version }) => {
      const params = { path: { alignment_link_id: link.id } };
      await revise.mutateAsync({ params, body: { kind, weight: given(weight), version } });
      onClose();
    },
  });
  const { form } = edit;
  const { kind, weight } = form.getValues();
  return (
    <FormModal
      title={t("link_weight.title", { title: link.title ?? t("goal.hidden") })}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ClashAlert
        edit={edit}
        label={(field) => t(field === "kind" ? "goal_field.parent_kind" : "goal_field.weight")}
        say={(field, values) =>
          field === "kind" ? t(`alignment_kind.${values.kind}`) : format.number(Number(values.weight), 2)
        }
      />
      <LinkFields kind={kind} input={(field) => form.getInputProps(field)} />
      {parent.data ? <WhatIf parent={parent.data} childId={childId} kind={kind} weight={weight} /> : null}
    </FormModal>
  );
}
