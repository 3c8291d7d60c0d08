// openapi-fetch over the generated types, against a running service: a verdict, and a problem where a request is refused. A verdict
// comes as JSON, as HTML and as plain text; the second type parameter says that this caller reads JSON, problems included.
import createClient from 'openapi-fetch';
import type { paths } from './distinguo.js';
import { request, screen, statuses } from './caller.js';

const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: process.argv[2] ?? '' });

const { data, error } = await client.POST('/v1/classifications', { body: request });
if (!data || data.classification !== 'TRAFFICKING' || !screen(data)) {
  throw new Error(`no verdict: ${JSON.stringify(error)}`);
}
const summary = await client.POST('/v1/classifications/summaries', { body: request });
if (!summary.data || statuses(summary.data).length !== data.findings.length) {
  throw new Error(`not the summary of the verdict: ${JSON.stringify(summary.error)}`);
}
const refused = await client.GET('/v1/rulebooks/{id}', { params: { path: { id: 'xx' } } });
if (refused.error?.type !== '/problems/unknown-rulebook') {
  throw new Error(`not refused: ${JSON.stringify(refused.data)}`);
}
const differences = await client.GET('/v1/rulebooks/{id}/differences/{other}', {
  params: { path: { id: 'un', other: 'un' }, query: { kind: 'SMUGGLING', conductDate: '2024-03-01', open: false } },
});
console.log(`openapi-fetch: ${data.classification}, ${differences.data?.differences.length ?? 'no'} differences`);
