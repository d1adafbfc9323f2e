// SPDX-License-Identifier: Apache-2.0
// The files of a course: sent, named in pages and lessons, replaced, removed.
import { ActionIcon, Button, FileButton, Group, Progress, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconFiles, IconPlayerPause, IconTrash, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import type { Material } from "../content";
import { freeName } from "../uploading";
import { type UploadView, useUploads } from "../use-uploads";
import { useEditing } from "./editing";

const accepted =
  ".mp4,.webm,.mp3,.m4a,.ogg,.wav,.flac,.vtt,.png,.jpg,.jpeg,.webp,.gif,.avif,.svg,.pdf,.txt,.md,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp";

function Sending({ view }: { view: UploadView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = Math.floor((100 * view.received) / view.size);
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {view.name} · {t(`upload_state.${view.state}`, { share })}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {format.bytes(view.received)} / {format.bytes(view.size)}
          </Text>
          {view.state === "sending" ? (
            <ActionIcon variant="subtle" aria-label={t("course.stop_upload", { name: view.name })} onClick={view.stop}>
              <IconPlayerPause size={16} aria-hidden />
            </ActionIcon>
          ) : null}
          {view.state === "stopped" || view.state === "failed" ? (
            <Button size="compact-xs" variant="light" onClick={view.goOn}>
              {t("course.go_on_upload")}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Progress value={share} aria-label={t("course.upload_of", { name: view.name })} />
      {view.problem ? <ProblemAlert problem={view.problem} /> : null}
    </Stack>
  );
}

function Room() {
  const { t } = useTranslation();
  const format = useFormat();
  const use = api.useQuery("get", "/api/v1/material-use");
  if (!use.data) return null;
  const { used_bytes, quota_bytes, largest_bytes } = use.data;
  return (
    <Text size="xs" c="dimmed">
      {t("course.room", {
        used: format.bytes(used_bytes),
        quota: format.bytes(quota_bytes),
        largest: format.bytes(largest_bytes),
      })}
    </Text>
  );
}

export function Materials() {
  const { t } = useTranslation();
  const format = useFormat();
  const { courseId, content, materials, mayChange, change, address, learn } = useEditing();
  const known = new Map(materials.map((one) => [one.digest, one]));
  const { views, send } = useUploads(courseId, (uploaded) => {
    learn(uploaded);
    const names = content.materials.map(({ name }) => name);
    if (content.materials.some(({ digest }) => digest === uploaded.digest)) return;
    change({
      ...content,
      materials: [...content.materials, { name: freeName(uploaded.name, names), digest: uploaded.digest }],
    });
  });
  const columns: Column<Material>[] = [
    {
      key: "name",
      header: t("course.file_name"),
      cell: ({ name }) => (
        <a href={address(name) ?? undefined} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ),
    },
    {
      key: "kind",
      header: t("course.file_kind"),
      cell: ({ digest }) => <Text size="sm">{known.get(digest)?.media_type.split(";")[0] ?? "–"}</Text>,
    },
    {
      key: "size",
      header: t("course.file_size"),
      align: "right",
      cell: ({ digest }) => <Text size="sm">{format.bytes(known.get(digest)?.size ?? 0)}</Text>,
    },
    {
      key: "remove",
      header: t("action.remove"),
      headerHidden: true,
      cell: (one) =>
        mayChange ? (
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("course.remove_file", { name: one.name })}
            onClick={() => change({ ...content, materials: content.materials.filter(({ name }) => name !== one.name) })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        ) : null,
    },
  ];
  return (
    <Section
      title={t("course.files")}
      description={
        <>
          {t("course.files_text")} <Room />
        </>
      }
      actions={
        mayChange ? (
          <FileButton
            multiple
            accept={accepted}
            onChange={(files) => {
              for (const file of files) void send(file);
            }}
            inputProps={{ "aria-label": t("course.upload") }}
          >
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                {t("course.upload")}
              </Button>
            )}
          </FileButton>
        ) : null
      }
    >
      <Stack gap="md">
        {views.map((view) => (
          <Sending key={view.name} view={view} />
        ))}
        <VisuallyHidden aria-live="polite">
          {views.map((view) => `${view.name}: ${t(`upload_state.${view.state}`, { share: "" })}`).join(", ")}
        </VisuallyHidden>
        {content.materials.length > 0 ? (
          <DataTable label={t("course.files")} columns={columns} rows={content.materials} rowKey={({ name }) => name} />
        ) : views.length === 0 ? (
          <EmptyState icon={IconFiles} title={t("course.no_files")} text={t("course.no_files_text")} />
        ) : null}
      </Stack>
    </Section>
  );
}
