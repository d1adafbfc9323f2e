// SPDX-License-Identifier: Apache-2.0
// Chooses several people: each is found by name and stands below as chosen until it is taken away again.
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chosen } from "./chosen";
import { PersonSelect } from "./person-select";

export interface ChosenPerson {
  id: string;
  name: string;
}

interface PeopleSelectProps {
  label: string;
  description?: string;
  people: readonly ChosenPerson[];
  onChange: (people: ChosenPerson[]) => void;
  /** Who cannot be chosen. */
  except?: string | undefined;
  error?: ReactNode;
}

export function PeopleSelect({ label, description, people, onChange, except, error }: PeopleSelectProps) {
  const { t } = useTranslation();
  // The field is a new one after each choice: empty, and ready for the next name.
  const [round, setRound] = useState(0);
  const add = (id: string, name: string) => {
    setRound(round + 1);
    if (!people.some((person) => person.id === id)) onChange([...people, { id, name }]);
  };
  return (
    <div>
      <PersonSelect
        key={round}
        label={label}
        description={description}
        placeholder={t("people_select.add")}
        except={except}
        value={null}
        onChange={(id, option) => id && option && add(id, option.label.split(", ")[0] ?? "")}
      />
      <Chosen
        label={label}
        chosen={people}
        onRemove={(id) => onChange(people.filter((person) => person.id !== id))}
        error={error}
      />
    </div>
  );
}
