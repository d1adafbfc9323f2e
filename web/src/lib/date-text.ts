// SPDX-License-Identifier: Apache-2.0
// Calendar dates as people write them in their language, "22.11.2026" or "22/11/2026", to and from the API's "2026-11-22".

export interface DateText {
  write: (date: string) => string;
  /**
   * The date that a text says, null where it says none: day, month and year in the language's order with anything between
   * them, or the API's own form. A year of two digits is one of this century; while somebody still types, it is not yet one.
   */
  read: (text: string, isTyping?: boolean) => string | null;
}

const two = (value: number) => String(value).padStart(2, "0");

/** "2026-02-30" is no date. */
function existing(year: number, month: number, day: number): string | null {
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date) ? date : null;
}

export function dateTextFor(language: string): DateText {
  const numeric = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  const order = numeric.formatToParts(0).flatMap(({ type }) => (type === "literal" ? [] : [type]));
  return {
    write: (date) => (date ? numeric.format(new Date(`${date}T00:00:00Z`)) : ""),
    read: (text, isTyping = false) => {
      const parts = text.match(/\d+/g) ?? [];
      const isBare = /^[\s\d./-]+$/.test(text);
      if (parts.length !== 3 || !isBare) return null;
      const isInternational = parts[0]?.length === 4;
      const part = (type: string, place: number) => parts[isInternational ? place : order.indexOf(type as never)] ?? "";
      const year = part("year", 0);
      if (year.length !== 4 && (isTyping || year.length !== 2)) return null;
      const century = year.length === 2 ? 2000 : 0;
      return existing(century + Number(year), Number(part("month", 1)), Number(part("day", 2)));
    },
  };
}
