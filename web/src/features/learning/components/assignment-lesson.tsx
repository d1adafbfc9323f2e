// SPDX-License-Identifier: Apache-2.0
// An assignment: what was handed in and what came of it, and handing in, with a file where there is one.
import { Anchor, Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FileButton } from "@/ui/file-button";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { useKeptDraft } from "@/ui/use-kept-draft";
import type { TaskProps } from "./lesson-task";
import { SubmissionMarks } from "./submission-marks";

type Submission = components["schemas"]["SubmissionView"];

const path = "/api/v1/enrolments/{enrolment_id}/lessons/{key}/submissions";
const longestText = 50_000;
const colors = { waiting: "slate", enough: "leaf", not_yet: "clay" };

function HandedIn({ one, mayAdd }: { one: Submission; mayAdd: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const add = api.useMutation("post", "/api/v1/submissions/{submission_id}/file", { meta: { quiet: true } });
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={560}>{t("learning.handed_in", { number: one.number, date: format.instant(one.handed_in_at) })}</Text>
        <Badge variant="light" color={colors[one.state]}>
          {t(`submission_state.${one.state}`)}
        </Badge>
      </Group>
      {one.text ? <Text style={{ whiteSpace: "pre-line" }}>{one.text}</Text> : null}
      {one.file ? (
        <Anchor href={`/api/v1/submissions/${one.id}/file`} download size="sm">
          {one.file.file_name}
        </Anchor>
      ) : null}
      {mayAdd && one.state === "waiting" && one.marks_given === 0 ? (
        <FileButton
          label={t(one.file ? "learning.other_file" : "learning.add_file")}
          send={(file) =>
            add.mutateAsync({
              params: { path: { submission_id: one.id }, query: { file_name: file.name } },
              body: file as unknown as string,
              bodySerializer: (body) => body,
              headers: { "Content-Type": "application/octet-stream" },
            })
          }
        />
      ) : null}
      <SubmissionMarks submission={one} />
    </Stack>
  );
}

function HandIn({ enrolmentId, lesson }: TaskProps) {
  const { t } = useTranslation();
  const handIn = api.useMutation("post", path, { meta: { quiet: true, done: t("learning.was_handed_in") } });
  const draft = useKeptDraft<string>({
    name: `espalier.assignment.${enrolmentId}.${lesson.key}`,
    read: "",
    automatic: false,
    isLasting: true,
    save: (text) =>
      handIn.mutateAsync({ params: { path: { enrolment_id: enrolmentId, key: lesson.key } }, body: { text } }),
  });
  return (
    <Stack gap="sm" align="flex-start">
      <Textarea
        w="100%"
        label={t("learning.your_work")}
        description={t("learning.your_work_text")}
        autosize
        minRows={6}
        maxLength={longestText}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      {draft.problem ? <ProblemAlert problem={draft.problem} /> : null}
      <Button
        loading={handIn.isPending}
        disabled={draft.value.trim() === ""}
        onClick={() => void draft.saveNow().then((isSaved) => (isSaved ? draft.startFrom("") : undefined))}
      >
        {t("learning.hand_in")}
      </Button>
    </Stack>
  );
}

export function AssignmentLesson(props: TaskProps) {
  const { enrolmentId, lesson, isOpen } = props;
  const submissions = api.useQuery("get", path, { params: { path: { enrolment_id: enrolmentId, key: lesson.key } } });
  return (
    <Loaded query={submissions}>
      {({ items }) => (
        <Stack gap="lg">
          {items.map((one, at) => (
            <HandedIn key={one.id} one={one} mayAdd={isOpen && at === 0} />
          ))}
          {isOpen && (items[0] === undefined || items[0].state === "not_yet") ? <HandIn {...props} /> : null}
        </Stack>
      )}
    </Loaded>
  );
}
