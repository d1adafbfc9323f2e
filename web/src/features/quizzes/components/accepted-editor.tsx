// SPDX-License-Identifier: Apache-2.0
// What is accepted: texts and numbers, each with its share of the marks.
import { Group, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Content, newNumber, newText } from "../question-content";
import { ListEditor } from "./list-editor";

type Accepted = Content["accepted"];

interface AcceptedEditorProps {
  accepted: Accepted;
  onChange: (accepted: Accepted) => void;
  error?: string | undefined;
}

export function AcceptedEditor({ accepted, onChange, error }: AcceptedEditorProps) {
  const { t } = useTranslation();
  return (
    <ListEditor
      label={t("quiz_bank.accepted")}
      items={accepted}
      add={t("quiz_bank.add_accepted")}
      fresh={() => newText()}
      error={error}
      onChange={onChange}
    >
      {(one, change, at) => (
        <Group gap="xs" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            aria-label={t("quiz_bank.accepted_number", { number: at + 1 })}
            value={one.text}
            onChange={(event) => change({ ...one, text: event.currentTarget.value })}
          />
          <NumberInput
            w={110}
            aria-label={t("quiz_bank.share")}
            min={-100}
            max={100}
            suffix=" %"
            value={one.share}
            onChange={(share) => change({ ...one, share: Number(share) || 0 })}
          />
        </Group>
      )}
    </ListEditor>
  );
}

type Numbers = Content["numbers"];

interface NumbersEditorProps {
  numbers: Numbers;
  onChange: (numbers: Numbers) => void;
  error?: string | undefined;
}

export function NumbersEditor({ numbers, onChange, error }: NumbersEditorProps) {
  const { t } = useTranslation();
  return (
    <ListEditor
      label={t("quiz_bank.numbers")}
      items={numbers}
      add={t("quiz_bank.add_number")}
      fresh={newNumber}
      error={error}
      onChange={onChange}
    >
      {(one, change) => (
        <Group gap="xs">
          {(["value", "tolerance", "share"] as const).map((member) => (
            <NumberInput
              key={member}
              w={150}
              label={t(`quiz_bank_number.${member}`)}
              value={one[member]}
              onChange={(value) => change({ ...one, [member]: Number(value) || 0 })}
            />
          ))}
        </Group>
      )}
    </ListEditor>
  );
}
