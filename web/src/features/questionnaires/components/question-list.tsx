// SPDX-License-Identifier: Apache-2.0
// The questions of one section in their order: dragged, or moved by keys and buttons; one is opened in its place.
import { ActionIcon, Badge, Collapse, Group, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Place, type Question, stepFrom, textIn } from "../content";
import { useEditing } from "./editing";
import { useFaults } from "./faults";
import { QuestionEditor } from "./question-editor";
import classes from "./questionnaire.module.css";

export interface QuestionMoves {
  opened: string | null;
  onOpen: (key: string | null) => void;
  onChange: (place: Place, question: Question | null) => void;
  onCopy: (place: Place) => void;
  /** To before that place. */
  onMove: (from: Place, to: Place) => void;
}

interface LineProps extends QuestionMoves {
  question: Question;
  place: Place;
}

const dragged = "application/x-espalier-question";

function Moves({ question, place, onChange, onCopy, onMove }: LineProps) {
  const { t } = useTranslation();
  const { content, main } = useEditing();
  const name = textIn(question.text, main) || question.key;
  const step = (by: 1 | -1) => {
    const to = stepFrom(content, place, by);
    const Arrow = by === 1 ? IconArrowDown : IconArrowUp;
    return (
      <ActionIcon
        variant="subtle"
        disabled={!to}
        aria-label={t(by === 1 ? "questionnaire.move_down" : "questionnaire.move_up", { name })}
        onClick={() => to && onMove(place, to)}
      >
        <Arrow size={16} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <Group gap={2} wrap="nowrap">
      {step(-1)}
      {step(1)}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t("questionnaire.more", { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => onCopy(place)}>
            {t("questionnaire.copy_question")}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => onChange(place, null)}
          >
            {t("questionnaire.remove_question")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function QuestionLine(props: LineProps) {
  const { question, place, opened, onOpen, onChange, onMove } = props;
  const { t } = useTranslation();
  const { content, main, mayRestructure } = useEditing();
  const [isOver, setOver] = useState(false);
  const faults = useFaults(`/sections/${place.section}/questions/${place.question}`);
  const isOpen = opened === question.key;
  const keyed = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null || !mayRestructure) return;
    event.preventDefault();
    const to = stepFrom(content, place, by);
    if (to) onMove(place, to);
  };
  return (
    <li
      className={classes.question}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer.getData(dragged);
        if (from) onMove(JSON.parse(from), place);
      }}
    >
      <div className={classes.line}>
        {mayRestructure ? (
          <span
            className={classes.handle}
            draggable
            aria-hidden
            onDragStart={(event) => event.dataTransfer.setData(dragged, JSON.stringify(place))}
          >
            <IconGripVertical size={16} />
          </span>
        ) : null}
        <UnstyledButton
          className={classes.opener}
          aria-expanded={isOpen}
          aria-keyshortcuts={mayRestructure ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
          onKeyDown={keyed}
          onClick={() => onOpen(isOpen ? null : question.key)}
        >
          <Text span size="sm" fw={560} className={classes.title}>
            {textIn(question.text, main) || t("questionnaire.no_text")}
            {question.is_required ? <span title={t("questionnaire.is_required")}> *</span> : null}
          </Text>
          <Text span size="xs" c="dimmed">
            {t(`question_kind.${question.kind}`)}
            {question.conditions.length > 0 ? ` · ${t("questionnaire.conditional")}` : ""}
          </Text>
          {faults.length > 0 ? (
            <Badge variant="light" color="clay">
              {t("questionnaire.to_do", { count: faults.length })}
            </Badge>
          ) : null}
        </UnstyledButton>
        {mayRestructure ? <Moves {...props} /> : null}
      </div>
      <Collapse expanded={isOpen}>
        <div className={classes.editor}>
          {isOpen ? (
            <QuestionEditor question={question} place={place} onChange={(changed) => onChange(place, changed)} />
          ) : null}
        </div>
      </Collapse>
    </li>
  );
}

export function QuestionList({
  questions,
  section,
  ...moves
}: QuestionMoves & { questions: readonly Question[]; section: number }) {
  return (
    <ol className={classes.questions}>
      {questions.map((question, at) => (
        <QuestionLine key={question.key} {...moves} question={question} place={{ section, question: at }} />
      ))}
    </ol>
  );
}
