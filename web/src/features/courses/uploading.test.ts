// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { Problem } from "@/api/problem";
import { begunBefore, freeName, sendPieces, type UploadCalls, type UploadState } from "./uploading";

/** A server that takes pieces in their order, and a line that is cut where `cuts` says, before or after the piece came. */
function line(cuts: Record<number, "before" | "after">) {
  const begun: UploadState = { id: "1", size: 25, received: 0, piece_bytes: 10 };
  let received = 0;
  let calls = 0;
  const sent: number[] = [];
  const waited: number[] = [];
  const cut = (when: "before" | "after") => {
    if (cuts[calls] === when) throw new Problem(0, "offline", "");
  };
  const server: UploadCalls = {
    ask: async () => {
      calls++;
      cut("before");
      return { ...begun, received };
    },
    send: async (_, offset, piece) => {
      calls++;
      cut("before");
      if (offset !== received) throw new Problem(409, "upload_offset", "");
      received += piece.size;
      sent.push(offset);
      cut("after");
      return { ...begun, received };
    },
    wait: async (pause) => void waited.push(pause),
  };
  return { begun, server, sent, waited, received: () => received };
}

const file = new Blob(["a".repeat(25)]);
const going = () => {
  const steps: number[] = [];
  return { steps, onProgress: (at: number) => void steps.push(at), signal: new AbortController().signal };
};

describe("sending a file", () => {
  it("sends each piece once, and tells how far it is", async () => {
    const { begun, server, sent } = line({});
    const to = going();
    expect(await sendPieces(file, begun, server, to)).toBe(true);
    expect(sent).toEqual([0, 10, 20]);
    expect(to.steps).toEqual([0, 10, 20, 25]);
  });

  it("goes on where it stopped, whether the piece or only the answer was lost", async () => {
    for (const when of ["before", "after"] as const) {
      const { begun, server, sent, received, waited } = line({ 2: when, 3: "before" });
      expect(await sendPieces(file, begun, server, going())).toBe(true);
      expect(received()).toBe(25);
      expect(sent).toEqual([0, 10, 20]);
      expect(waited).toEqual([500, 1000]);
    }
  });

  it("asks where to go on when the server is elsewhere", async () => {
    const { begun, server, received } = line({});
    await server.send("1", 0, file.slice(0, 10));
    expect(await sendPieces(file, begun, server, going())).toBe(true);
    expect(received()).toBe(25);
  });

  it("gives up on what another try does not mend, and after too many", async () => {
    const { begun, server } = line({});
    const refusing = { ...server, send: () => Promise.reject(new Problem(413, "file_too_large", "")) };
    await expect(sendPieces(file, begun, refusing, going())).rejects.toMatchObject({ status: 413 });
    const dead = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at + 1, "before" as const]));
    const gone = line(dead);
    await expect(sendPieces(file, gone.begun, gone.server, going())).rejects.toMatchObject({ status: 0 });
    expect(gone.waited.length).toBe(8);
  });

  it("stops when it is told to, and can go on later", async () => {
    const { begun, server, received } = line({});
    const stop = new AbortController();
    const first = sendPieces(file, begun, server, {
      onProgress: (at) => at === 10 && stop.abort(),
      signal: stop.signal,
    });
    expect(await first).toBe(false);
    expect(received()).toBe(10);
    expect(await sendPieces(file, { ...begun, received: 10 }, server, going())).toBe(true);
    expect(received()).toBe(25);
  });

  it("knows the upload of before by name and size", () => {
    const open = [{ id: "1", file_name: "cut.mp4", size: 25 }];
    expect(begunBefore(open, { name: "cut.mp4", size: 25 })?.id).toBe("1");
    expect(begunBefore(open, { name: "cut.mp4", size: 26 })).toBeUndefined();
  });

  it("gives each file a name of its own", () => {
    expect(freeName("cut.mp4", [])).toBe("cut.mp4");
    expect(freeName("cut.mp4", ["cut.mp4", "cut-2.mp4"])).toBe("cut-3.mp4");
  });
});
