// SPDX-License-Identifier: Apache-2.0
// The answers that early.js has asked for before the program arrived: each is taken once, and only if it is one.

declare global {
  var espalierEarly: Record<string, Promise<Response>> | undefined;
}

export async function fetchWithEarly(request: Request): Promise<Response> {
  const address = request.url.slice(location.origin.length);
  const asked = request.method === "GET" ? globalThis.espalierEarly?.[address] : undefined;
  if (asked) {
    delete globalThis.espalierEarly?.[address];
    const answer = await asked;
    if (answer.ok) return answer;
  }
  return fetch(request);
}
