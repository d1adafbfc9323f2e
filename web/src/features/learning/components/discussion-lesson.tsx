// SPDX-License-Identifier: Apache-2.0
// The discussion of a lesson, among all who take the course.
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { useKeptDraft } from "@/ui/use-kept-draft";
import classes from "../learning.module.css";
import type { TaskProps } from "./lesson-task";

const path = "/api/v1/enrolments/{enrolment_id}/lessons/{key}/posts";
const longestPost = 5_000;

export function DiscussionLesson({ enrolmentId, lesson, isOpen }: TaskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { path: { enrolment_id: enrolmentId, key: lesson.key } };
  const posts = api.useQuery("get", path, { params });
  const write = api.useMutation("post", path, { meta: { quiet: true } });
  const draft = useKeptDraft<string>({
    name: `espalier.post.${enrolmentId}.${lesson.key}`,
    read: "",
    automatic: false,
    isLasting: true,
    save: (text) => write.mutateAsync({ params, body: { text } }),
  });
  return (
    <Stack gap="lg">
      <Loaded query={posts}>
        {({ items }) => (
          <ol className={classes.plain} aria-label={t("learning.discussion")}>
            {items.map((post) => (
              <li key={post.id} className={classes.post}>
                <Text size="sm" fw={560}>
                  {post.person_name}{" "}
                  <Text span size="sm" c="dimmed">
                    {format.since(post.written_at)}
                  </Text>
                </Text>
                <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{post.text}</Text>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {isOpen ? (
        <Stack gap="sm" align="flex-start">
          <Textarea
            w="100%"
            label={t("learning.contribute")}
            description={t("learning.contribute_text")}
            autosize
            minRows={3}
            maxLength={longestPost}
            value={draft.value}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          {draft.problem ? <ProblemAlert problem={draft.problem} /> : null}
          <Button
            loading={write.isPending}
            disabled={draft.value.trim() === ""}
            onClick={() => void draft.saveNow().then((isSaved) => (isSaved ? draft.startFrom("") : undefined))}
          >
            {t("learning.say_it")}
          </Button>
        </Stack>
      ) : null}
    </Stack>
  );
}
