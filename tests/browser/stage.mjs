// SPDX-License-Identifier: Apache-2.0
// The stage that journeys play on: the release program with a fresh demo organisation, and before it a door that sends
// each API call through Prism, which holds request and answer to the program's own OpenAPI document.
// What breaks the contract is listed at /stage/violations, which journey.ts reads after each journey.
//   node stage.mjs NAME sqlite|postgresql demo|empty: prints its address when everything listens, and ends with its standard
//   input. "postgresql": in a schema of its own of the database ESPALIER_TEST_POSTGRES. "empty": instead of the demo
//   organisation there is one account only, the administrator admin@empty.example.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.ESPALIER_PROGRAM ?? path.join(root, 'build/release/espalier');
const prism = path.join(root, 'tests/contract/node_modules/@stoplight/prism-cli/dist/index.js');
const apiRoot = '/api/v1';
const [, , name, engine, content] = process.argv;
const isEmpty = content === 'empty';
const folder = mkdtempSync(path.join(tmpdir(), 'espalier-stage-'));
const children = [];
const violations = [];

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

// Below the ports from which connections go out: one of those would take it between looking and listening.
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function runOnce(args, input) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, input });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}${done.error ?? ''}`);
  return done.stdout;
}

function start(what, command, args) {
  const file = `build/stage-${name}-${what}.log`;
  const log = openSync(path.join(root, file), 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log] });
  children.push(child);
  child.on('exit', (code) => {
    if (!closing) close(`${what} ended with ${code}; ${file} ends so:\n${readFileSync(path.join(root, file), 'utf8').slice(-800)}`, 1);
  });
}

async function waitForPort(port) {
  for (let tries = 0; tries < 600; tries++) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}

let closing = false;
function close(reason, code) {
  closing = true;
  if (reason) console.error(reason);
  for (const child of children) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
process.on('SIGTERM', () => close('', 0));
process.on('SIGINT', () => close('', 0));
process.stdin.on('end', () => close('', 0)).resume();

// Sends one buffered request and reads the whole answer.
function send(port, request, target, body) {
  return new Promise((resolve, reject) => {
    const headers = { ...request.headers, host: `127.0.0.1:${port}` };
    // The page's origin is this door; the program behind it expects its own.
    if (headers.origin) headers.origin = `http://127.0.0.1:${programPort}`;
    if (headers.referer) headers.referer = `http://127.0.0.1:${programPort}/`;
    delete headers['accept-encoding'];
    const outgoing = http.request({ port, host: '127.0.0.1', method: request.method, path: target, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const isPrisms = (answer) => answer.body.subarray(0, 200).includes('stoplight.io/prism/errors#');

// Through Prism. What Prism itself refuses goes to the program, which must refuse it too.
async function callApi(request, body) {
  const target = request.url;
  // Prism reads every body as text, which bytes do not survive.
  if (['application/zip', 'application/octet-stream'].includes(request.headers['content-type'])) return send(programPort, request, target, body);
  const answer = await send(prismPort, request, target, body);
  if (!isPrisms(answer)) {
    const isBytes = /^application\/(?!.*json)|^image\//.test(answer.headers['content-type'] ?? '');
    return isBytes && request.method === 'GET' ? send(programPort, request, target, body) : answer;
  }
  const problem = JSON.parse(answer.body);
  const call = `${request.method} ${request.url}`;
  const inAnswer = (problem.validation ?? []).filter((entry) => entry.location?.[0] === 'response');
  if (inAnswer.length > 0) {
    violations.push({ call, what: 'the answer is not what the document says', details: inAnswer });
    return answer;
  }
  const direct = await send(programPort, request, request.url, body);
  if (direct.status < 400) {
    violations.push({ call, what: 'the document refuses what the program accepts', details: problem });
  }
  return direct;
}

// Files, live streams and health: untouched, as they come.
function pass(request, response) {
  const headers = { ...request.headers, host: `127.0.0.1:${programPort}` };
  const options = { port: programPort, host: '127.0.0.1', method: request.method, path: request.url, headers };
  const outgoing = http.request(options, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  request.pipe(outgoing);
}

async function answerCall(request, response) {
  if (request.url === '/stage/violations') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(violations.splice(0)));
    return;
  }
  const isLive = request.headers.accept?.includes('text/event-stream');
  if (!request.url.startsWith(`${apiRoot}/`) || isLive) {
    pass(request, response);
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await callApi(request, Buffer.concat(chunks));
  delete answer.headers['transfer-encoding'];
  // Prism joins several cookies into one header, of which a browser keeps only the first.
  const cookies = answer.headers['set-cookie'];
  if (cookies) answer.headers['set-cookie'] = cookies.flatMap((line) => line.split(/, *(?=[\w-]+=)/));
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

const postgres = process.env.ESPALIER_TEST_POSTGRES;
if (engine === 'postgresql' && !postgres) throw new Error('Run the journeys beside tools/with_postgres.');
const schema = `journeys_${name}_${process.pid}`.toLowerCase().replace(/\W/g, '_');
const database = engine === 'postgresql' ? `${postgres}&schema=${schema}` : `sqlite:${folder}/demo.sqlite`;
if (isEmpty) {
  const account = ['user', 'add', 'admin@empty.example', '--role', 'admin', '--password-stdin'];
  runOnce([...account, '--database', database], 'espalier-empty');
} else {
  runOnce(['demo', '--database', database]);
}
writeFileSync(`${folder}/openapi.json`, runOnce(['openapi']));
const programPort = await freePort();
const prismPort = await freePort();
start('program', program, ['serve', '--listen', `127.0.0.1:${programPort}`, '--database', database]);
start('prism', process.execPath, [
  prism, 'proxy', '--errors', `${folder}/openapi.json`, `http://127.0.0.1:${programPort}`,
  '--port', String(prismPort), '--verboseLevel', 'error',
]);
await Promise.all([waitForPort(programPort), waitForPort(prismPort)]);
const door = http
  .createServer((request, response) => {
    answerCall(request, response).catch((error) => {
      violations.push({ call: `${request.method} ${request.url}`, what: String(error) });
      response.destroy();
    });
  })
  .listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${door.address().port}`));
