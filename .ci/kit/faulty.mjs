// Servers that answer as the service does, but for one fault or one change that the contract allows. Each is a proxy in front
// of the real service on a loopback port.
import { createServer } from 'node:http';

const isVerdict = (answer) => answer.body?.findings !== undefined;
const isProblem = (answer) => answer.body?.violations !== undefined;
const every = (value, change) => {
  if (typeof value === 'object' && value !== null) {
    const members = Object.values(value); // not those that the change adds
    change(value);
    members.forEach((member) => every(member, change));
  }
};
const onVerdict = (change) => (answer) => isVerdict(answer) && change(answer.body);
const onProblem = (change) => (answer) => isProblem(answer) && change(answer.body);
const onEach = (change) => (answer) => [answer.body, ...(answer.lines ?? [])].forEach((part) => every(part, change));

/** What a grader has to notice. A change gets the answer and the request, and changes the answer in place. */
export const FAULTS = {
  'a wrong classification': onVerdict((verdict) => {
    if (verdict.classification === 'TRAFFICKING') verdict.classification = 'SMUGGLING';
  }),
  'SMUGGLING while trafficking is open': onVerdict((verdict) => {
    if (verdict.possibleClassifications.includes('SMUGGLING')) verdict.classification = 'SMUGGLING';
  }),
  'NEITHER instead of UNDETERMINED': onVerdict((verdict) => {
    if (verdict.classification === 'UNDETERMINED') verdict.classification = 'NEITHER';
  }),
  'a possible classification dropped': onVerdict((verdict) => verdict.possibleClassifications.splice(1)),
  'a missing finding': onVerdict((verdict) => verdict.findings.pop()),
  'a missing element': onVerdict((verdict) => verdict.findings.forEach((finding) => finding.elements.pop())),
  'a missing citation': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => finding.elements.forEach((element) => delete element.citation))),
  'a citation of another provision': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => finding.elements.forEach((element) => (element.citation.provision = 'art. 99')))),
  'a status turned round': onVerdict((verdict) => {
    const finding = verdict.findings.find(({ status }) => status.REASONABLE_GROUNDS === 'NOT_MET');
    if (finding) finding.status.REASONABLE_GROUNDS = 'MET';
  }),
  'one standard for both': onVerdict((verdict) =>
    verdict.findings.forEach(({ status }) => (status.ESTABLISHED = status.REASONABLE_GROUNDS))),
  'the facts that decided dropped': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => finding.elements.forEach((element) => (element.decidedBy = [])))),
  'open facts dropped': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => finding.elements.forEach((element) => (element.open = [])))),
  'open questions dropped': onVerdict((verdict) => (verdict.openQuestions = [])),
  'a question without its text': onVerdict((verdict) => verdict.openQuestions.forEach((open) => (open.question = ''))),
  'a missing safeguard': onVerdict((verdict) => verdict.safeguards.shift()),
  'a safeguard that is not due': onVerdict((verdict) => verdict.safeguards.push({ ...verdict.safeguards[0], code: 'DETAIN' })),
  'an inference dropped': onVerdict((verdict) => verdict.inferences.pop()),
  'consent not disregarded': onVerdict((verdict) => (verdict.disregardedFacts = [])),
  'a defence that is met dropped': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => (finding.defences = []))),
  'the law of another day': onVerdict((verdict) => (verdict.rulebook.lawAsOf = verdict.rulebook.protectionsAsOf)),
  'the newest law for every day': (answer, request) => isVerdict(answer) && (request.change = { conductDate: undefined }),
  'an offence in force before it existed': onVerdict((verdict) =>
    verdict.findings.forEach((finding) => (finding.inForce = true))),
  'the reference of the caller lost': onVerdict((verdict) => delete verdict.caseReference),
  'no notice': onVerdict((verdict) => delete verdict.notice),
  'no digest of the rulebook': onVerdict((verdict) => delete verdict.rulebook.digest),
  'verdicts that caches may keep': (answer) => isVerdict(answer) && answer.headers.delete('cache-control'),
  '500 on bad input': (answer) => {
    if (answer.status === 422) answer.status = 500;
  },
  '200 on bad input': (answer) => {
    if (answer.status === 422) answer.status = 200;
  },
  'a wrong content type': (answer) => answer.headers.set('content-type', 'application/json'),
  'a lost violation': onProblem((problem) => problem.violations.pop()),
  'a violation too many': onProblem((problem) => problem.violations.push({ pointer: '/facts', code: 'UNKNOWN', message: 'x' })),
  'a wrong pointer': onProblem((problem) =>
    problem.violations.forEach((violation) => (violation.pointer = violation.pointer?.replaceAll('/', '.')))),
  'another code': onProblem((problem) => problem.violations.forEach((violation) => (violation.code = 'UNKNOWN'))),
  'an echo of a fact': (answer, request) => isProblem(answer) && (answer.body.detail += ` in ${request.text}`),
  'an echo of a fact in a header': (answer, request) =>
    isProblem(answer) && answer.headers.set('x-request', encodeURIComponent(request.text).slice(0, 2000)),
  'an unknown member accepted': (answer) => {
    if (isProblem(answer) && answer.body.violations.every(({ code }) => code === 'UNKNOWN_PROPERTY')) {
      Object.assign(answer, { status: 200, body: {} });
    }
  },
  'another type of problem': (answer) => {
    if (answer.body?.type) answer.body.type = 'about:blank';
  },
  'a problem without its page': (answer) => answer.headers.delete('link'),
  'no ETag': (answer) => answer.headers.delete('etag'),
  'an ETag that is never the same': (answer, request) => {
    if (answer.status === 304) Object.assign(answer, { status: 200, body: {} });
  },
  'no methods named': (answer) => answer.headers.delete('allow'),
  'a page in HTML for a problem': (answer) => {
    if (answer.status >= 400) Object.assign(answer, { body: undefined, text: '<html>no</html>' });
  },
  'a fact of the catalogue lost': (answer) => answer.body?.groups?.[0].facts.shift(),
  'a connection cut on bad input': (answer) => {
    if (answer.status === 400) answer.cut = true;
  },
  'a difference between two laws lost': (answer) => answer.body?.divergences?.pop(),
  'an alternative lost': (answer) => answer.body?.alternatives?.pop(),
  'the lines of a batch in another order': (answer) => answer.lines?.reverse(),
  'a line of a batch lost': (answer) => answer.lines?.shift(),
  'a line of a batch twice': (answer) => answer.lines?.unshift(answer.lines[0]),
  'a batch without its totals': (answer) => answer.lines?.pop(),
  'a line of a batch cut off': (answer) => {
    if (answer.lines) Object.assign(answer, { lines: undefined, text: answer.text.trimEnd().slice(0, -2) });
  },
  'SMUGGLING in a batch while trafficking is open': (answer) => answer.lines?.forEach(({ summary }) => {
    if (summary?.possibleClassifications.includes('TRAFFICKING')) summary.classification = 'SMUGGLING';
  }),
  'a problem of a batch without its violations': (answer) =>
    answer.lines?.forEach(({ problem }) => problem && delete problem.violations),
  'elements of episodes that no rule joins, not told': (answer) => answer.body?.notJoined?.pop(),
  'the episodes of a case taken for one by one': (answer) => {
    if (answer.body?.episodes) answer.body.trafficking.metJoined = [];
  },
  'an interview that ends while a question is open': (answer) => {
    if (answer.body?.questionsLeft > 0) Object.assign(answer.body, { settled: true, state: 'SETTLED' });
  },
  'an interview that never ends': (answer) => {
    if (answer.body?.state === 'SETTLED') Object.assign(answer.body, { settled: false, state: 'OPEN' });
  },
  'an outcome of an answer turned round': (answer) => answer.body?.questions?.forEach?.(({ outcomes }) =>
    outcomes.forEach((outcome) => (outcome.settles = !outcome.settles))),
  'a NO that no field of a record gives': (answer) => {
    if (answer.body?.mapping) answer.body.facts.means = { ...answer.body.facts.means, force: 'NO' };
  },
  'a field of a record that is not accounted for': (answer) =>
    answer.body?.mapping && answer.body.fields?.splice(answer.body.fields.findIndex(({ outcome }) => outcome === 'MAPPED'), 1),
};

