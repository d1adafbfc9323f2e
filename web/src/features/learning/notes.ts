// SPDX-License-Identifier: Apache-2.0
// A note that was changed on two devices keeps what either wrote.

export function joinedNote(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  // What mine goes on with where the note was before, or else all of it.
  const added = mine.startsWith(base) ? mine.slice(base.length).trim() : mine;
  return theirs.includes(added) ? theirs : `${theirs.trimEnd()}\n\n${added}`;
}
