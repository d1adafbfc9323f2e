// SPDX-License-Identifier: Apache-2.0
// Asks somebody to help with an item, in a few words.
import { Alert, Select, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { kindFor } from "../helper-asks";
import type { Asked } from "./helper-drawer";

type Kind = components["schemas"]["HelperKind"];
type Values = { helper_id: string | null; kind: Kind; words: string };

const kinds: readonly Kind[] = ["coach", "mentor", "peer_teacher"];

interface AskHelperProps {
  item: components["schemas"]["PlanItem"];
  learnerId: string;
  asked: Asked;
  /** Who was asked or helps so far: asking another ends it. */
  standing: components["schemas"]["HelperAskView"] | null;
  onClose: () => void;
}

export function AskHelper({ item, learnerId, asked, standing, onClose }: AskHelperProps) {
  const { t } = useTranslation();
  const ask = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/helpers", {
    meta: { quiet: true, done: t("helper.sent") },
  });
  const edit = useProblemForm<Values>(
    { initialValues: { helper_id: asked.id, kind: kindFor(item.method), words: "" } },
    async ({ helper_id, ...values }) => {
      await ask.mutateAsync({
        params: { path: { plan_item_id: item.id } },
        // Nobody chosen is for the server to say, at the field.
        body: { ...values, helper_id: helper_id ?? "0" },
      });
      onClose();
    },
  );
  return (
    <FormModal
      title={asked.id ? t("helper.ask_name", { name: asked.name }) : t("helper.ask_somebody")}
      submit={t("helper.send")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      {standing ? (
        <Alert variant="light" color="clay">
          {t(standing.state === "accepted" ? "helper.ends_help" : "helper.ends_ask", { name: standing.person_name })}
        </Alert>
      ) : null}
      {asked.id ? (
        edit.form.errors.helper_id ? (
          <Text size="sm" c="red" role="alert">
            {edit.form.errors.helper_id}
          </Text>
        ) : null
      ) : (
        <PersonSelect
          label={t("helper.whom")}
          required
          except={learnerId}
          data-autofocus
          {...edit.form.getInputProps("helper_id")}
        />
      )}
      <Select
        label={t("helper.as")}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: t(`helper_kind.${kind}`) }))}
        {...edit.form.getInputProps("kind")}
      />
      <Textarea
        label={t("helper.words")}
        description={t("helper.words_text")}
        required
        autosize
        minRows={3}
        maxLength={1000}
        {...(asked.id && { "data-autofocus": true })}
        {...edit.form.getInputProps("words")}
      />
    </FormModal>
  );
}
