#!/usr/bin/env node
// node grade.mjs BASE_URL [--only TEXT] [--junit FILE]: asks a service what the vectors ask, and says where its answers
// differ. Needs Node.js 20 or newer, and nothing else. The environment may have DISTINGUO_TOKEN, which is sent as a bearer
// token. Exit code: 0 every answer is as it should be, 1 some are not, 2 the service could not be asked.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const VECTORS = join(dirname(fileURLToPath(import.meta.url)), 'vectors');
const TIMEOUT_MS = 30_000;
const MOST_FAULTS_SHOWN = 8;

/** What a value may be instead of one certain value. */
const FORMS = {
  '<text>': [/\S/, 'a text that is not empty'],
  '<digest>': [/^sha-256:[0-9a-f]{64}$/, 'a digest'],
  '<version>': [/^\d+\.\d+\.\d+/, 'a version'],
};

/** The members by which an item of a list is found again; the order of a list does not count. */
const IDENTITY = ['pointer', 'parameter', 'id', 'rulebook', 'offence', 'element', 'exemption', 'defence', 'circumstance',
  'fact', 'code', 'kind', 'conductDates', 'left', 'right', 'episode', 'joined', 'notJoined', 'name', 'answer'];

/** Lists that may have more items although the law is the same: the catalogue of facts grows by itself, and so do forms. */
const MAY_HAVE_MORE = ['inferences', 'groups', 'facts', 'rulebooks', 'fields'];

/** Headers that have digits of their own. */
const BY_CHANCE = ['content-length', 'date', 'etag'];

