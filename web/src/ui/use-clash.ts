// SPDX-License-Identifier: Apache-2.0
// An action on something that others may be changing, such as an approval: it is sent with the version that was looked at.
// Refused because somebody was faster, nothing is done; the reader sees what changed and decides anew.
import { useState } from "react";
import { Problem } from "@/api/problem";
import { changedFields } from "@/lib/changes";

/** What one decides on, as one saw it. */
interface Seen<Values, Version> {
  values: Values;
  version: Version;
}

interface ClashInput<Values, Version> {
  seen: Seen<Values, Version>;
  /** Reads the thing again, past every cache. */
  readAgain: () => Promise<Seen<Values, Version>>;
  /** Its mutation has `quiet: "stale"` in its meta: every other problem is told as always. */
  act: (version: Version) => Promise<unknown>;
}

export interface Clash<Values> {
  /** What is between them; null: nobody was faster. */
  between: { seen: Values; now: Values; fields: (keyof Values & string)[] } | null;
  act: () => void;
  goOn: () => void;
  leave: () => void;
}

export function useClash<Values extends Record<string, unknown>, Version = number>(
  input: ClashInput<Values, Version>,
): Clash<Values> {
  const [behind, setBehind] = useState<{ seen: Seen<Values, Version>; now: Seen<Values, Version> } | null>(null);
  const send = async (seen: Seen<Values, Version>) => {
    setBehind(null);
    try {
      await input.act(seen.version);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.key === "stale") setBehind({ seen, now: await input.readAgain() });
    }
  };
  return {
    between: behind && {
      seen: behind.seen.values,
      now: behind.now.values,
      fields: Object.keys(changedFields(behind.seen.values, behind.now.values)),
    },
    act: () => void send(input.seen),
    goOn: () => behind && void send(behind.now),
    leave: () => setBehind(null),
  };
}
