// Compares the components of a CycloneDX list with what a service of the Open Source Vulnerabilities format (OSV) knows, and
// with the judgements of a CycloneDX VEX.
//   node dependency-audit.cjs COMPONENTS VEX URL       exits with 1 on a finding, with 2 where the service cannot be asked
//   node dependency-audit.cjs COMPONENTS VEX --trial   tries all this with a stand-in of the service on this machine
const fs = require('fs');
const http = require('http');

const SETTLED = ['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree'];

const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const shipped = (list) => list.components
  .filter((one) => one.purl && (one.properties || [])
    .some((property) => property.name === 'quarkus:component:scope' && property.value === 'runtime'))
  .map((one) => one.purl);
const withoutQualifiers = (purl) => purl.replace(/\?.*$/, '');

async function json(url, body) {
  const response = await fetch(url, body && { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) {
    throw new Error(`${url} was answered with ${response.status}`);
  }
  return response.json();
}

/** The ids of what is known about each component, all pages of it. */
async function known(purls, url) {
  const found = [];
  let queries = purls.map((purl) => ({ purl, query: { package: { purl: withoutQualifiers(purl) } } }));
  while (queries.length > 0) {
    const { results } = await json(`${url}/v1/querybatch`, { queries: queries.map((one) => one.query) });
    const more = [];
    results.forEach((result, index) => {
      (result.vulns || []).forEach((one) => found.push({ purl: queries[index].purl, id: one.id }));
      if (result.next_page_token) {
        more.push({ ...queries[index], query: { ...queries[index].query, page_token: result.next_page_token } });
      }
    });
    queries = more;
  }
  return found;
}

/** What is wrong: each a line for people. */
async function faults(components, vex, url) {
  const purls = shipped(components);
  if (purls.length === 0) {
    return ['the list of components names none that is shipped'];
  }
  const lines = [];
  for (const judged of vex.vulnerabilities) {
    for (const { ref } of judged.affects) {
      if (!purls.includes(ref)) {
        lines.push(`${judged.id} is judged about ${ref}, which is not shipped`);
      }
    }
  }
  for (const { purl, id } of await known(purls, url)) {
    const { aliases = [], summary = '' } = await json(`${url}/v1/vulns/${encodeURIComponent(id)}`);
    const judged = vex.vulnerabilities.some((one) => [id, ...aliases].includes(one.id)
      && SETTLED.includes(one.analysis.state) && one.affects.some(({ ref }) => ref === purl));
    if (!judged) {
      lines.push(`${purl}: ${[id, ...aliases].join(', ')} ${summary}`.trim());
    }
  }
  return lines;
}

/** A stand-in of the service that knows one thing, on two pages, about one component. */
function standIn(purl, id, aliases) {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
      const answer = request.url === '/v1/querybatch'
        ? {
          results: JSON.parse(body).queries.map((query) => {
            if (!purl || query.package.purl !== withoutQualifiers(purl)) {
              return {};
            }
            return query.page_token ? { vulns: [{ id }] } : { next_page_token: 'second' };
          }),
        }
        : { id, aliases, summary: 'a fault' };
      response.end(JSON.stringify(answer));
    });
  });
  return new Promise((done) => { server.listen(0, '127.0.0.1', () => done(server)); });
}

async function trial(components, vex) {
  const purl = shipped(components).find((one) => one.includes('netty-codec-http@'));
  const judgement = (state, ref) => ({ vulnerabilities: [{ id: 'CVE-1', analysis: { state }, affects: [{ ref }] }] });
  const none = { vulnerabilities: [] };
  const cases = [
    ['nothing is known, and the judgements are about what is shipped', vex, undefined, 0],
    ['something is known that nobody judged', none, purl, 1],
    ['it is judged under another name', judgement('not_affected', purl), purl, 0],
    ['it is judged as exploitable', judgement('exploitable', purl), purl, 1],
    ['the judgement is about another version', judgement('not_affected', purl.replace(/@.*/, '@0?type=jar')), purl, 2],
  ];
  for (const [name, judged, about, expected] of cases) {
    const server = await standIn(about, 'GHSA-1', ['CVE-1']);
    const lines = await faults(components, judged, `http://127.0.0.1:${server.address().port}`);
    server.close();
    server.closeAllConnections();
    if (lines.length !== expected) {
      throw new Error(`${name}: ${expected} findings expected, and not ${JSON.stringify(lines)}`);
    }
  }
  console.log(`the audit of ${shipped(components).length} components judged ${cases.length} cases as it should`);
}

async function main([list, judgements, url]) {
  const components = read(list);
  const vex = read(judgements);
  if (url === '--trial') {
    await trial(components, vex);
    return;
  }
  let lines;
  try {
    lines = await faults(components, vex, url);
  } catch (error) {
    console.error(`${url} cannot be asked: ${error.cause ? error.cause.message : error.message}`);
    process.exitCode = 2;
    return;
  }
  lines.forEach((line) => console.error(line));
  console.log(`${shipped(components).length} components, ${lines.length} findings`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
