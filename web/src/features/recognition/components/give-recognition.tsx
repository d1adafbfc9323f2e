// SPDX-License-Identifier: Apache-2.0
// Thanks somebody: whom, in which words, and where there are points, how many. The rest is folded away until it is wanted.
import { Button, Collapse, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import type { Choice } from "@/ui/search-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { newRecognition, type RecognitionValues, recognitionDraft } from "../recognition-values";
import { AboutSelect } from "./about-select";
import { PeopleSelect } from "./people-select";
import { PointsField } from "./points-field";

type Purse = components["schemas"]["PurseView"];

interface GiveRecognitionProps {
  personId: string;
  purse: Purse | undefined;
  /** Who is thanked when the form opens. */
  receiver?: Choice | undefined;
  onClose: () => void;
}

const visibilities = ["everybody", "receivers_and_managers", "receivers"] as const;

export function GiveRecognition({ personId, purse, receiver, onClose }: GiveRecognitionProps) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const values = api.useQuery("get", "/api/v1/company-values").data?.items ?? [];
  const give = api.useMutation("post", "/api/v1/recognitions", {
    meta: { quiet: true, done: t("recognition.was_given") },
  });
  const edit = useProblemForm<RecognitionValues>({ initialValues: newRecognition(receiver?.value) }, async (typed) => {
    await give.mutateAsync({ body: recognitionDraft(typed) });
    onClose();
  });
  const { form } = edit;
  const typed = form.getValues();
  const receiverProblem = Object.entries(form.errors).find(([field]) => field.startsWith("receiver_ids"))?.[1] ?? null;
  const [only, ...others] = typed.receiver_ids;
  return (
    <FormModal title={t("recognition.give")} submit={t("recognition.send")} edit={edit} onClose={onClose}>
      <PeopleSelect
        label={t("recognition_field.receiver_ids")}
        placeholder={typed.receiver_ids.length > 0 ? "" : t("recognition.whom")}
        data-autofocus
        except={personId}
        chosen={receiver}
        value={typed.receiver_ids}
        onChange={(ids) => form.setFieldValue("receiver_ids", ids)}
        error={receiverProblem}
      />
      <Textarea
        label={t("recognition_field.message")}
        description={t("recognition.message_text")}
        autosize
        minRows={3}
        maxLength={2000}
        {...form.getInputProps("message")}
      />
      {purse?.is_running ? (
        <PointsField
          purse={purse}
          values={typed}
          onChange={(points) => form.setFieldValue("points_each", points)}
          error={form.errors.points_each}
        />
      ) : null}
      {values.length > 0 ? (
        <Select
          label={t("recognition_field.company_value_id")}
          placeholder={t("recognition.no_value")}
          clearable
          data={values.filter((one) => one.retired_on === null).map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps("company_value_id")}
        />
      ) : null}
      <div>
        <Button variant="subtle" size="compact-sm" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? "recognition.less" : "recognition.more")}
        </Button>
      </div>
      <Collapse expanded={more}>
        <Stack>
          {only && others.length === 0 ? (
            <AboutSelect personId={only} key={only} {...form.getInputProps("about")} />
          ) : null}
          <CompetencySelect
            label={t("recognition_field.competency_id")}
            clearable
            {...form.getInputProps("competency_id")}
          />
          <Select
            label={t("recognition_field.visibility")}
            allowDeselect={false}
            data={visibilities.map((one) => ({ value: one, label: t(`recognition_visibility.${one}`) }))}
            {...form.getInputProps("visibility")}
          />
        </Stack>
      </Collapse>
      <Text size="xs" c="dimmed">
        {t(`recognition_readers.${typed.visibility}`)}
      </Text>
    </FormModal>
  );
}
