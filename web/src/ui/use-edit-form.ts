// SPDX-License-Identifier: Apache-2.0
// A form that changes something others may be changing too. When the server says it was changed since it was read, what
// was typed stays, the other version is read, and the reader decides field by field what they see: theirs, or one's own on
// top of theirs.
import { useRef, useState } from "react";
import { Problem } from "@/api/problem";
import { changedFields } from "@/lib/changes";
import { notSaved, type ProblemForm, useProblemForm } from "./use-problem-form";

interface Read<Values> {
  values: Values;
  version: number;
}

interface Clash<Values> {
  theirs: Values;
  mine: Values;
  /** What I changed since then. */
  changed: (keyof Values & string)[];
  /** What somebody else changed since it was read. */
  fields: (keyof Values & string)[];
}

interface Edit<Values> {
  values: Values;
  /** The values that differ from what was read. */
  changes: Partial<Values>;
  /** What was read. */
  before: Values;
  version: number;
  /** Notes a part that is saved already, for when a later part fails. */
  saved: (part: Partial<Values>, version: number) => void;
}

interface EditFormInput<Values> {
  read: Read<Values>;
  /** Reads the thing again, past every cache. */
  readAgain: () => Promise<Read<Values>>;
  save: (edit: Edit<Values>) => Promise<unknown>;
}

export interface EditForm<Values extends Record<string, unknown>> extends ProblemForm<Values> {
  clash: Clash<Values> | null;
  takeTheirs: () => void;
  keepMine: () => void;
  isChanged: () => boolean;
  /** From now on this is what was read; the fields show it. */
  startFrom: (read: Read<Values>) => void;
}

export function useEditForm<Values extends Record<string, unknown>>(input: EditFormInput<Values>): EditForm<Values> {
  const base = useRef(input.read);
  const [clash, setClash] = useState<(Clash<Values> & { version: number }) | null>(null);

  const saveOrClash = async (values: Values): Promise<unknown> => {
    setClash(null);
    try {
      const { version, values: before } = base.current;
      const saved: Edit<Values>["saved"] = (part, now) => {
        base.current = { values: { ...base.current.values, ...part }, version: now };
      };
      await input.save({ values, changes: changedFields(before, values), before, version, saved });
      base.current = { ...base.current, values };
      return undefined;
    } catch (error) {
      if (!(error instanceof Problem) || error.key !== "stale") throw error;
      const { values: theirs, version } = await input.readAgain();
      const fields = Object.keys(changedFields(base.current.values, theirs));
      if (fields.length > 0 || version === base.current.version) {
        const changed = Object.keys(changedFields(base.current.values, values));
        setClash({ theirs, mine: values, changed, fields, version });
        return notSaved;
      }
      // Something changed that this form does not show: nothing of it can be lost.
      base.current = { values: theirs, version };
      return saveOrClash(values);
    }
  };
  const differs = (values: Values) => Object.keys(changedFields(base.current.values, values)).length > 0;
  const edit = useProblemForm<Values>({ initialValues: input.read.values }, saveOrClash, differs);

  const startFrom = (read: Read<Values>) => {
    base.current = read;
    setClash(null);
    edit.form.setValues(read.values);
  };
  return {
    ...edit,
    clash,
    startFrom,
    isChanged: () => differs(edit.form.getValues()),
    takeTheirs: () => clash && startFrom({ values: clash.theirs, version: clash.version }),
    keepMine: () => {
      if (!clash) return;
      const mine = changedFields(base.current.values, edit.form.getValues());
      startFrom({ values: clash.theirs, version: clash.version });
      edit.form.setValues({ ...clash.theirs, ...mine });
    },
  };
}
