// SPDX-License-Identifier: Apache-2.0
// The one question, and an answer in one's own words.
import { Button, Group, Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";

interface DeclareNeedProps {
  personId: string;
  opened: boolean;
  onClose: () => void;
}

export function DeclareNeed({ personId, opened, onClose }: DeclareNeedProps) {
  const { t } = useTranslation();
  const competencies = api.useQuery(
    "get",
    "/api/v1/competencies",
    { params: { query: { limit: 200 } } },
    { enabled: opened },
  );
  const declare = api.useMutation("post", "/api/v1/people/{person_id}/needs", {
    meta: { quiet: true, refreshes: ["/api/v1/people/{person_id}/needs", "/api/v1/home"], done: t("needs.declared") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: { statement: "", competency_id: null as string | null } },
    async (values) => {
      await declare.mutateAsync({ params: { path: { person_id: personId } }, body: values });
      form.reset();
      onClose();
    },
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<Text fw={640}>{t("needs.declare")}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea
            label={t("needs.question")}
            autosize
            minRows={4}
            maxLength={2000}
            data-autofocus
            {...form.getInputProps("statement")}
          />
          <Select
            label={t("needs.competency")}
            description={t("needs.competency_text")}
            searchable
            clearable
            data={(competencies.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
            {...form.getInputProps("competency_id")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={sending}>
              {t("needs.declare")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
