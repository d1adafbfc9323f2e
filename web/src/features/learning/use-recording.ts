// SPDX-License-Identifier: Apache-2.0
// Counts what of a recording is played, and begins it where one stopped.
import { type ComponentPropsWithoutRef, type SyntheticEvent, useEffect, useRef } from "react";
import type { ActiveTime } from "./active-time";
import { type Playing, playedTo } from "./portions";
import type { Recorded } from "./use-course-progress";

interface RecordingInput {
  kind: "video" | "audio";
  /** Where one stopped, in seconds. */
  position: number | null;
  record: (recorded: Recorded) => void;
  playing: (what: ActiveTime["isPlaying"]) => void;
  flush: () => void;
}

type MediaEvent = SyntheticEvent<HTMLVideoElement>;

/** Near its end, it begins anew. */
const nearlyAll = 0.97;

export function useRecording({
  kind,
  position,
  record,
  playing,
  flush,
}: RecordingInput): ComponentPropsWithoutRef<"video"> {
  const now = useRef<Playing>(null);
  const duration = useRef<number>(undefined);
  const known = (element: HTMLVideoElement) => (Number.isFinite(element.duration) ? element.duration : undefined);

  /** What was played up to now is one portion, and what comes is another. */
  const close = (place: number | undefined) => {
    const portion = now.current;
    now.current = null;
    record({
      ...(portion && portion.to > portion.from && { portion }),
      ...(place !== undefined && { position: place }),
      ...(duration.current !== undefined && { duration: duration.current }),
    });
  };
  const step = ({ currentTarget: element }: MediaEvent) => {
    if (element.seeking || element.paused) return;
    const next = playedTo(now.current, element.currentTime, element.playbackRate);
    if (next.done) record({ portion: next.done });
    now.current = next.playing;
    // Told now and then, so that a tab that is closed loses seconds and not minutes.
    if (next.playing && next.playing.to - next.playing.from >= 10) {
      close(element.currentTime);
      now.current = { from: next.playing.to, to: next.playing.to };
    }
  };
  const stop = ({ currentTarget: element }: MediaEvent) => {
    playing("no");
    const next = playedTo(now.current, element.currentTime, element.playbackRate);
    if (!next.done) now.current = next.playing;
    close(element.currentTime);
    flush();
  };
  const leave = useRef(() => {});
  leave.current = () => {
    playing("no");
    close(undefined);
  };
  useEffect(() => () => leave.current(), []);
  return {
    onLoadedMetadata: ({ currentTarget: element }) => {
      duration.current = known(element);
      if (position && duration.current && position < nearlyAll * duration.current) element.currentTime = position;
    },
    onPlay: ({ currentTarget: element }) => {
      duration.current = known(element);
      now.current = { from: element.currentTime, to: element.currentTime };
      playing(kind);
    },
    onTimeUpdate: step,
    onSeeking: ({ currentTarget: element }) => {
      close(element.currentTime);
    },
    onPause: stop,
    onEnded: stop,
  };
}
