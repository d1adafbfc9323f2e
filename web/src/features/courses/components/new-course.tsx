// SPDX-License-Identifier: Apache-2.0
// Begins a course: what it is called, in which language, and from nothing or from a template.
import { Select, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

type Values = { title: string; copied_course_id: string | null };

export function NewCourse({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const templates = api.useQuery("get", "/api/v1/courses", { params: { query: { is_template: true, limit: 100 } } });
  const create = api.useMutation("post", "/api/v1/courses", {
    meta: { quiet: true },
    onSuccess: ({ id }) =>
      void navigate({ to: "/courses/$versionId", params: { versionId: id }, search: { show: "lessons" } }),
  });
  const edit = useProblemForm<Values>({ initialValues: { title: "", copied_course_id: null } }, async (values) => {
    await create.mutateAsync({
      body: { ...values, language: values.copied_course_id ? null : i18n.language },
    });
  });
  const items = templates.data?.items ?? [];
  return (
    <FormModal title={t("course.new")} submit={t("course.begin")} edit={edit} onClose={onClose}>
      <TextInput
        label={t("course.title")}
        required
        maxLength={300}
        data-autofocus
        {...edit.form.getInputProps("title")}
      />
      {items.length > 0 ? (
        <Select
          label={t("course.from_template")}
          placeholder={t("course.from_nothing")}
          clearable
          data={items.map((one) => ({ value: one.id, label: one.title }))}
          {...edit.form.getInputProps("copied_course_id")}
        />
      ) : null}
    </FormModal>
  );
}
