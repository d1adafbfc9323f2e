// SPDX-License-Identifier: Apache-2.0
// Ends a plan that was agreed, and says of each open item what becomes of it: carried over, or cancelled with a reason.
import { Button, Select, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { mayChange } from "../plan-changes";
import { hasEnded } from "../returned-items";
import { ChangedMeanwhile, useReadBefore } from "./changed-meanwhile";
import { SettleItem } from "./settle-item";

type PlanView = components["schemas"]["PlanView"];
/** A type and not an interface: forms want values with an index signature. */
type Values = { comment: string; into_plan_id: string; cancelled: { plan_item_id: string; reason: string }[] };

/** Where what is carried over goes: a later open plan of the person, or the one that is started next. */
function useIntoOptions({ plan }: PlanView) {
  const { t } = useTranslation();
  const path = { person_id: plan.person_id };
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path } });
  const others = (plans.data?.items ?? []).filter(
    (one) => one.id !== plan.id && mayChange(one.state) && one.starts_on >= plan.starts_on,
  );
  return [
    { value: "", label: t("carry.next_plan") },
    ...others.map((one) => ({ value: one.id, label: t("carry.that_plan", { plan: one.title }) })),
  ];
}

function CloseForm({ view, onClose }: { view: PlanView; onClose: () => void }) {
  const { t } = useTranslation();
  const into = useIntoOptions(view);
  const open = view.items.filter((item) => !hasEnded(item));
  const close = api.useMutation("post", "/api/v1/plans/{plan_id}/closure", {
    meta: { quiet: true, done: t("plan.ended") },
  });
  const { before, answer } = useReadBefore(view);
  const edit = useProblemForm<Values>(
    { initialValues: { comment: "", into_plan_id: "", cancelled: [] } },
    async ({ comment, into_plan_id, cancelled }) => {
      const isOpen = (id: string) => open.some(({ item }) => item.id === id);
      const left = open.filter(({ item }) => !cancelled.some((one) => one.plan_item_id === item.id));
      await answer((stamp) =>
        close.mutateAsync({
          params: { path: { plan_id: view.plan.id } },
          body: {
            stamp,
            comment,
            cancelled: cancelled.filter((one) => isOpen(one.plan_item_id)),
            carried_item_ids: left.map(({ item }) => item.id),
            into_plan_id: into_plan_id || null,
          },
        }),
      );
      onClose();
    },
  );
  const { form } = edit;
  const { cancelled } = form.values;
  const cancel = (id: string, isCancelled: boolean) =>
    form.setFieldValue(
      "cancelled",
      isCancelled
        ? [...cancelled, { plan_item_id: id, reason: "" }]
        : cancelled.filter((one) => one.plan_item_id !== id),
    );
  return (
    <FormModal
      title={t("plan.close_question", { title: view.plan.title })}
      submit={t("plan.close")}
      edit={edit}
      onClose={onClose}
    >
      <ChangedMeanwhile before={before} now={view} />
      <Text size="sm">{t(open.length > 0 ? "carry.close_text" : "carry.close_nothing_open")}</Text>
      <Stack gap="xs">
        {open.map((item) => {
          const place = cancelled.findIndex((one) => one.plan_item_id === item.item.id);
          return (
            <SettleItem
              key={item.item.id}
              item={item}
              onCancel={(isCancelled) => cancel(item.item.id, isCancelled)}
              reason={place < 0 ? null : form.getInputProps(`cancelled.${place}.reason`)}
            />
          );
        })}
      </Stack>
      {open.length > cancelled.length ? (
        <Select label={t("carry.where")} data={into} allowDeselect={false} {...form.getInputProps("into_plan_id")} />
      ) : null}
      <Textarea label={t("plan.comment")} autosize minRows={2} maxLength={2000} {...form.getInputProps("comment")} />
    </FormModal>
  );
}

export function ClosePlan({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const [closing, { open, close }] = useDisclosure(false);
  if (!view.may_agree || (view.state !== "agreed" && view.state !== "active")) return null;
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={open}>
        {t("plan.close")}
      </Button>
      {closing ? <CloseForm view={view} onClose={close} /> : null}
    </>
  );
}
