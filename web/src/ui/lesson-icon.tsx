// SPDX-License-Identifier: Apache-2.0
// A picture for each kind of lesson.
import {
  IconCalendarEvent,
  IconClipboardText,
  IconExternalLink,
  IconFile,
  IconFileText,
  IconHelpCircle,
  IconListCheck,
  IconMessages,
  IconPencilCheck,
  IconPlayerPlay,
  IconVolume,
} from "@tabler/icons-react";
import type { components } from "@/api/schema";

type Kind = components["schemas"]["LessonKind"];

const pictures: Record<Kind, typeof IconFile> = {
  page: IconFileText,
  video: IconPlayerPlay,
  audio: IconVolume,
  file: IconFile,
  link: IconExternalLink,
  quiz: IconHelpCircle,
  assignment: IconPencilCheck,
  survey: IconClipboardText,
  checklist: IconListCheck,
  discussion: IconMessages,
  session: IconCalendarEvent,
};

export function LessonIcon({ kind, size = 18 }: { kind: Kind; size?: number }) {
  const Picture = pictures[kind];
  return <Picture size={size} aria-hidden style={{ flex: "none" }} />;
}
