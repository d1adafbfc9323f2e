// SPDX-License-Identifier: Apache-2.0
// Letters to find something by. A pause in typing searches; what is searched for stands in the page's address.
import { TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

interface SearchInputProps extends Omit<TextInputProps, "value" | "onChange" | "label"> {
  label: string;
  search: string | undefined;
  onSearch: (search: string | undefined) => void;
}

export function SearchInput({ label, search, onSearch, ...input }: SearchInputProps) {
  const [text, setText] = useState(search ?? "");
  const find = useDebouncedCallback((value: string) => onSearch(value.trim() || undefined), 200);
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      {...input}
      // Whoever goes on by a link within the pause searches first: later, the search would call them back.
      onBlur={() => find.flush()}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}
