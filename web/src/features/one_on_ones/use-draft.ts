// SPDX-License-Identifier: Apache-2.0
// Words that are sent by a button: kept in this tab's storage until they have arrived, so that neither a cut line nor loading
// the page anew loses them. The name of the sending stays the same until then: sent twice, they stand there once.
import { useState } from "react";
import { newSubmission } from "@/lib/submission";
import { KeptWords } from "./kept-words";

interface Draft {
  text: string;
  submission: string;
}

export function useDraft(key: string) {
  const [kept] = useState(() => new KeptWords<Draft>(key));
  const [draft, setDraft] = useState(() => kept.read() ?? { text: "", submission: newSubmission() });
  const keep = (next: Draft) => {
    setDraft(next);
    if (next.text) kept.write(next);
    else kept.forget();
  };
  return {
    ...draft,
    type: (text: string) => keep({ ...draft, text }),
    arrived: () => keep({ text: "", submission: newSubmission() }),
  };
}
