// SPDX-License-Identifier: Apache-2.0
// A text that saves itself, as a component uses it.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { SavedText } from "./saved-text";
import type { SavedTextSetup, SavedTextView } from "./saved-text-terms";

interface SavedTextField extends SavedTextView {
  saved: SavedText;
  onChange: (event: { currentTarget: { value: string } }) => void;
  onBlur: () => void;
}

export function useSavedText(setup: SavedTextSetup): SavedTextField {
  const { send } = setup;
  const sendNow = useRef(send);
  const [saved] = useState(() => new SavedText({ ...setup, send: (...sent) => sendNow.current(...sent) }));
  const view = useSyncExternalStore(saved.subscribe, saved.view);
  const { id, text, version } = setup.stored;
  useEffect(() => {
    sendNow.current = send;
  }, [send]);
  useEffect(() => {
    saved.seen({ id, text, version });
  }, [saved, id, text, version]);
  useEffect(() => {
    const now = () => void saved.flush();
    window.addEventListener("online", now);
    window.addEventListener("pagehide", now);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("pagehide", now);
      void saved.flush();
      saved.stop();
    };
  }, [saved]);
  return {
    ...view,
    saved,
    onChange: (event) => saved.type(event.currentTarget.value),
    onBlur: () => saved.leave(),
  };
}
