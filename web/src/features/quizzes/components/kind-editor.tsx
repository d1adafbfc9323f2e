// SPDX-License-Identifier: Apache-2.0
// What a kind of question holds, for its author: options, accepted answers, pairs, an order.
import { Checkbox, Group, NumberInput, SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Content, freeKey, newOption } from "../question-content";
import { AcceptedEditor, NumbersEditor } from "./accepted-editor";
import { CriteriaEditor } from "./criteria-editor";
import { GapsEditor } from "./gaps-editor";
import { ListEditor } from "./list-editor";
import { StepsEditor } from "./steps-editor";
import { ZonesEditor } from "./zones-editor";

export interface KindEditorProps {
  content: Content;
  onChange: (content: Content) => void;
  /** What is said at this place, if anything. */
  fault: (pointer: string) => string | undefined;
}

function OptionsEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  return (
    <ListEditor
      label={t("quiz_bank.options")}
      items={content.options}
      add={t("quiz_bank.add_option")}
      fresh={() => newOption(freeKey(content.options, "o"))}
      error={fault("/options")}
      onChange={(options) => onChange({ ...content, options })}
    >
      {(option, change, at) => (
        <Stack gap={6}>
          <Group gap="xs" wrap="nowrap">
            <Checkbox
              aria-label={t("quiz_bank.option_right", { number: at + 1 })}
              checked={option.is_right}
              onChange={(event) => change({ ...option, is_right: event.currentTarget.checked })}
            />
            <TextInput
              style={{ flex: 1 }}
              aria-label={t("quiz_bank.option", { number: at + 1 })}
              placeholder={t("quiz_bank.option", { number: at + 1 })}
              error={fault(`/options/${at}/text`)}
              value={option.text}
              onChange={(event) => change({ ...option, text: event.currentTarget.value })}
            />
            <NumberInput
              w={110}
              aria-label={t("quiz_bank.share")}
              placeholder="%"
              min={-100}
              max={100}
              suffix=" %"
              value={option.share ?? ""}
              onChange={(share) => change({ ...option, share: typeof share === "number" ? share : null })}
            />
          </Group>
          <TextInput
            size="xs"
            aria-label={t("quiz_bank.option_feedback", { number: at + 1 })}
            placeholder={t("quiz_bank.option_feedback", { number: at + 1 })}
            value={option.feedback}
            onChange={(event) => change({ ...option, feedback: event.currentTarget.value })}
          />
        </Stack>
      )}
    </ListEditor>
  );
}

function PairsEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  return (
    <ListEditor
      label={t("quiz_bank.pairs")}
      items={content.pairs}
      add={t("quiz_bank.add_pair")}
      fresh={() => ({ key: freeKey(content.pairs, "p"), left: "", right: "" })}
      error={fault("/pairs")}
      onChange={(pairs) => onChange({ ...content, pairs })}
    >
      {(pair, change, at) => (
        <Group gap="xs" grow>
          {(["left", "right"] as const).map((side) => (
            <TextInput
              key={side}
              aria-label={t(`quiz_bank_pair.${side}`, { number: at + 1 })}
              placeholder={t(`quiz_bank_pair.${side}`, { number: at + 1 })}
              value={pair[side]}
              onChange={(event) => change({ ...pair, [side]: event.currentTarget.value })}
            />
          ))}
        </Group>
      )}
    </ListEditor>
  );
}

function ItemsEditor({ content, onChange, fault }: KindEditorProps) {
  const { t } = useTranslation();
  return (
    <ListEditor
      label={t(content.kind === "ordering" ? "quiz_bank.items" : "quiz_bank.drag_items")}
      items={content.items}
      add={t("quiz_bank.add_item")}
      fresh={() => ({ key: freeKey(content.items, "i"), text: "" })}
      error={fault("/items")}
      onChange={(items) => onChange({ ...content, items })}
    >
      {(item, change, at) => (
        <TextInput
          aria-label={t("quiz_bank.item", { number: at + 1 })}
          error={fault(`/items/${at}/text`)}
          value={item.text}
          onChange={(event) => change({ ...item, text: event.currentTarget.value })}
        />
      )}
    </ListEditor>
  );
}

export function KindEditor(props: KindEditorProps) {
  const { content, onChange, fault } = props;
  const { t } = useTranslation();
  const mindsCase = (
    <Switch
      label={t("quiz_bank.minds_case")}
      checked={content.minds_case}
      onChange={(event) => onChange({ ...content, minds_case: event.currentTarget.checked })}
    />
  );
  switch (content.kind) {
    case "single_choice":
    case "multiple_choice":
      return <OptionsEditor {...props} />;
    case "true_false":
      return (
        <SegmentedControl
          aria-label={t("quiz_bank.is_true")}
          style={{ alignSelf: "flex-start" }}
          value={String(content.is_true)}
          data={[
            { value: "true", label: t("quiz.true") },
            { value: "false", label: t("quiz.false") },
          ]}
          onChange={(value) => onChange({ ...content, is_true: value === "true" })}
        />
      );
    case "short_text":
      return (
        <Stack>
          <AcceptedEditor
            accepted={content.accepted}
            error={fault("/accepted")}
            onChange={(accepted) => onChange({ ...content, accepted })}
          />
          {mindsCase}
        </Stack>
      );
    case "numeric":
      return (
        <NumbersEditor
          numbers={content.numbers}
          error={fault("/numbers")}
          onChange={(numbers) => onChange({ ...content, numbers })}
        />
      );
    case "matching":
      return <PairsEditor {...props} />;
    case "ordering":
      return <ItemsEditor {...props} />;
    case "cloze":
    case "drag_to_text":
      return (
        <Stack>
          {content.kind === "drag_to_text" ? <ItemsEditor {...props} /> : mindsCase}
          <GapsEditor {...props} />
        </Stack>
      );
    case "hotspot":
      return <ZonesEditor {...props} />;
    case "scenario":
      return <StepsEditor {...props} />;
    default:
      return <CriteriaEditor {...props} />;
  }
}
