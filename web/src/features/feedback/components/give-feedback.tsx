// SPDX-License-Identifier: Apache-2.0
// Gives feedback: to a colleague of one's choice, or as an answer to who asked for it.
import { Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { FeedbackFields, type FeedbackWords, noWords } from "./feedback-fields";
import { lacksSubject, noSubject, SubjectField, type SubjectValues, subjectOf, withoutSubject } from "./subject-field";
import { SubjectLink } from "./subject-link";

type Schemas = components["schemas"];

interface GiveFeedbackProps {
  /** To whom, where that is settled. */
  to?: { id: string; name: string } | undefined;
  /** What it answers. */
  ask?: Schemas["WaitingAsk"];
  onClose: () => void;
}

type Values = FeedbackWords & SubjectValues & { receiver_id: string; visible_to: Schemas["FeedbackVisibility"] };

export function GiveFeedback({ to, ask, onClose }: GiveFeedbackProps) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const give = api.useMutation("post", "/api/v1/feedback", { meta: { quiet: true, done: t("feedback.was_given") } });
  const receiver = ask ? { id: ask.about_id, name: ask.about_name } : to;
  const byManager = ask !== undefined && ask.by_id !== ask.about_id;
  const edit = useProblemForm<Values>(
    {
      initialValues: {
        ...noWords,
        ...noSubject,
        receiver_id: receiver?.id ?? "",
        visible_to: byManager ? "receiver_and_manager" : "receiver",
      },
    },
    async (values) => {
      await give.mutateAsync({
        body: { ...withoutSubject(values), ...subjectOf(values), feedback_ask_id: ask?.id ?? null },
      });
      onClose();
    },
  );
  const { form } = edit;
  const { receiver_id, content } = form.getValues();
  return (
    <FormModal
      title={receiver ? t("feedback.give_to", { name: receiver.name }) : t("feedback.give")}
      submit={t("feedback.send")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={receiver_id === "" || content.trim() === "" || lacksSubject(form.getValues())}
    >
      {ask ? (
        <div>
          <Text size="sm">{t("feedback.asks", { name: ask.by_name, question: ask.question })}</Text>
          <SubjectLink subject={ask.subject} />
        </div>
      ) : null}
      {receiver ? null : (
        <PersonSelect
          label={t("feedback.receiver")}
          except={person_id ?? undefined}
          data-autofocus
          {...form.getInputProps("receiver_id")}
          onChange={(id) => form.setValues({ ...noSubject, receiver_id: id ?? "" })}
        />
      )}
      {ask || receiver_id === "" ? null : <SubjectField form={form} personId={receiver_id} />}
      <FeedbackFields form={form} focused={receiver !== undefined} />
      {byManager ? (
        <Text size="sm" c="dimmed">
          {t("feedback.manager_asked", { name: ask.about_name, manager: ask.by_name })}
        </Text>
      ) : (
        <Radio.Group label={t("feedback.visible_to")} {...form.getInputProps("visible_to")}>
          <Stack gap="xs" mt={6}>
            {(["receiver", "receiver_and_manager"] as const).map((one) => (
              <Radio key={one} value={one} label={t(`feedback_visibility.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </FormModal>
  );
}
