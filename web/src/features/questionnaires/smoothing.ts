// SPDX-License-Identifier: Apache-2.0
// What in a text may give its writer away, and a plainer form of it. Rules only, in the browser: nothing is sent anywhere.
// They find what is conspicuous, not all that is known only to some; who writes decides.

const giveaways = ["names", "only_one", "contact", "numbers", "shouting", "marks", "smileys"] as const;
type Giveaway = (typeof giveaways)[number];

export interface Hint {
  kind: Giveaway;
  /** The places as they stand in the text, each once. */
  found: string[];
}

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember";

const patterns: Record<Exclude<Giveaway, "names">, RegExp[]> = {
  only_one: [
    /\b(?:as|being|I am|I'm|I was) the only (?:one|person|woman|man|\p{L}+)/giu,
    /\bnobody (?:else )?but me\b/giu,
    /\b(?:in my (?:role|position|job|function) as|as (?:the )?head of|as (?:the|your) \p{L}*(?:lead|leader|manager|director))(?: \p{L}+)?/giu,
    /\b(?:als|bin|war) (?:die|der|das) einzige[rsn]?(?: \p{L}+)?/giu,
    /\bals einzige[rsn]?(?: \p{L}+)?/giu,
    /(?<!\p{L})(?:niemand außer mir|außer mir niemand)(?!\p{L})/giu,
    /\b(?:in meiner (?:Rolle|Funktion|Position) als|als (?:Leiter|Leiterin|Führungskraft|Chef|Chefin))(?: \p{L}+)?/giu,
  ],
  contact: [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, /(?:https?:\/\/|www\.)\S+/giu, /(?<!\d)\+?\d[\d /()-]{6,}\d/gu],
  numbers: [
    new RegExp(`(?<!\\p{L})\\d{1,2}\\.? (?:${months})(?: \\d{4})?`, "giu"),
    new RegExp(`(?<!\\p{L})(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`, "giu"),
    /\d+(?:[.:/,-]\d+)*/gu,
  ],
  shouting: [/(?<![\p{L}\d])\p{Lu}{4,}(?![\p{L}\d])/gu],
  marks: [/[!?]{2,}/gu, /\.{3,}|…/gu, /\p{L}+ +[,;:!?]/gu],
  smileys: [/[:;][-']?[)(DPp]/gu, /\p{Extended_Pictographic}️?/gu],
};

// A title with a name, an @name, or two words in a row that begin with a capital letter where a sentence does not begin.
const namePatterns = [
  /\b(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Prof)\.? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu,
  /(?<!\S)@\p{L}[\p{L}.]+/gu,
];
const capitalPair = /(?<=[\p{Ll}\d,;:)–-] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Of names as they are known to the browser, whole and each long word of them. */
function knownNames(text: string, names: readonly string[]): string[] {
  const words = names.flatMap((name) => [name, ...name.split(/\s+/).filter((word) => word.length > 3)]);
  return words
    .filter((word) => word.length > 2)
    .flatMap((word) => text.match(new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, "giu")) ?? []);
}

function without(longer: readonly string[], found: readonly string[]): string[] {
  return found.filter((one) => !longer.some((other) => other !== one && other.includes(one)));
}

/**
 * `names`: what the browser knows that belongs to the writer, their own name and their unit's. In German every noun begins with a
 * capital letter, so there two of them in a row say nothing.
 */
export function hintsOf(text: string, { names, language }: { names: readonly string[]; language: string }): Hint[] {
  const all = (from: readonly RegExp[]) => from.flatMap((pattern) => text.match(pattern) ?? []);
  const named = [
    ...knownNames(text, names),
    ...all(namePatterns),
    ...(language.startsWith("de") ? [] : all([capitalPair])),
  ];
  const contact = all(patterns.contact);
  const found: Record<Giveaway, string[]> = {
    names: named,
    only_one: all(patterns.only_one),
    contact,
    numbers: without(contact, all(patterns.numbers)),
    shouting: all(patterns.shouting),
    marks: all(patterns.marks),
    smileys: all(patterns.smileys),
  };
  return giveaways.flatMap((kind) => {
    const places = [...new Set(found[kind].map((one) => one.trim()))];
    const whole = without(places, places);
    return whole.length > 0 ? [{ kind, found: whole }] : [];
  });
}

/** Shouted words in small letters; in German the first stays large, since it may be a noun. */
const calm = (word: string, language: string) =>
  language.startsWith("de") ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();

/** Capitals, punctuation and spaces as everybody writes them; not a word more or less. */
export function plainer(text: string, language: string): string {
  const smooth = text
    .normalize("NFC")
    .replaceAll(/[:;][-']?[)(DPp](?!\p{L})/gu, "")
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, "")
    .replaceAll(/(?<![\p{L}\d])\p{Lu}{4,}(?![\p{L}\d])/gu, (word) => calm(word, language))
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‘’‚`´]/gu, "'")
    .replaceAll(/ ?(?:–|—|--) ?/gu, " - ")
    .replaceAll(/\?[!?]+|![!?]*\?[!?]*/gu, "?")
    .replaceAll(/!+/gu, ".")
    .replaceAll(/…|\.{2,}/gu, ".")
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ([,;:.?])(?!\S*\/)/gu, "$1")
    .replaceAll(/([,;?])(?=\p{L})/gu, "$1 ")
    .replaceAll(/([\p{Ll})"])\.(?=\p{Lu})/gu, "$1. ")
    .replaceAll(/ *\n[\s]*/gu, "\n")
    .trim();
  const capitals = smooth.replaceAll(
    /(^|[.?] |\n)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return /[\p{L}\d)"']$/u.test(capitals) ? `${capitals}.` : capitals;
}
