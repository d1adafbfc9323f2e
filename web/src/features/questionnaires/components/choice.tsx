// SPDX-License-Identifier: Apache-2.0
// One thing that can be chosen, as a line that a thumb hits; native inputs, so that keys and readers know them.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form.module.css";

interface ChoiceProps {
  type: "radio" | "checkbox";
  name: string;
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  lang?: string | undefined;
  children?: ReactNode;
}

export function Choice({ type, name, label, checked, onChange, lang, children }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      <input type={type} name={name} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span className={classes.words}>
        <Text component="span" lang={lang}>
          {label}
        </Text>
        {children}
      </span>
    </label>
  );
}
