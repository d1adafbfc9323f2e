// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { UploadStep } from "./upload-step";

const fetch = vi.hoisted(() => {
  const standIn = vi.fn<(request: Request) => Promise<Response>>();
  vi.stubGlobal("fetch", standIn);
  return standIn;
});

test("the bytes of a table go to the server as they are, whatever their encoding", async () => {
  const latin1 = new Uint8Array([...new TextEncoder().encode("code,name\nM,M"), 0xfc, 0x6e]);
  let sent: ArrayBuffer | undefined;
  fetch.mockImplementation(async (request) => {
    sent = await request.arrayBuffer();
    return new Response(JSON.stringify({ id: "7" }), { headers: { "Content-Type": "application/json" } });
  });
  const uploaded = vi.fn();
  const { container } = render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <UploadStep onUploaded={uploaded} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(input as HTMLInputElement, new File([latin1], "units.csv", { type: "text/csv" }));
  await userEvent.click(screen.getByRole("button", { name: "Upload" }));
  await vi.waitFor(() => expect(uploaded).toHaveBeenCalledWith("7"));
  expect(new Uint8Array(sent as ArrayBuffer)).toEqual(latin1);
});
