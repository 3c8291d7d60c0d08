// Starts Prism on a free loopback port, asks it for every operation and status of the contract, and judges each answer by the
// contract. Answers that Prism makes up are not asked for: it fills every list and goes down every condition, without end.
const fs = require('fs');
const net = require('net');
const { spawn } = require('child_process');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
const yaml = require('yaml');

const contract = yaml.parse(fs.readFileSync('openapi/openapi.yaml', 'utf8'));
const ajv = addFormats(new Ajv({ strict: false, allErrors: true }), ['date', 'uri', 'uri-reference', 'int32', 'int64']);
ajv.addSchema({ $id: 'contract', components: contract.components });

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function requestOf(template, method, operation) {
  let url = template;
  const query = new URLSearchParams();
  const parameters = (operation.parameters ?? []).map(({ $ref, ...own }) =>
    $ref ? contract.components.parameters[$ref.split('/').pop()] : own);
  for (const parameter of parameters.filter((one) => one.in !== 'header')) { // the language is the mock server's own
    const { value } = Object.values(parameter.examples)[0];
    if (parameter.in === 'path') {
      url = url.replace(`{${parameter.name}}`, value);
    } else {
      query.set(parameter.name, String(value));
    }
  }
  const [type, content] = Object.entries(operation.requestBody?.content ?? { none: {} })[0];
  return {
    url: query.size ? `${url}?${query}` : url,
    method: method.toUpperCase(),
    type,
    bodies: Object.values(content.examples ?? { none: {} }).map((body) => body.value),
  };
}

async function judge(base, request, body, prefer, status, schema) {
  const answer = await fetch(base + request.url, {
    method: request.method,
    headers: { prefer, authorization: 'Bearer token', ...(body && { 'content-type': request.type }) },
    body: typeof body === 'string' ? body : body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  const values = schema.contentSchema ? text.trim().split('\n') : [text];
  const validate = ajv.getSchema(`contract${(schema.contentSchema ?? schema).$ref}`);
  for (const value of values) {
    if (answer.status !== Number(status) || !validate(JSON.parse(value))) {
      throw new Error(`${request.method} ${request.url}, ${prefer}: ${answer.status} ${JSON.stringify(validate.errors)}
        ${value.slice(0, 400)}`);
    }
  }
}

async function ask(base) {
  let answers = 0;
  for (const [template, operations] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const request = requestOf(template, method, operation);
      for (const [status, response] of Object.entries(operation.responses)) {
        if (!response.content) {
          continue; // a 304 has no body
        }
        const { schema } = Object.values(response.content)[0];
        for (const body of request.bodies) {
          await judge(base, request, body, `code=${status}`, status, schema);
          answers++;
        }
      }
    }
  }
  return answers;
}

async function main() {
  const port = await freePort();
  const prism = spawn('prism', ['mock', '--host', '127.0.0.1', '--port', String(port), 'openapi/openapi.yaml'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((resolve, reject) => {
      prism.stdout.on('data', (text) => String(text).includes('is listening') && resolve());
      prism.on('exit', () => reject(new Error('the mock server did not start')));
    });
    prism.stdout.resume();
    console.log(`${await ask(`http://127.0.0.1:${port}`)} answers of the mock server fit the contract`);
  } finally {
    prism.kill();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
