// SPDX-License-Identifier: Apache-2.0
// Markdown as it is read: made of React elements, never of HTML text, so that nothing an author writes can become a script.
import { Code, Table, Text, Title } from "@mantine/core";
import { createElement, Fragment, lazy, type ReactNode, Suspense } from "react";
import { Callout } from "./callout";
import classes from "./markdown.module.css";
import { calloutOf, isMaterialName, isSafeAddress, type Node, textOf, tokensOf, treeOf } from "./parser";

const Formula = lazy(() => import("./formula"));

/** Where a file of the course lies; null: there is no such file. */
export type MaterialAddress = (name: string) => string | null;

const attribute = ({ token }: Node, name: string) => String(token.attrGet(name) ?? "");

/** As it was typed: the parser has encoded what an address cannot hold. */
function plainAddress(encoded: string): string {
  try {
    return decodeURI(encoded);
  } catch {
    return encoded;
  }
}

function Formulas({ source, block }: { source: string; block: boolean }) {
  return (
    <Suspense fallback={<Code>{source}</Code>}>
      <Formula source={source} block={block} />
    </Suspense>
  );
}

function Picture({ node, address }: { node: Node; address: MaterialAddress }) {
  const source = plainAddress(attribute(node, "src"));
  const found = isMaterialName(source) ? address(source) : null;
  const words = node.token.content;
  // Pictures from elsewhere would tell that place who reads what.
  if (!found) return <Text span c="dimmed">{`[${words || source}]`}</Text>;
  return <img className={classes.picture} src={found} alt={words} loading="lazy" />;
}

function linked(node: Node, address: MaterialAddress, words: ReactNode): ReactNode {
  const target = attribute(node, "href");
  if (isSafeAddress(target))
    return (
      <a href={target} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    );
  const file = isMaterialName(target) ? address(plainAddress(target)) : null;
  return file ? (
    <a href={file} download>
      {words}
    </a>
  ) : (
    words
  );
}

const plainTags: Record<string, string> = {
  paragraph_open: "p",
  bullet_list_open: "ul",
  list_item_open: "li",
  blockquote_open: "blockquote",
  strong_open: "strong",
  em_open: "em",
  s_open: "s",
  thead_open: "thead",
  tbody_open: "tbody",
  tr_open: "tr",
};

function cell(node: Node, children: ReactNode) {
  const align = /text-align:(\w+)/.exec(attribute(node, "style"))?.[1] as "left" | "right" | "center" | undefined;
  return createElement(
    node.token.tag,
    { style: { textAlign: align }, scope: node.token.tag === "th" ? "col" : undefined },
    children,
  );
}

// The title of the lesson is the page's own heading: those of its text begin one below.
const order = (tag: string) => Math.min(6, Math.max(3, Number(tag.slice(1)) + 1)) as 3 | 4 | 5 | 6;

function element(node: Node, address: MaterialAddress): ReactNode {
  const { token } = node;
  const inside = () => elements(node.children, address);
  const plain = plainTags[token.type];
  if (token.type === "paragraph_open" && token.hidden) return inside();
  if (token.type === "blockquote_open") {
    const callout = calloutOf(node);
    if (callout) return <Callout kind={callout.kind}>{elements(callout.children, address)}</Callout>;
  }
  if (plain) return createElement(plain, null, inside());
  switch (token.type) {
    case "inline":
      return inside();
    case "text":
      return token.content;
    case "softbreak":
      return "\n";
    case "hardbreak":
      return <br />;
    case "hr":
      return <hr />;
    case "heading_open":
      return <Title order={order(token.tag)}>{inside()}</Title>;
    case "ordered_list_open":
      return <ol start={Number(attribute(node, "start")) || undefined}>{inside()}</ol>;
    case "code_inline":
      return <Code>{token.content}</Code>;
    case "fence":
      if (token.info.trim() === "math") return <Formulas source={token.content} block />;
      return <Code block>{token.content.replace(/\n$/, "")}</Code>;
    case "code_block":
      return <Code block>{token.content}</Code>;
    case "math_inline":
      return <Formulas source={token.content} block={false} />;
    case "math_block":
      return <Formulas source={token.content} block />;
    case "table_open":
      return (
        <Table.ScrollContainer minWidth={320}>
          <Table>{inside()}</Table>
        </Table.ScrollContainer>
      );
    case "th_open":
    case "td_open":
      return cell(node, inside());
    case "link_open":
      return linked(node, address, inside());
    case "image":
      return <Picture node={node} address={address} />;
    default:
      return textOf(node);
  }
}

function elements(nodes: readonly Node[], address: MaterialAddress): ReactNode {
  // Nothing moves within a text that is shown: its places are names enough.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return nodes.map((node, at) => <Fragment key={at}>{element(node, address)}</Fragment>);
}

export function Markdown({ text, address }: { text: string; address: MaterialAddress }) {
  return <div className={classes.text}>{elements(treeOf(tokensOf(text)), address)}</div>;
}
