// SPDX-License-Identifier: Apache-2.0
// Chooses one of many that the server finds while one types. What is chosen stays named, whatever is searched for.
import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export interface Choice {
  value: string;
  label: string;
}

export interface SearchSelectProps extends Omit<SelectProps, "data" | "filter" | "searchable"> {
  /** The name of what is chosen when the form opens. */
  chosen?: Choice | null | undefined;
}

/** What is searched for; the empty text finds the first few. */
export function useSelectSearch() {
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<Choice | null>(null);
  const [search] = useDebouncedValue(text.trim(), 200);
  return { search: search === picked?.label ? "" : search, picked, setText, setPicked };
}

interface FindingSelectProps extends SearchSelectProps {
  search: ReturnType<typeof useSelectSearch>;
  choices: readonly Choice[];
  loading: boolean;
}

export function SearchSelect({ search, choices, loading, chosen, value, onChange, ...select }: FindingSelectProps) {
  const { t } = useTranslation();
  // What is chosen keeps its name when the server finds it, too: with another one, Mantine would overwrite what is being typed.
  const current = [search.picked, chosen].find((one) => one?.value === value);
  const others = current ? choices.filter((one) => one.value !== value) : choices;
  return (
    <Select
      {...select}
      searchable
      value={value || null}
      data={[...(current ? [current] : []), ...others]}
      filter={({ options }) => options}
      onSearchChange={search.setText}
      onChange={(id, option) => {
        search.setPicked(id === null || option === null ? null : { value: id, label: option.label });
        onChange?.(id, option);
      }}
      nothingFoundMessage={loading ? t("state.loading") : t("palette.nothing")}
    />
  );
}
