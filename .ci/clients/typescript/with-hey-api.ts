// The client that Hey API generates, against a running service: functions and types for every operation.
import { client } from './hey-api/client.gen.js';
import { classify, getRulebook, listFacts } from './hey-api/index.js';
import { request } from './caller.js';

client.setConfig({ baseUrl: process.argv[2] ?? '' });

const { data, error } = await classify({ body: request });
if (!data || data.classification !== 'TRAFFICKING') {
  throw new Error(`no verdict: ${JSON.stringify(error)}`);
}
const catalogue = await listFacts();
const refused = await getRulebook({ path: { id: 'xx' } });
if (refused.error?.status !== 404 || refused.error.type !== '/problems/unknown-rulebook') {
  throw new Error(`not refused: ${JSON.stringify(refused.data)}`);
}
console.log(`hey-api: ${data.classification}, ${catalogue.data?.groups.length ?? 'no'} groups of facts`);
