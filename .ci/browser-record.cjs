// node browser-record.cjs URL: opens records of verdicts and audits of forms as a browser shows them, and looks for what keeps people
// from reading them: axe-core with the rules of WCAG 2.2 AA, a width of 320 CSS pixels, a page that fetches or runs something.
const { chromium } = require('playwright-core');
const axe = require('axe-core');
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');

const service = process.argv[2];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = 320; // WCAG 2.2, 1.4.10
const AUDITS = ['htcds-2', 'uk-nrm'];
const CASES = ['marie', 'undetermined', 'amir', 'child', 'both', 'rescue'];

async function record(name) {
  const response = await fetch(`${service}/v1/classifications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/html' },
    body: readFileSync(`openapi/examples/classification-${name}.request.json`),
  });
  assert.equal(response.status, 200, `${name} is answered`);
  assert.equal(response.headers.get('content-type'), 'text/html;charset=UTF-8');
  return { html: await response.text(), policy: response.headers.get('content-security-policy') };
}

async function audit(mapping) {
  const response = await fetch(`${service}/v1/mappings/${mapping}/audit?rulebook=un`, { headers: { Accept: 'text/html' } });
  assert.equal(response.status, 200, `the audit of ${mapping} is answered`);
  assert.equal(response.headers.get('content-type'), 'text/html;charset=UTF-8');
  return { html: await response.text(), policy: response.headers.get('content-security-policy') };
}

/** The ids of the rules that a page breaks, with what breaks them. */
async function faults(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
  assert.ok(found.passes.length > 10, 'the rules were tried');
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function open(browser, { html, policy }) {
  const page = await browser.newPage();
  const fetched = [];
  await page.route('**/*', (route) => {
    fetched.push(route.request().url());
    return route.fulfill({
      status: 200,
      contentType: 'text/html;charset=UTF-8',
      headers: policy ? { 'Content-Security-Policy': policy } : {},
      body: html,
    });
  });
  const refused = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${service}/record`);
  return { page, fetched, refused };
}

async function check(browser, name, answer, styled = '.advice') {
  const { page, fetched, refused } = await open(browser, answer);
  assert.deepEqual(await faults(page), [], `${name}: nothing keeps people from reading it`);
  const edges = await page.$eval(styled, (box) => [getComputedStyle(box).borderTopWidth, getComputedStyle(box).borderBottomWidth]);
  assert.ok(edges.includes('2px'), `${name}: its own rules of style are let in`);
  await page.setViewportSize({ width: NARROW, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= NARROW, `${name}: nothing stands beside a narrow page (${width})`);
  assert.deepEqual(await faults(page), [], `${name}: nothing keeps people from reading it on a narrow page`);
  assert.equal(fetched.length, 1, `${name}: it fetches nothing: ${fetched}`);
  assert.deepEqual(refused, [], `${name}: nothing in it is refused`);
  assert.equal(await page.$$eval('script', (scripts) => scripts.length), 0, `${name}: it runs nothing`);
  await page.close();
}

/** An English page as if it were one in Arabic. */
function mirrored(html) {
  const arabic = html.replace('<html lang="en" dir="ltr">', '<html lang="ar" dir="rtl">');
  assert.notEqual(arabic, html, 'the page says its language and its direction');
  return arabic;
}

/** A check that cannot fail is none: each of these pages is broken, and the check has to see it. */
async function checkThatFaultsAreSeen(browser, { html }) {
  const broken = {
    'html-has-lang': html.replace(/<html [^>]*>/, '<html>'),
    'color-contrast': html.replace('color: #3d3d3d', 'color: #b5b5b5'),
    'document-title': html.replace(/<title>.*<\/title>/, ''),
    'heading-order': html.replace(/<h2>(.*?)<\/h2>/, '<h5>$1</h5>'),
    'link-name': html.replace(/(<a [^>]*>)[^<]*(<\/a>)/, '$1$2'),
    'valid-lang': html.replace('<h3>', '<h3 lang="x-none-such">'),
  };
  for (const [rule, page] of Object.entries(broken)) {
    assert.notEqual(page, html, `the page has what is broken for ${rule}`);
    const opened = await open(browser, { html: page });
    const found = await faults(opened.page);
    assert.ok(found.some((fault) => fault.startsWith(`${rule}:`)), `${rule} is seen: ${found}`);
    await opened.page.close();
  }
  return Object.keys(broken).length;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  try {
    for (const name of CASES) {
      const answer = await record(name);
      await check(browser, name, answer);
      await check(browser, `${name} from right to left`, { ...answer, html: mirrored(answer.html) });
    }
    for (const mapping of AUDITS) {
      const answer = await audit(mapping);
      await check(browser, `the audit of ${mapping}`, answer, 'h2');
      await check(browser, `the audit of ${mapping} from right to left`, { ...answer, html: mirrored(answer.html) }, 'h2');
    }
    const seen = await checkThatFaultsAreSeen(browser, await record('marie'));
    console.log(`${CASES.length} records and ${AUDITS.length} audits read in both directions and at two widths; ${seen} seeded faults were seen`);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
