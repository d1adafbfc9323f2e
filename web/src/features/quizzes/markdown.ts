// SPDX-License-Identifier: Apache-2.0
// The subset of Markdown that questions are written in, as a tree: paragraphs, lists, code, bold, italics, links. Whatever else
// is written stays text; there is no HTML in it.

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; inside: Inline[] }
  | { kind: "emphasis"; inside: Inline[] }
  | { kind: "link"; to: string; inside: Inline[] };

export type Block =
  | { kind: "paragraph"; inside: Inline[] }
  | { kind: "heading"; inside: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/;

export function inlineOf(text: string): Inline[] {
  const found = marks.exec(text);
  if (!found) return text ? [{ kind: "text", text }] : [];
  const [whole, code, strong, emphasis, label, to] = found;
  const before: Inline[] = found.index > 0 ? [{ kind: "text", text: text.slice(0, found.index) }] : [];
  const one: Inline =
    code !== undefined
      ? { kind: "code", text: code }
      : strong !== undefined
        ? { kind: "strong", inside: inlineOf(strong) }
        : emphasis !== undefined
          ? { kind: "emphasis", inside: inlineOf(emphasis) }
          : { kind: "link", to: to ?? "", inside: inlineOf(label ?? "") };
  return [...before, one, ...inlineOf(text.slice(found.index + whole.length))];
}

const item = /^\s*(?:[-*]|(\d+)[.)])\s+(.*)$/;

function blockOf(chunk: string): Block {
  const lines = chunk.split("\n");
  const fenced = /^```[^\n]*\n([\s\S]*?)\n?```$/.exec(chunk);
  if (fenced) return { kind: "code", text: fenced[1] ?? "" };
  const heading = /^#{1,6}\s+(.*)$/.exec(chunk);
  if (heading) return { kind: "heading", inside: inlineOf(heading[1] ?? "") };
  const items = lines.map((line) => item.exec(line));
  if (items.every((one) => one !== null))
    return {
      kind: "list",
      ordered: items[0]?.[1] !== undefined,
      items: items.map((one) => inlineOf(one?.[2] ?? "")),
    };
  return { kind: "paragraph", inside: inlineOf(chunk) };
}

export function blocksOf(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .filter((chunk) => chunk.trim() !== "")
    .map((chunk) => blockOf(chunk.trim()));
}
