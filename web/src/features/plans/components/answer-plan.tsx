// SPDX-License-Identifier: Apache-2.0
// Answers a proposed plan: item by item what comes back and why, all else agreed; or the whole plan returned with a word.
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";
import { waitingItems } from "../returned-items";
import { AnswerItem } from "./answer-item";
import { ChangedMeanwhile, useReadBefore } from "./changed-meanwhile";
import { ChangesSinceAnswer } from "./changes-since-answer";
import classes from "./plan-turn.module.css";

type PlanView = components["schemas"]["PlanView"];
/** A type and not an interface: forms want values with an index signature. */
type Answer = { comment: string; returned: { plan_item_id: string; reason: string }[] };

function useAnswer(view: PlanView) {
  const { t } = useTranslation();
  const path = { plan_id: view.plan.id };
  const { before, answer } = useReadBefore(view);
  const giveBack = api.useMutation("post", "/api/v1/plans/{plan_id}/return", {
    meta: { done: t("plan.returned") },
  });
  const edit: ProblemForm<Answer> = useProblemForm<Answer>({ initialValues: { comment: "", returned: [] } }, (body) =>
    answer((stamp) => agree.mutateAsync({ params: { path }, body: { ...body, returned, stamp } })),
  );
  const { comment } = edit.form.values;
  const waits = waitingItems(view).map(({ item }) => item.id);
  const returned = edit.form.values.returned.filter((one) => waits.includes(one.plan_item_id));
  const agree = api.useMutation("post", "/api/v1/plans/{plan_id}/agreement", {
    meta: {
      quiet: true,
      done: t(returned.length > 0 ? "plan.agreed_in_part" : "plan.agreed"),
    },
  });
  // What went wrong is said by the mutation.
  const returnAll = () =>
    answer((stamp) => giveBack.mutateAsync({ params: { path }, body: { comment, stamp } })).catch(() => undefined);
  return { edit, giveBack, before, returnAll };
}

/** What pressing the button does, in its words. */
function useAgreeWords(waiting: number, returned: number): string {
  const { t } = useTranslation();
  if (returned === 0) return waiting === 2 ? t("plan.agree_both") : t("plan.agree", { count: waiting });
  return t("plan.agree_in_part", { agreed: waiting - returned, returned });
}

interface AnswerPlanProps {
  view: PlanView;
  onOpen: (itemId: string) => void;
}

export function AnswerPlan({ view, onOpen }: AnswerPlanProps) {
  const { t } = useTranslation();
  const { edit, giveBack, before, returnAll } = useAnswer(view);
  const { form } = edit;
  const { returned, comment } = form.values;
  const waiting = waitingItems(view);
  const returnsAll = returned.length === waiting.length;
  const agree = useAgreeWords(waiting.length, returned.length);
  const toggle = (id: string, isReturned: boolean) =>
    form.setFieldValue(
      "returned",
      isReturned ? [...returned, { plan_item_id: id, reason: "" }] : returned.filter((one) => one.plan_item_id !== id),
    );
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isUnsaved} />
      <Stack gap="sm" mt="md">
        <ChangesSinceAnswer view={view} />
        <Text size="sm">{t("plan.answer_text")}</Text>
        <ul className={classes.answers} aria-label={t("plan.answer")}>
          {waiting.map((item) => {
            const place = returned.findIndex((one) => one.plan_item_id === item.item.id);
            return (
              <AnswerItem
                key={item.item.id}
                item={item}
                onOpen={() => onOpen(item.item.id)}
                onReturn={(isReturned) => toggle(item.item.id, isReturned)}
                reason={place < 0 ? null : form.getInputProps(`returned.${place}.reason`)}
              />
            );
          })}
        </ul>
        <Textarea
          aria-label={t("plan.comment")}
          placeholder={t("plan.comment_agree")}
          autosize
          minRows={1}
          maxLength={2000}
          {...form.getInputProps("comment")}
        />
        <ChangedMeanwhile before={before} now={view} />
        {edit.problem && edit.problem.status !== 412 ? <ProblemAlert problem={edit.problem} /> : null}
        <Group gap="sm">
          <Button
            type="submit"
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={edit.sending}
            disabled={returnsAll}
          >
            {returnsAll ? t("plan.agree_none") : agree}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={giveBack.isPending}
            disabled={comment.trim() === ""}
            onClick={returnAll}
          >
            {t("plan.return")}
          </Button>
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {t(returnsAll ? "plan.return_all_hint" : "plan.return_hint")}
        </Text>
      </Stack>
    </form>
  );
}
