// SPDX-License-Identifier: Apache-2.0
// Lessons that show a file of the course: a recording with its captions, or something to take along.
import { ActionIcon, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Faults, useFieldFault } from "./faults";
import type { PartProps } from "./lesson-editor";
import { MarkdownField } from "./markdown-field";
import { MaterialSelect } from "./material-select";

type Recording = components["schemas"]["RecordingPart"];
const captionLanguages = ["en", "de", "fr", "it", "es", "pt", "nl", "pl", "tr", "uk"];

function Captions({
  recording,
  onChange,
}: {
  recording: Recording;
  onChange: (captions: Recording["captions"]) => void;
}) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: "language" });
  const { captions } = recording;
  const free = captionLanguages.find((one) => !captions.some(({ language }) => language === one));
  return (
    <Stack gap="xs" role="group" aria-label={t("course.captions")}>
      <Text size="sm" fw={560}>
        {t("course.captions")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("course.captions_text")}
      </Text>
      {captions.map((caption, at) => (
        <Group key={caption.language} align="flex-end" gap="xs">
          <Select
            label={t("course.caption_language")}
            w={180}
            allowDeselect={false}
            data={captionLanguages.map((one) => ({ value: one, label: names.of(one) ?? one }))}
            value={caption.language}
            onChange={(language) => language && onChange(captions.with(at, { ...caption, language }))}
          />
          <MaterialSelect
            label={t("course.caption_file")}
            type="text/vtt"
            value={caption.material}
            onChange={(material) => onChange(captions.with(at, { ...caption, material: material ?? "" }))}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t("course.remove_captions", { language: names.of(caption.language) })}
            onClick={() => onChange(captions.toSpliced(at, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <CaptionAdder free={free} add={(caption) => onChange([...captions, caption])} />
    </Stack>
  );
}

/** Captions are there once their file is chosen. */
function CaptionAdder({
  free,
  add,
}: {
  free: string | undefined;
  add: (caption: Recording["captions"][number]) => void;
}) {
  const { t } = useTranslation();
  if (!free) return null;
  return (
    <Group gap="xs" align="flex-end">
      <MaterialSelect
        label={t("course.add_captions")}
        type="text/vtt"
        value={null}
        onChange={(material) => material && add({ language: free, material })}
      />
    </Group>
  );
}

export function RecordingEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const recording: Recording = lesson.recording ?? { material: null, captions: [], transcript: null };
  const change = (part: Partial<Recording>) => put({ recording: { ...recording, ...part } });
  return (
    <Stack gap="md">
      <MaterialSelect
        label={t(lesson.kind === "video" ? "course.video_file" : "course.audio_file")}
        required
        type={lesson.kind === "video" ? "video/" : "audio/"}
        value={recording.material ?? null}
        error={useFieldFault(`${pointer}/recording/material`)}
        onChange={(material) => change({ material })}
      />
      <Captions recording={recording} onChange={(captions) => change({ captions })} />
      <Faults pointer={`${pointer}/recording/captions`} />
      {recording.transcript === null || recording.transcript === undefined ? (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => change({ transcript: "" })}
          >
            {t("course.add_transcript")}
          </Button>
        </Group>
      ) : (
        <MarkdownField
          label={t("course.transcript")}
          description={t("course.transcript_text")}
          rows={6}
          value={recording.transcript}
          onChange={(transcript) => change({ transcript })}
        />
      )}
    </Stack>
  );
}

export function FileEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const file = lesson.file ?? { material: null, introduction: "" };
  return (
    <Stack gap="md">
      <MaterialSelect
        label={t("course.file")}
        required
        type=""
        value={file.material ?? null}
        error={useFieldFault(`${pointer}/file/material`)}
        onChange={(material) => put({ file: { ...file, material } })}
      />
      <Textarea
        label={t("course.look_for")}
        autosize
        minRows={2}
        maxLength={4000}
        value={file.introduction}
        onChange={(event) => put({ file: { ...file, introduction: event.currentTarget.value } })}
      />
    </Stack>
  );
}
