// SPDX-License-Identifier: Apache-2.0
// Chooses several people by letters of their names. Who is chosen stays named, whatever is searched for.
import { MultiSelect, type MultiSelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Choice } from "@/ui/search-select";
import { usePeopleFound } from "@/ui/use-people-found";

interface PeopleSelectProps extends Omit<MultiSelectProps, "data" | "filter" | "searchable" | "value" | "onChange"> {
  value: string[];
  onChange: (ids: string[]) => void;
  /** Who is chosen when the form opens. */
  chosen?: Choice | null | undefined;
  /** Who cannot be chosen. */
  except?: string | undefined;
}

export function PeopleSelect({ value, onChange, chosen, except, ...select }: PeopleSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 200);
  const [picked, setPicked] = useState<readonly Choice[]>(chosen ? [chosen] : []);
  const { choices: found, isFetching } = usePeopleFound(search, except);
  const kept = picked.filter((one) => value.includes(one.value) && !found.some(({ value: id }) => id === one.value));
  return (
    <MultiSelect
      {...select}
      searchable
      hidePickedOptions
      value={value}
      searchValue={text}
      onSearchChange={setText}
      data={[...kept, ...found]}
      filter={({ options }) => options}
      onChange={(ids) => {
        setPicked([...picked, ...found].filter((one) => ids.includes(one.value)));
        setText("");
        onChange(ids);
      }}
      nothingFoundMessage={isFetching ? t("state.loading") : t("palette.nothing")}
    />
  );
}
