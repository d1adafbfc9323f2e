// SPDX-License-Identifier: Apache-2.0
// A whole questionnaire in the order in which it is answered. Holds what is opened; the content belongs to the page.
import { Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "@/ui/confirm";
import { Section } from "@/ui/section";
import {
  type Content,
  copyOf,
  movedQuestion,
  movedSection,
  newQuestion,
  newSection,
  type Place,
  type Question,
  textIn,
  withoutSection,
  withQuestion,
  withQuestionAdded,
  withSection,
} from "../content";
import { AboutEditor } from "./about-editor";
import { useEditing } from "./editing";
import { Faults } from "./faults";
import { QuestionList } from "./question-list";
import classes from "./questionnaire.module.css";
import { SectionEditor } from "./section-editor";

interface QuestionnaireEditorProps {
  onChange: (content: Content) => void;
}

/** What was moved where, for those who do not see it. */
function useSaid() {
  const { t } = useTranslation();
  const { main } = useEditing();
  const [said, setSaid] = useState("");
  const say = (content: Content, key: string) => {
    for (const [at, section] of content.sections.entries()) {
      const place = section.questions.findIndex((question) => question.key === key);
      const of = textIn(section.title, main) || t("questionnaire.section_number", { number: at + 1 });
      if (place >= 0)
        setSaid(t("questionnaire.moved", { place: place + 1, count: section.questions.length, section: of }));
    }
  };
  return { said, say };
}

function SectionMoves({ at, onChange }: { at: number } & QuestionnaireEditorProps) {
  const { t } = useTranslation();
  const { content, main } = useEditing();
  const section = content.sections[at];
  const name = (section && textIn(section.title, main)) || t("questionnaire.section_number", { number: at + 1 });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={at === 0}
        aria-label={t("questionnaire.move_up", { name })}
        onClick={() => onChange(movedSection(content, at, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={at === content.sections.length - 1}
        aria-label={t("questionnaire.move_down", { name })}
        onClick={() => onChange(movedSection(content, at, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </Button>
      <ConfirmButton
        variant="subtle"
        size="compact-sm"
        color="red"
        aria-label={t("questionnaire.remove", { name })}
        question={t("questionnaire.remove_section", { name })}
        consequence={t("questionnaire.remove_section_text", { count: section?.questions.length ?? 0 })}
        confirm={t("action.remove")}
        onConfirm={() => onChange(withoutSection(content, at))}
      >
        <IconTrash size={16} aria-hidden />
      </ConfirmButton>
    </>
  );
}

export function QuestionnaireEditor({ onChange }: QuestionnaireEditorProps) {
  const { t } = useTranslation();
  const { content, main, mayRestructure } = useEditing();
  const [opened, setOpened] = useState<string | null>(null);
  const [openedSection, setOpenedSection] = useState<string | null>(null);
  const { said, say } = useSaid();
  const add = (place: Place, question: Question) => {
    onChange(withQuestionAdded(content, place, question));
    setOpened(question.key);
  };
  const moves = {
    opened,
    onOpen: setOpened,
    onChange: (place: Place, question: Question | null) => onChange(withQuestion(content, place, question)),
    onCopy: (place: Place) => {
      const question = content.sections[place.section]?.questions[place.question];
      if (question) add({ ...place, question: place.question + 1 }, copyOf(content, question));
    },
    onMove: (from: Place, to: Place) => {
      const key = content.sections[from.section]?.questions[from.question]?.key;
      const moved = movedQuestion(content, from, to);
      onChange(moved);
      if (key) say(moved, key);
    },
  };
  return (
    <Stack gap="lg">
      <AboutEditor onChange={onChange} />
      {content.sections.map((section, at) => (
        <Section
          key={section.key}
          flush
          title={textIn(section.title, main) || t("questionnaire.section_number", { number: at + 1 })}
          description={
            section.answered_by.length > 0
              ? t("questionnaire.answered_by_list", {
                  groups: section.answered_by.map((group) => t(`rater_group.${group}`)).join(", "),
                })
              : undefined
          }
          actions={
            <>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={openedSection === section.key}
                onClick={() => setOpenedSection(openedSection === section.key ? null : section.key)}
              >
                {t("questionnaire.edit_section")}
              </Button>
              {mayRestructure ? <SectionMoves at={at} onChange={onChange} /> : null}
            </>
          }
        >
          {openedSection === section.key ? (
            <div className={classes.editor}>
              <SectionEditor
                section={section}
                at={at}
                onChange={(changed) => onChange(withSection(content, at, changed))}
              />
            </div>
          ) : null}
          <QuestionList questions={section.questions} section={at} {...moves} />
          <Group p="sm" justify="space-between">
            {mayRestructure ? (
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => add({ section: at, question: section.questions.length }, newQuestion(content))}
              >
                {t("questionnaire.add_question")}
              </Button>
            ) : null}
            {section.questions.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("questionnaire.no_questions")}
              </Text>
            ) : null}
          </Group>
        </Section>
      ))}
      <Faults pointer="/sections" own />
      {mayRestructure ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange({ ...content, sections: [...content.sections, newSection(content)] })}
          >
            {t("questionnaire.add_section")}
          </Button>
        </Group>
      ) : null}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </Stack>
  );
}
