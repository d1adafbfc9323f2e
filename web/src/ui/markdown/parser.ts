// SPDX-License-Identifier: Apache-2.0
// Markdown into tokens: GitHub's, with tables, callouts and maths, and with raw HTML as the text that it is.
import MarkdownIt, { type Token } from "markdown-it";

export type { Token };

const parser = new MarkdownIt("default", { html: false, linkify: false, typographer: false });

/** "$a^2$" within a line: as GitHub, no blank inside the marks, and no digit behind them, so that prices stay prices. */
parser.inline.ruler.after("escape", "math", (state, silent) => {
  const match = /^\$(?![\s$])((?:\\.|[^$\\])*[^\s\\$]|[^\s\\$])\$(?!\d)/.exec(state.src.slice(state.pos));
  if (!match?.[1]) return false;
  if (!silent) state.push("math_inline", "math", 0).content = match[1];
  state.pos += match[0].length;
  return true;
});

/** A block between lines of "$$". */
parser.block.ruler.before(
  "fence",
  "math",
  (state, startLine, endLine, silent) => {
    const lineAt = (line: number) =>
      state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
    const first = lineAt(startLine);
    if (!first.startsWith("$$")) return false;
    const alone = /^\$\$(.+)\$\$$/.exec(first);
    let line = startLine;
    const inside: string[] = [alone?.[1] ?? first.slice(2)];
    if (!alone) {
      do {
        line++;
        if (line >= endLine) return false;
        inside.push(lineAt(line).replace(/\$\$$/, ""));
      } while (!lineAt(line).endsWith("$$"));
    }
    if (silent) return true;
    state.line = line + 1;
    state.push("math_block", "math", 0).content = inside.join("\n").trim();
    return true;
  },
  { alt: ["paragraph", "blockquote", "list"] },
);

export const tokensOf = (markdown: string): Token[] => parser.parse(markdown, {});

export interface Node {
  token: Token;
  children: Node[];
}

/** Tokens open and close; what stands between is inside. */
export function treeOf(tokens: readonly Token[]): Node[] {
  const root: Node[] = [];
  const open: Node[][] = [root];
  for (const token of tokens) {
    const inside = open.at(-1) ?? root;
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const node: Node = { token, children: token.children ? treeOf(token.children) : [] };
    inside.push(node);
    if (token.nesting === 1) open.push(node.children);
  }
  return root;
}

const plainOf = (nodes: readonly Node[]): string =>
  nodes.map(({ token, children }) => (children.length > 0 ? plainOf(children) : token.content)).join("");

/** The words of a node without their marks. */
export const textOf = (node: Node) => plainOf([node]);

const calloutKinds = ["note", "tip", "important", "warning", "caution"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** "> [!NOTE]" and what follows: the kind, and the block without its mark; null: a plain quotation. */
export function calloutOf(quotation: Node): { kind: CalloutKind; children: Node[] } | null {
  const [paragraph, ...rest] = quotation.children;
  const [inline] = paragraph?.children ?? [];
  const [mark, ...words] = inline?.children ?? [];
  const name = mark?.token.type === "text" ? /^\[!(\w+)\]\s*$/.exec(mark.token.content)?.[1]?.toLowerCase() : undefined;
  const kind = calloutKinds.find((one) => one === name);
  if (!kind || !paragraph || !inline) return null;
  const isBreak = words[0]?.token.type === "softbreak" || words[0]?.token.type === "hardbreak";
  const said = isBreak ? words.slice(1) : words;
  const first: Node[] = said.length > 0 ? [{ ...paragraph, children: [{ ...inline, children: said }] }] : [];
  return { kind, children: [...first, ...rest] };
}

/** Addresses that a page may lead to; others, "javascript:" above all, are text. */
export const isSafeAddress = (address: string) => /^(https?:|mailto:)/i.test(address);
/** What neither names a scheme nor a place of the program is a file of the course. */
export const isMaterialName = (address: string) => !/^(\/|#|[a-z][a-z0-9+.-]*:)/i.test(address);
