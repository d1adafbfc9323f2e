// SPDX-License-Identifier: Apache-2.0
// The parts of a language's texts that scripts/texts.ts makes.
declare module "*.json?start" {
  const texts: object;
  export default texts;
}
declare module "*.json?rest" {
  const texts: object;
  export default texts;
}