/** What the contract lets a later service do, and a grader has to take. */
export const GROWTH = {
  'nothing changed': () => {},
  'new members everywhere': (answer) => {
    const facts = structuredClone(answer.body?.facts);
    onEach((value) => {
      if (!Array.isArray(value)) value.somethingNew = { of: ['a', 1] };
    })(answer);
    if (facts !== undefined) answer.body.facts = facts; // case facts are named by the catalogue alone
  },
  'texts worded anew': onEach((value) =>
    ['title', 'detail', 'message', 'question', 'explanation', 'reason', 'notice'].forEach((name) => {
      if (typeof value[name] === 'string') value[name] = 'Other words.';
    })),
  'lists in another order': onEach((value) => Array.isArray(value) && value.reverse()),
  'a new header': (answer) => answer.headers.set('x-new', 'yes'),
  'an inference from a new fact': onVerdict((verdict) =>
    verdict.inferences.push({ fact: 'means.new', answer: 'YES', because: 'IMPLIED', from: ['means.force'] })),
  'a later reading of the law with one more offence and one more duty': (answer) => {
    onEach((value) => {
      if (typeof value.version === 'string') value.version = '9.0.0';
    })(answer);
    if (isVerdict(answer)) {
      answer.body.findings.push({ ...answer.body.findings[0], offence: 'a-new-offence' });
      answer.body.safeguards.push({ code: 'NEW_DUTY', because: 'x', citation: { provision: 's. 1' } });
    }
  },
  'a new fact in the catalogue': (answer) => answer.body?.groups?.[0].facts.push({ id: 'person.new', type: 'ANSWER' }),
  'a rulebook of the operator': (answer) =>
    answer.body?.rulebooks?.push({ id: 'xx', version: '1.0.0', coverage: { from: '2020-01-01', to: '2030-01-01' } }),
};

