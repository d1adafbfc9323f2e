// SPDX-License-Identifier: Apache-2.0
// What single people are granted: more time, more attempts, with the reason.
import { Button, Group, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { Loaded } from "@/ui/loaded";
import { PersonSelect } from "@/ui/person-select";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

const path = "/api/v1/quizzes/{quiz_id}/accommodations/{person_id}";

function NewAccommodation({ quizId, onClose }: { quizId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const put = api.useMutation("put", path, { meta: { quiet: true } });
  const edit = useProblemForm(
    { initialValues: { person_id: "", more_time_percent: 0, more_attempts: 0, reason: "" } },
    async ({ person_id, ...body }) => {
      await put.mutateAsync({
        params: { path: { quiz_id: quizId, person_id } },
        body: { ...body, opens_at: null, closes_at: null },
      });
      onClose();
    },
  );
  return (
    <FormModal
      title={t("quiz_leeway.new")}
      submit={t("quiz_leeway.grant")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={!edit.form.values.person_id}
    >
      <PersonSelect label={t("quiz_leeway.person")} required {...edit.form.getInputProps("person_id")} />
      <NumberInput
        label={t("quiz_leeway.more_time")}
        min={0}
        max={300}
        suffix=" %"
        {...edit.form.getInputProps("more_time_percent")}
      />
      <NumberInput
        label={t("quiz_leeway.more_attempts")}
        min={0}
        max={20}
        {...edit.form.getInputProps("more_attempts")}
      />
      <Textarea
        label={t("quiz_leeway.reason")}
        required
        autosize
        maxLength={1000}
        {...edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}

export function Accommodations({ quizId }: { quizId: string }) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);
  const query = api.useQuery("get", "/api/v1/quizzes/{quiz_id}/accommodations", {
    params: { path: { quiz_id: quizId } },
  });
  const remove = api.useMutation("delete", path);
  return (
    <Section
      title={t("quiz_leeway.title")}
      description={t("quiz_leeway.text")}
      actions={
        <Button variant="subtle" onClick={() => setNew(true)}>
          {t("quiz_leeway.new")}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap="xs">
            {items.length === 0 ? <Text c="dimmed">{t("quiz_leeway.none")}</Text> : null}
            {items.map((one) => (
              <Group key={one.person_id} justify="space-between">
                <div>
                  <Text>{one.person_name}</Text>
                  <Text size="sm" c="dimmed">
                    {t("quiz_leeway.line", { percent: one.more_time_percent, count: one.more_attempts })} · {one.reason}
                  </Text>
                </div>
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  onClick={() => remove.mutate({ params: { path: { quiz_id: quizId, person_id: one.person_id } } })}
                >
                  {t("action.remove")}
                </Button>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
      {isNew ? <NewAccommodation quizId={quizId} onClose={() => setNew(false)} /> : null}
    </Section>
  );
}
