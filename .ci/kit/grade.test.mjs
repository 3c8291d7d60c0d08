// The grader of the kit against the service at $service_url: it passes the service and what the contract lets change, and
// notices each faulty server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FAULTS, GROWTH, start } from './faulty.mjs';

const SERVICE = process.env.service_url;
const GRADER = join(import.meta.dirname, '../../openapi/kit/grade.mjs');

function grade(url, environment = {}, ...options) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [GRADER, url, ...options],
      { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

async function graded(change) {
  const server = await start(SERVICE, change);
  try {
    return await grade(server.url);
  } finally {
    server.stop();
  }
}

for (const [name, change] of Object.entries(GROWTH)) {
  test(`passes: ${name}`, async () => {
    const { code, stdout } = await graded(change);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^\d+ passed, 0 failed$/m);
  });
}

for (const [name, change] of Object.entries(FAULTS)) {
  test(`notices: ${name}`, async () => {
    const { code, stdout } = await graded(change);
    assert.equal(code, 1, stdout);
    assert.match(stdout, /^FAILED /m);
  });
}

test('says that there is no service', async () => {
  const { code, stderr } = await grade('http://127.0.0.1:9');
  assert.equal(code, 2);
  assert.match(stderr, /could not be graded/);
});

test('says how it is called', async () => {
  const { code, stderr } = await grade('localhost');
  assert.equal(code, 2);
  assert.match(stderr, /usage/);
});

test('sends the token, and shows it nowhere', async () => {
  const server = await start(SERVICE, () => {}, 'secret-4711');
  try {
    const without = await grade(server.url, {}, '--only', 'invalid');
    assert.equal(without.code, 1);
    const report = join(tmpdir(), `kit-${process.pid}.xml`);
    const { code, stdout, stderr } = await grade(
      server.url, { DISTINGUO_TOKEN: 'secret-4711' }, '--only', 'invalid', '--junit', report);
    assert.equal(code, 0, stdout);
    assert.doesNotMatch(stdout + stderr + readFileSync(report, 'utf8'), /secret-4711/);
  } finally {
    server.stop();
  }
});
