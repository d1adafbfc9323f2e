// SPDX-License-Identifier: Apache-2.0
// Writes dates, times, money and numbers for a language. Dates are calendar dates and never shift with a time zone;
// instants are shown in the reader's.

export interface Format {
  /** "2026-03-01" as "1 Mar 2026". */
  date: (date: string) => string;
  /** "2026-03-01" as "March 2026". */
  month: (date: string) => string;
  /** "2026-03-01" as "Mar 26", where there is little room. */
  shortMonth: (date: string) => string;
  /** An RFC 3339 instant in the reader's time zone. */
  instant: (instant: string) => string;
  /** The same with its weekday, for what one goes to: "Tuesday 8 December 2026 at 12:45". */
  appointment: (instant: string) => string;
  /** An instant as the time passed since, or until: "3 hours ago", "in 2 days". */
  since: (instant: string, now?: number) => string;
  /** The day of an instant as one says it: "Monday" within a week, its date before. */
  sinceDay: (instant: string, now?: number) => string;
  /** Two dates as a period: "3 – 5 Mar 2026". */
  period: (from: string, to: string) => string;
  money: (amount: number) => string;
  /** An amount to the hundredth, in the workspace's currency or another. */
  amount: (amount: number, currency?: string) => string;
  /** A size in the unit that fits: "1.2 MB". */
  bytes: (bytes: number) => string;
  number: (value: number, decimals?: number) => string;
  /** 0.42 as "42 %". */
  percent: (share: number) => string;
  /** A level of a scale: at most one decimal. */
  level: (value: number) => string;
  /** A change of level with its sign, "+0.6", "−0.9"; null when it is too small to show. */
  change: (difference: number) => string | null;
}

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}

/** Keeps what it made for each argument: to make a formatter takes as long as to use it a hundred times. */
function kept<Argument, Made>(make: (argument: Argument) => Made): (argument: Argument) => Made {
  const all = new Map<Argument, Made>();
  return (argument) => {
    const made = all.get(argument) ?? make(argument);
    all.set(argument, made);
    return made;
  };
}

function createFormat(language: string, currency: string, timeZone: string): Format {
  const locale = language === "en" ? "en-GB" : language;
  const zone = knownTimeZone(timeZone);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  const appointment = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: zone });
  const momentDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: zone });
  const amounts = kept((currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency }));
  const sizes = kept(
    (unit: string) => new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }),
  );
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const decimals = kept((maximumFractionDigits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits }));
  const change = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "always" });
  return {
    date: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    month: (date) => month.format(new Date(`${date}T00:00:00Z`)),
    shortMonth: (date) => shortMonth.format(new Date(`${date}T00:00:00Z`)),
    instant: (instant) => moment.format(new Date(instant)),
    appointment: (instant) => appointment.format(new Date(instant)),
    since: (instant, now = Date.now()) => {
      const seconds = (new Date(instant).getTime() - now) / 1000;
      const unit = units.find(([, length]) => Math.abs(seconds) >= length);
      return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : relative.format(0, "minute");
    },
    sinceDay: (instant, now = Date.now()) => {
      const days = (now - new Date(instant).getTime()) / 86_400_000;
      return (days < 6 ? weekday : momentDay).format(new Date(instant));
    },
    period: (from, to) => day.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    money: (amount) => money.format(amount),
    amount: (amount, other = currency) => amounts(other).format(amount),
    bytes: (bytes) =>
      bytes < 1_000_000 ? sizes("kilobyte").format(bytes / 1000) : sizes("megabyte").format(bytes / 1_000_000),
    number: (value, places = 0) => decimals(places).format(value),
    percent: (share) => percent.format(share),
    level: (value) => decimals(1).format(value),
    change: (difference) => (Math.abs(difference) < 0.05 ? null : change.format(difference).replace("-", "−")),
  };
}

const formats = kept((language: string) =>
  kept((currency: string) => kept((timeZone: string) => createFormat(language, currency, timeZone))),
);

/** The same object for the same arguments: every component of a page asks for it. */
export function formatFor(language: string, currency: string, timeZone: string): Format {
  return formats(language)(currency)(timeZone);
}
