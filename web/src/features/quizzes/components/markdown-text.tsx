// SPDX-License-Identifier: Apache-2.0
// Markdown drawn as elements, never as HTML.
import { Anchor, Code, List, Stack, Text } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { type Block, blocksOf, type Inline } from "../markdown";

function drawn(inside: readonly Inline[]): ReactNode {
  return inside.map((one, at) => {
    // The parts of a text have no names, and stay in their order.
    const key = `${at} ${one.kind}`;
    if (one.kind === "code") return <Code key={key}>{one.text}</Code>;
    if (one.kind === "strong") return <strong key={key}>{drawn(one.inside)}</strong>;
    if (one.kind === "emphasis") return <em key={key}>{drawn(one.inside)}</em>;
    if (one.kind === "link")
      return (
        <Anchor key={key} href={one.to} target="_blank" rel="noreferrer">
          {drawn(one.inside)}
        </Anchor>
      );
    return <Fragment key={key}>{one.text}</Fragment>;
  });
}

function DrawnBlock({ block }: { block: Block }) {
  if (block.kind === "code") return <Code block>{block.text}</Code>;
  if (block.kind === "list")
    return (
      <List type={block.ordered ? "ordered" : "unordered"}>
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no names, and stay in their order
          <List.Item key={`${at} ${item.length}`}>{drawn(item)}</List.Item>
        ))}
      </List>
    );
  return (
    <Text component="div" fw={block.kind === "heading" ? 620 : undefined} style={{ whiteSpace: "pre-line" }}>
      {drawn(block.inside)}
    </Text>
  );
}

export function MarkdownText({ text }: { text: string }) {
  return (
    <Stack gap="xs">
      {blocksOf(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no names, and stay in their order
        <DrawnBlock key={`${at} ${block.kind}`} block={block} />
      ))}
    </Stack>
  );
}