const show = (value) => {
  const text = JSON.stringify(value);
  return text === undefined ? 'nothing' : text.length > 120 ? `${text.slice(0, 117)}...` : text;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const step = (place, name) => `${place}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Case facts that a conversion gives: there a member too many is an answer that nobody gave. */
const isFacts = (place) => /^\/facts(\/|$)/.test(place);

/** The ways in which a value is not what is expected; none where it fits. Members that are not expected are passed over. */
function faults(place, name, expected, value, exact) {
  if (Array.isArray(expected)) {
    return Array.isArray(value)
      ? listFaults(place, name, expected, value, exact)
      : [`${place}: expected a list, was ${show(value)}`];
  }
  if (isObject(expected)) {
    return isObject(value)
      ? memberFaults(place, expected, value, exact)
      : [`${place}: expected an object, was ${show(value)}`];
  }
  if (Object.hasOwn(FORMS, expected)) {
    const [form, words] = FORMS[expected];
    return typeof value === 'string' && form.test(value) ? [] : [`${place}: expected ${words}, was ${show(value)}`];
  }
  return value === expected ? [] : [`${place}: expected ${show(expected)}, was ${show(value)}`];
}

function memberFaults(place, expected, value, exact) {
  const found = Object.keys(expected).flatMap((key) =>
    Object.hasOwn(value, key)
      ? faults(step(place, key), key, expected[key], value[key], exact)
      : [`${step(place, key)}: is missing`]);
  const more = exact && isFacts(place) ? Object.keys(value).filter((key) => !Object.hasOwn(expected, key)) : [];
  return [...found, ...more.map((key) => `${step(place, key)}: should not be there`)];
}

function listFaults(place, name, expected, value, exact) {
  const found = [];
  const left = [...value];
  for (const item of expected) {
    const [at, differs] = nearest(place, name, item, left, exact);
    if (at < 0) {
      found.push(`${place}: ${show(identity(item))} is missing`);
    } else {
      found.push(...differs);
      left.splice(at, 1);
    }
  }
  const words = [...expected, ...left].every((item) => !isObject(item));
  if (left.length > 0 && (exact || words) && !MAY_HAVE_MORE.includes(name)) {
    found.push(`${place}: ${left.map((item) => show(identity(item))).join(', ')} should not be there`);
  }
  return found;
}

/** The place of the item that fits best among those that are the same by identity, and how it differs; -1 where none is. */
function nearest(place, name, item, values, exact) {
  let best = [-1, []];
  values.forEach((value, index) => {
    if (best[0] >= 0 && best[1].length === 0) {
      return;
    }
    if (JSON.stringify(identity(item)) === JSON.stringify(identity(value, item))) {
      const differs = faults(step(place, index), name, item, value, exact);
      if (best[0] < 0 || differs.length < best[1].length) {
        best = [index, differs];
      }
    }
  });
  return best;
}

/** What tells an item from the others: of an object the members of IDENTITY that the expected item has. */
function identity(item, expected = item) {
  if (!isObject(item)) {
    return Array.isArray(item) ? [...item].sort() : item;
  }
  const names = IDENTITY.filter((name) => isObject(expected) && Object.hasOwn(expected, name));
  return Object.fromEntries(names.map((name) => [name, identity(item[name], expected[name])]));
}

/** The ways in which the lines of a batch are not what is expected: they come in the order of the request. */
function lineFaults(expected, lines, exact) {
  const found = expected.flatMap((line, index) =>
    index < lines.length ? faults(`/${index}`, '', line, lines[index], exact) : [`/${index}: the line is missing`]);
  return lines.length > expected.length ? [...found, `/${expected.length}: no further line should be there`] : found;
}

/** The versions of the rulebooks and mappings that an answer names, by id. */
function lawOf(value, law = {}) {
  if (typeof value === 'object' && value !== null) {
    if (typeof value.id === 'string' && typeof value.version === 'string') {
      law[value.id] = value.version;
    }
    Object.values(value).forEach((member) => lawOf(member, law));
  }
  return law;
}

function headerFaults(expected, headers) {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const value = headers.get(name);
    const words = (text) => text.toLowerCase().split(/[,;] */);
    const fits = value !== null && (wanted === '<text>' || words(wanted).every((word) => words(value).includes(word)));
    return fits ? [] : [`header ${name}: expected ${show(wanted)}, was ${show(value ?? undefined)}`];
  });
}

function send(base, request, more = {}) {
  const { method, path, body, text, padding = 0 } = request;
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return fetch(base + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(process.env.DISTINGUO_TOKEN && { Authorization: `Bearer ${process.env.DISTINGUO_TOKEN}` }),
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      ...request.headers,
      ...more,
    },
    body: sent === undefined ? undefined : sent + ' '.repeat(padding),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** The faults of a service by one vector. */
async function grade(base, vector) {
  const { expected, request, law = {}, never = [], again } = vector;
  const answer = await send(base, request);
  const text = await answer.text();
  const found = headerFaults(expected.headers, answer.headers);
  if (answer.status !== expected.status) {
    found.unshift(`status: expected ${expected.status}, was ${answer.status}`);
  }
  const headers = [...answer.headers].filter(([name]) => !BY_CHANCE.includes(name));
  const everything = [text, ...headers.flat()].join('\n');
  never.filter((secret) => everything.includes(secret)).forEach((secret) =>
    found.push(`the answer repeats ${show(secret)} of the request`));
  const isLines = expected.lines !== undefined;
  if (isLines || expected.body !== undefined) {
    let body;
    try {
      body = isLines ? text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) : JSON.parse(text);
    } catch {
      return [...found, `the body is no JSON${isLines ? ' in every line' : ''}`];
    }
    const named = lawOf(body);
    const other = Object.keys(law).filter((id) => named[id] !== law[id]);
    const exact = other.length === 0;
    found.push(...(isLines ? lineFaults(expected.lines, body, exact) : faults('', '', expected.body, body, exact)));
    if (found.length > 0 && other.length > 0) {
      const versions = other.map((id) => `${id} ${law[id]}, which answers as ${named[id] ?? 'nothing'}`);
      found.push(`note: the vector is of ${versions.join(', ')}; a later version may answer otherwise`);
    }
  }
  if (again !== undefined && found.length === 0) {
    const second = await send(base, request, { 'If-None-Match': answer.headers.get('ETag') });
    await second.arrayBuffer();
    if (second.status !== again) {
      found.push(`status, asked again with the tag: expected ${again}, was ${second.status}`);
    }
  }
  return found;
}

const reason = (error) => error.cause?.message || error.cause?.code || error.message;

function junit(results) {
  const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const cases = results.map(({ name, found }) =>
    `  <testcase classname="distinguo" name="${safe(name)}">` +
    `${found.length ? `<failure>${safe(found.join('\n'))}</failure>` : ''}</testcase>`);
  const failed = results.filter(({ found }) => found.length).length;
  return `<testsuite name="distinguo" tests="${results.length}" failures="${failed}">\n${cases.join('\n')}\n</testsuite>\n`;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', default: '' }, junit: { type: 'string' } },
  });
  if (positionals.length !== 1 || !/^https?:\/\//.test(positionals[0])) {
    throw new Error('usage: node grade.mjs BASE_URL [--only TEXT] [--junit FILE]');
  }
  const base = positionals[0].replace(/\/+$/, '');
  const files = readdirSync(VECTORS, { recursive: true })
    .map((file) => join(VECTORS, file))
    .filter((file) => file.endsWith('.json') && file.includes(values.only))
    .sort();
  if (files.length === 0) {
    throw new Error(`no vector's name has "${values.only}" in it`);
  }
  const results = [];
  for (const file of files) {
    const name = relative(VECTORS, file).replace(/\.json$/, '').replaceAll('\\', '/');
    const vector = JSON.parse(readFileSync(file, 'utf8'));
    const found = await grade(base, vector).catch((error) => {
      if (results.length === 0) {
        throw error;
      }
      return [`no answer: ${reason(error)}`];
    });
    results.push({ name, found });
    if (found.length > 0) {
      console.log(`FAILED ${name}: ${vector.about}`);
      found.slice(0, MOST_FAULTS_SHOWN).forEach((fault) => console.log(`    ${fault}`));
      if (found.length > MOST_FAULTS_SHOWN) {
        console.log(`    and ${found.length - MOST_FAULTS_SHOWN} more`);
      }
    }
  }
  if (values.junit) {
    writeFileSync(values.junit, junit(results));
  }
  const failed = results.filter(({ found }) => found.length > 0).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`the service could not be graded: ${reason(error)}`);
    process.exitCode = 2;
  },
);
