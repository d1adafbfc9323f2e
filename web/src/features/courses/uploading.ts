// SPDX-License-Identifier: Apache-2.0
// Sends a file piece by piece. A piece that got lost is sent again; where the server has come to is asked, never guessed. Pure but for
// the calls that it is given.
import { Problem } from "@/api/problem";

export interface UploadState {
  id: string;
  size: number;
  received: number;
  piece_bytes: number;
}

export interface UploadCalls {
  /** Where the server is. */
  ask: (id: string) => Promise<UploadState>;
  send: (id: string, offset: number, piece: Blob) => Promise<UploadState>;
  wait: (milliseconds: number) => Promise<void>;
}

interface Going {
  onProgress: (received: number) => void;
  /** Aborted: it stops after the piece under way and can go on later. */
  signal: AbortSignal;
}

/** No answer, or a server that is busy or restarting: worth another try. */
const isPassing = (problem: unknown) => problem instanceof Problem && (problem.status === 0 || problem.status >= 500);
const isElsewhere = (problem: unknown) => problem instanceof Problem && problem.key === "upload_offset";

/** Pauses before another try, in milliseconds; then the user is asked. */
const pauses = [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000];

/** True: all of it is there. False: it was stopped. Throws what cannot be mended by trying again. */
export async function sendPieces(file: Blob, begun: UploadState, calls: UploadCalls, going: Going): Promise<boolean> {
  let state = begun;
  let failures = 0;
  going.onProgress(state.received);
  while (state.received < state.size) {
    if (going.signal.aborted) return false;
    try {
      const piece = file.slice(state.received, Math.min(state.received + state.piece_bytes, state.size));
      state = failures > 0 ? await calls.ask(state.id) : await calls.send(state.id, state.received, piece);
      failures = 0;
      going.onProgress(state.received);
    } catch (problem) {
      if (isElsewhere(problem)) {
        state = await calls.ask(state.id);
        continue;
      }
      const pause = pauses[failures];
      if (!isPassing(problem) || pause === undefined) throw problem;
      failures++;
      await calls.wait(pause);
    }
  }
  return true;
}

/** The upload of before that this file goes on with. */
export const begunBefore = <Line extends { file_name: string; size: number }>(
  open: readonly Line[],
  file: { name: string; size: number },
) => open.find((one) => one.file_name === file.name && one.size === file.size);

/** "cut.mp4", "cut-2.mp4": a name that no other file of the course has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const dot = wanted.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ""];
  let number = 2;
  while (taken.includes(`${stem}-${number}${ending}`)) number++;
  return `${stem}-${number}${ending}`;
}
