// SPDX-License-Identifier: Apache-2.0
// A question tried out as a learner would: answered, and marked by the server. Nothing is kept.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type Answer, noAnswer } from "../kept-answers";
import type { Content } from "../question-content";
import { AnswerField, type QuestionForm } from "./answer-field";
import { Assessment } from "./assessment";

function Trial({ content, form, image }: { content: Content; form: QuestionForm; image: string | undefined }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer>(noAnswer);
  const check = api.useMutation("post", "/api/v1/bank-question-previews", { meta: { refreshes: [] } });
  return (
    <Stack gap="md">
      <AnswerField
        form={form}
        answer={answer}
        image={image}
        onChange={(next) => {
          setAnswer(next);
          check.reset();
        }}
      />
      {form.kind === "file" ? <Text c="dimmed">{t("quiz_bank.file_preview")}</Text> : null}
      <Group>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate({ body: { content, answer } })}>
          {t("quiz.check")}
        </Button>
      </Group>
      {check.data?.assessment ? <Assessment form={form} assessment={check.data.assessment} /> : null}
    </Stack>
  );
}

export function QuestionPreview({ content, image }: { content: Content; image: string | undefined }) {
  const { t } = useTranslation();
  const preview = api.useQuery(
    "post",
    "/api/v1/bank-question-previews",
    { body: { content, answer: null } },
    { gcTime: 0 },
  );
  return (
    <Section title={t("quiz.preview")} description={t("quiz_bank.preview_text")}>
      <Loaded query={preview}>{({ form }) => <Trial content={content} form={form} image={image} />}</Loaded>
    </Section>
  );
}
