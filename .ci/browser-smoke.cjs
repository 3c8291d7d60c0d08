// node browser-smoke.cjs URL: opens Swagger UI, compares its operations with the contract, sends the example.
const { chromium } = require('playwright-core');
const assert = require('node:assert/strict');

const service = process.argv[2];

async function main() {
  const contract = await (await fetch(`${service}/q/openapi?format=json`)).json();
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.operationId)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  assert.ok(operations.includes('POST /v1/classifications'), 'the contract lists the classification');

  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    const strangers = [];
    const complaints = [];
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(service)) strangers.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    await page.goto(`${service}/q/swagger-ui`);
    await page.waitForSelector('.opblock');
    const shown = await page.$$eval('.opblock-summary', (rows) =>
      rows.map((row) => {
        const method = row.querySelector('.opblock-summary-method').textContent.trim();
        const path = row.querySelector('.opblock-summary-path').getAttribute('data-path');
        return `${method} ${path}`;
      }),
    );
    assert.deepEqual(shown.sort(), operations.sort(), 'the page lists the operations of the contract');

    const block = page.locator('.opblock', { has: page.locator('[data-path="/v1/classifications"]') });
    await block.locator('.opblock-summary-control').click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    const answer = page.waitForResponse((response) => response.url() === `${service}/v1/classifications`);
    await block.getByRole('button', { name: 'Execute' }).click();
    const response = await answer;
    assert.equal(response.status(), 200, `the example is answered with a verdict: ${await response.text()}`);
    assert.ok((await response.json()).classification, 'the verdict has a classification');
    await block.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();

    assert.deepEqual(strangers, [], 'the page asks nobody but the service');
    assert.deepEqual(complaints, [], 'the page runs without errors');
    console.log(`${shown.length} operations shown, the example was answered with ${(await response.json()).classification}`);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
