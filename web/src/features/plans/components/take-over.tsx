// SPDX-License-Identifier: Apache-2.0
// Adds to a plan what others have thought out or left: items of a job's template, and open items of earlier plans.
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { mayChange } from "../plan-changes";
import { OpenItemPicks, useOpenItems } from "./open-item-picks";
import { TemplatePicks } from "./template-picks";

type PlanView = components["schemas"]["PlanView"];

interface DialogProps {
  view: PlanView;
  onClose: () => void;
}

function FromTemplate({ view: { plan }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const apply = api.useMutation("post", "/api/v1/plans/{plan_id}/template-items", {
    meta: { quiet: true, done: t("template.applied") },
  });
  const edit = useProblemForm(
    { initialValues: { job_id: null as string | null, template_item_ids: [] as string[] } },
    async ({ template_item_ids }) => {
      await apply.mutateAsync({ params: { path: { plan_id: plan.id } }, body: { template_item_ids } });
      onClose();
    },
  );
  const { form } = edit;
  return (
    <FormModal title={t("template.title")} submit={t("template.apply")} edit={edit} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t("template.pick_text")}
      </Text>
      <TemplatePicks
        personId={plan.person_id}
        period={{ starts_on: plan.starts_on, ends_on: plan.ends_on }}
        jobId={form.values.job_id}
        picked={form.values.template_item_ids}
        onJob={(job) => form.setFieldValue("job_id", job)}
        onPick={(ids) => form.setFieldValue("template_item_ids", ids)}
      />
    </FormModal>
  );
}

function CarryOver({ view: { plan }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const carry = api.useMutation("post", "/api/v1/plans/{plan_id}/carried-items", {
    meta: { quiet: true, done: t("carry.done") },
  });
  const edit = useProblemForm({ initialValues: { plan_item_ids: [] as string[] } }, async (body) => {
    await carry.mutateAsync({ params: { path: { plan_id: plan.id } }, body });
    onClose();
  });
  return (
    <FormModal title={t("carry.into", { plan: plan.title })} submit={t("carry.carry")} edit={edit} onClose={onClose}>
      <OpenItemPicks
        personId={plan.person_id}
        into={plan}
        picked={edit.form.values.plan_item_ids}
        onPick={(ids) => edit.form.setFieldValue("plan_item_ids", ids)}
        onKept={(ids) => {
          edit.form.setFieldValue("plan_item_ids", ids);
          edit.form.resetDirty({ plan_item_ids: ids });
        }}
      />
    </FormModal>
  );
}

export function TakeOver({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const [templating, template] = useDisclosure(false);
  const [carrying, carry] = useDisclosure(false);
  const mayTake = view.may_write && mayChange(view.state);
  const open = useOpenItems(view.plan.person_id, view.plan, mayTake);
  if (!mayTake) return null;
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={template.open}>
        {t("template.from")}
      </Button>
      {open.length > 0 ? (
        <Button size="compact-sm" variant="subtle" onClick={carry.open}>
          {t("carry.from")}
        </Button>
      ) : null}
      {templating ? <FromTemplate view={view} onClose={template.close} /> : null}
      {carrying ? <CarryOver view={view} onClose={carry.close} /> : null}
    </>
  );
}
