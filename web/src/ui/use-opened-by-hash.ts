// SPDX-License-Identifier: Apache-2.0
// Opens a form for who comes by an address that ends in its name, once.
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

/** `open` keeps its identity from one drawing to the next. */
export function useOpenedByHash(name: string, open: () => void): void {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  useEffect(() => {
    if (hash !== name) return;
    open();
    void navigate({ to: ".", search: true, hash: "", replace: true });
  }, [hash, name, open, navigate]);
}