const DROPPED = new Set(['content-length', 'transfer-encoding', 'connection', 'content-encoding', 'keep-alive']);

async function forward(service, request) {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !['host', 'connection',
    'content-length', 'transfer-encoding'].includes(name)));
  const hasBody = !['GET', 'HEAD'].includes(request.method) && (request.text !== '' || 'content-type' in headers);
  const answer = await fetch(service + request.url, { method: request.method, headers, body: hasBody ? request.text : undefined });
  const text = await answer.text();
  const isLines = answer.headers.get('content-type')?.startsWith('application/x-ndjson');
  const lines = isLines ? text.trimEnd().split('\n').map((line) => JSON.parse(line)) : undefined;
  let body;
  try {
    body = isLines ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status: answer.status, headers: new Map([...answer.headers].filter(([name]) => !DROPPED.has(name))), text, body, lines };
}

/** Starts a proxy with a change; gives its address and what ends it. */
export async function start(service, change, token) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
    const request = { method: incoming.method, url: incoming.url, headers: incoming.headers, text: Buffer.concat(chunks).toString() };
    if (token && incoming.headers.authorization !== `Bearer ${token}`) {
      outgoing.writeHead(401).end();
      return;
    }
    let answer = await forward(service, request);
    change(answer, request);
    if (request.change) {
      request.text = JSON.stringify({ ...JSON.parse(request.text), ...request.change });
      answer = await forward(service, request);
    }
    if (answer.cut) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.lines !== undefined) {
      outgoing.end(answer.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return;
    }
    outgoing.end(answer.body === undefined ? answer.text : JSON.stringify(answer.body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() && server.closeAllConnections() };
}
