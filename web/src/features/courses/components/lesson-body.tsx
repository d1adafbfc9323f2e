// SPDX-License-Identifier: Apache-2.0
// A lesson as its learner sees it. The preview and the player show it by this; what the player adds, as a quiz that is taken or a
// checklist that is signed, it puts below.
import { Anchor, Badge, Group, List, Stack, Table, Text } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";
import type { ComponentPropsWithoutRef } from "react";
import { useTranslation } from "react-i18next";
import { Markdown, type MaterialAddress } from "@/ui/markdown/markdown";
import type { Lesson } from "../content";
import classes from "./course.module.css";

export interface LessonBodyProps {
  lesson: Lesson;
  address: MaterialAddress;
  /** For whoever counts what is played. */
  recording?: ComponentPropsWithoutRef<"video">;
  /** A link was followed, a file taken. */
  onOpened?: () => void;
}

function Recording({ lesson, address, recording: counted }: LessonBodyProps) {
  const { t } = useTranslation();
  const recording = lesson.recording;
  const source = recording?.material ? address(recording.material) : null;
  if (!recording || !source) return <Text c="dimmed">{t("lesson.no_file")}</Text>;
  const captions = recording.captions.map((caption, at) => {
    const track = address(caption.material);
    return track ? (
      <track
        key={caption.language}
        kind="captions"
        src={track}
        srcLang={caption.language}
        label={caption.language}
        default={at === 0}
      />
    ) : null;
  });
  return (
    <Stack gap="md">
      {lesson.kind === "video" ? (
        <video
          {...counted}
          className={classes.media}
          controls
          playsInline
          preload="metadata"
          src={source}
          aria-label={lesson.title}
        >
          {captions}
        </video>
      ) : (
        <audio
          {...(counted as ComponentPropsWithoutRef<"audio">)}
          controls
          preload="metadata"
          src={source}
          aria-label={lesson.title}
        >
          {captions}
        </audio>
      )}
      {recording.transcript ? (
        <details>
          <summary>{t("lesson.transcript")}</summary>
          <Markdown text={recording.transcript} address={address} />
        </details>
      ) : null}
    </Stack>
  );
}

function Assignment({ lesson, address }: LessonBodyProps) {
  const { t } = useTranslation();
  if (!lesson.assignment) return null;
  const { task, rubric, assessors } = lesson.assignment;
  return (
    <Stack gap="md">
      <Markdown text={task} address={address} />
      <Text size="sm" c="dimmed">
        {t("lesson.marked_by", { count: assessors })}
      </Text>
      {rubric.map((criterion) => (
        <Table key={criterion.key} withTableBorder>
          <Table.Caption>{criterion.title}</Table.Caption>
          <Table.Tbody>
            {criterion.levels.map((level) => (
              <Table.Tr key={level.points}>
                <Table.Th scope="row" w={96}>
                  {t("lesson.points", { count: level.points })}
                </Table.Th>
                <Table.Td>{level.text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Stack>
  );
}

function Checklist({ lesson, address }: LessonBodyProps) {
  const { t } = useTranslation();
  if (!lesson.checklist) return null;
  const { introduction, observer, steps } = lesson.checklist;
  return (
    <Stack gap="md">
      {introduction ? <Markdown text={introduction} address={address} /> : null}
      <Text size="sm">{t(`lesson.signed_by_${observer}`)}</Text>
      <List type="ordered" className={classes.steps} spacing="xs">
        {steps.map((step) => (
          <List.Item key={step.key}>{step.text}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

function Elsewhere({ lesson, address, onOpened }: LessonBodyProps) {
  const { t } = useTranslation();
  const part = lesson.link ?? lesson.file;
  const file = lesson.file?.material ? address(lesson.file.material) : null;
  return (
    <Stack gap="md">
      {part?.introduction ? <Text style={{ whiteSpace: "pre-line" }}>{part.introduction}</Text> : null}
      {lesson.link && /^https?:/i.test(lesson.link.address) ? (
        <Anchor href={lesson.link.address} target="_blank" rel="noopener noreferrer" onClick={onOpened}>
          <Group gap={6} wrap="nowrap" component="span">
            <IconExternalLink size={18} aria-hidden /> {lesson.link.address}
          </Group>
        </Anchor>
      ) : null}
      {file ? (
        <Anchor href={file} download onClick={onOpened}>
          <Group gap={6} wrap="nowrap" component="span">
            <IconDownload size={18} aria-hidden /> {lesson.file?.material}
          </Group>
        </Anchor>
      ) : null}
      {lesson.kind === "file" && !file ? <Text c="dimmed">{t("lesson.no_file")}</Text> : null}
    </Stack>
  );
}

export function LessonBody(props: LessonBodyProps) {
  const { lesson, address } = props;
  const { t } = useTranslation();
  switch (lesson.kind) {
    case "page":
      return <Markdown text={lesson.page?.text ?? ""} address={address} />;
    case "video":
    case "audio":
      return <Recording {...props} />;
    case "file":
    case "link":
      return <Elsewhere {...props} />;
    case "assignment":
      return <Assignment {...props} />;
    case "checklist":
      return <Checklist {...props} />;
    case "discussion":
      return <Markdown text={lesson.discussion?.question ?? ""} address={address} />;
    case "session":
      return <Markdown text={lesson.session?.introduction ?? ""} address={address} />;
    case "quiz":
    case "survey":
      return <Badge variant="light">{t(`lesson.${lesson.kind}_here`)}</Badge>;
  }
}
