// SPDX-License-Identifier: Apache-2.0
// Links to addresses of the program, checked by the router's types, in the shapes a link takes.
import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

export type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "style" | "color"> & {
  ref?: Ref<HTMLAnchorElement>;
};

export const TextLink = createLink((props: AnchorProps & Native) => <Anchor {...props} />);
export const ButtonLink = createLink((props: ButtonProps & Native) => <Button component="a" {...props} />);
