// SPDX-License-Identifier: Apache-2.0
// The certificate of a training that was attended: to save, and to add or replace.
import { Anchor, Group, Text } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FileButton } from "@/ui/file-button";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";

export function Certificate({ view }: { view: components["schemas"]["TrainingRequestView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = view.request;
  const upload = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/certificate", {
    meta: { quiet: true, done: t("request.certificate_added") },
  });
  if (view.state !== "attended" && view.state !== "completed") return null;
  const send = (file: File) =>
    upload.mutateAsync({
      params: { path: { training_request_id: id }, query: { file_name: file.name } },
      body: file,
      bodySerializer: (content) => content as File,
      headers: { "Content-Type": "application/octet-stream" },
    });
  return (
    <Section title={t("request.certificate")}>
      {view.certificate ? (
        <Group gap="xs" mb="sm">
          <IconCertificate size={18} aria-hidden />
          <Anchor href={`/api/v1/training-requests/${id}/certificate`} download size="sm">
            {view.certificate.file_name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {format.bytes(view.certificate.size)}
          </Text>
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mb="sm">
          {t("request.no_certificate")}
        </Text>
      )}
      {view.may_write ? (
        <FileButton
          label={t(view.certificate ? "request.replace_certificate" : "request.add_certificate")}
          send={send}
        />
      ) : null}
    </Section>
  );
}
