// SPDX-License-Identifier: Apache-2.0
// A formula as MathML, which browsers draw and screen readers speak. Loaded with the first formula only.
import { Code } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import temml from "temml";

export default function Formula({ source, block }: { source: string; block: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    try {
      temml.render(source, place.current, { displayMode: block, trust: false, throwOnError: true });
      setWrong(false);
    } catch {
      place.current.replaceChildren();
      setWrong(true);
    }
  }, [source, block]);
  return (
    <>
      <span ref={place} style={block ? { display: "block", overflowX: "auto", marginBlock: 16 } : undefined} />
      {isWrong ? <Code>{source}</Code> : null}
    </>
  );
}
