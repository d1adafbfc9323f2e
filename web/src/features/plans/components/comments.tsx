// SPDX-License-Identifier: Apache-2.0
// What was said beside a plan or one of its items, oldest first, and the box to say more.
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import classes from "./comments.module.css";

type PlanView = components["schemas"]["PlanView"];
type PlanComment = components["schemas"]["PlanComment"];

interface SayProps {
  planId: string;
  /** null: on the plan as a whole. */
  itemId: string | null;
}

function Say({ planId, itemId }: SayProps) {
  const { t } = useTranslation();
  const ahead = useAhead();
  const { person_id, display_name } = useMe();
  const say = api.useMutation("post", "/api/v1/plans/{plan_id}/comments", {
    meta: { quiet: true },
    onMutate: ({ body: { words } }) => {
      const at = new Date().toISOString();
      const by = { by_person_id: person_id ?? "", by_name: display_name };
      const said = { id: "", plan_id: planId, plan_item_id: itemId, at, ...by, words };
      const withSaid = <List extends { items: PlanComment[] }>(list: List) => ({
        ...list,
        items: [...list.items, said],
      });
      return ahead(change("/api/v1/plans/{plan_id}/comments", withSaid, { plan_id: planId }));
    },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm(
    { initialValues: { words: "" } },
    async ({ words }) => {
      form.reset();
      try {
        await say.mutateAsync({ params: { path: { plan_id: planId } }, body: { words, plan_item_id: itemId } });
      } catch (problem) {
        // Nothing that was written is lost, neither this nor what was begun since.
        form.setFieldValue("words", [words, form.getValues().words].filter(Boolean).join("\n\n"));
        throw problem;
      }
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={isUnsaved} />
      <Stack gap="sm" align="flex-start">
        <Textarea
          label={t(itemId ? "comment.on_item" : "comment.on_plan")}
          autosize
          minRows={2}
          maxLength={4000}
          w="100%"
          {...form.getInputProps("words")}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" variant="light" loading={sending}>
          {t("comment.say")}
        </Button>
      </Stack>
    </form>
  );
}

interface CommentsProps {
  view: PlanView;
  /** Those to be shown. */
  comments: readonly PlanComment[];
  /** The item they are on; without one, comments on items name theirs. */
  itemId?: string;
}

export function Comments({ view, comments, itemId }: CommentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = (id: string | null) => view.items.find((one) => one.item.id === id)?.item.title;
  return (
    <Stack gap="lg">
      {comments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("comment.empty")}
        </Text>
      ) : (
        <ol className={classes.comments} aria-label={t("comment.title")}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <Text size="xs" c="dimmed">
                {t("comment.by", { name: comment.by_name ?? "–", date: format.instant(comment.at) })}
                {!itemId && comment.plan_item_id ? ` · ${titleOf(comment.plan_item_id) ?? ""}` : null}
              </Text>
              <Text size="sm" className={classes.words}>
                {comment.words}
              </Text>
            </li>
          ))}
        </ol>
      )}
      {view.may_write ? <Say planId={view.plan.id} itemId={itemId ?? null} /> : null}
    </Stack>
  );
}
