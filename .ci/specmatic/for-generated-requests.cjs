// Reads the contract as JSON and writes it with what a generator of requests cannot know, as no schema says it: which
// rulebooks, offences and parts of a State there are, and that answers must be able to be true together. So every request
// starts from an example below, ids in it are kept as they are, and facts are answered with words that contradict nothing.
// Everything else is the contract, and the contract as it is was tested by its own examples before.
const fs = require('fs');
const withoutCertificates = require('./without-certificates.cjs');

const contract = withoutCertificates(JSON.parse(fs.readFileSync(0, 'utf8')));
const schemas = contract.components.schemas;

const words = (name, chosen) => {
  schemas[name] = { ...schemas.Answer, enum: chosen };
  return `"#/components/schemas/${name}"`;
};
const open = words('OpenAnswer', ['SUSPECTED', 'UNKNOWN', 'DECLINED']);
const openBesideNumber = words('OpenAnswerBesideNumber', ['UNKNOWN', 'DECLINED']); // a suspicion can contradict an age
for (const member of Object.values(schemas.CaseFacts.properties)) {
  const name = member.anyOf[0].$ref.split('/').pop();
  const group = JSON.stringify(schemas[name]);
  const word = group.includes('"integer"') ? openBesideNumber : open;
  schemas[name] = JSON.parse(group.replaceAll('"#/components/schemas/Answer"', word));
}
schemas.CaseRequest.properties.facts = { type: 'object' };

const free = (schema) => ['pattern', 'maxLength'].forEach((member) => delete schema[member]);
free(schemas.RulebookId);
contract.paths['/v1/mappings/{id}/audit'].get.parameters.filter(({ name }) => name === 'rulebook').forEach(({ schema }) => free(schema));
for (const request of ['ClassificationRequest', 'ComparisonRequest', 'InterviewRequest', 'WhatIfRequest']) {
  free(schemas[request].properties.partOfState);
}
free(schemas.WhatIfRequest.properties.finding);
free(schemas.ComparisonRequest.properties.rulebooks.items);
for (const request of ['ClassificationRequest', 'InterviewRequest', 'WhatIfRequest']) {
  free(schemas[request].properties.rulebook);
  schemas[request].properties.conductDate = { type: ['string', 'null'], format: 'date' }; // of its form most are after the decision
}

// Of strings that must not match a pattern, Specmatic makes some that do: it adds `_` at the end, which a salt may have there.
for (const { properties } of Object.values(schemas)) {
  if (properties?.digestSalt) {
    free(properties.digestSalt);
  }
}

// Generated arrays repeat their items, and every array of a request is a set: they come from the dictionary.
for (const request of ['ClassificationRequest', 'ComparisonRequest', 'InterviewRequest', 'WhatIfRequest']) {
  schemas[request].properties.screened.items = { type: 'string' };
}

// A language is no reason to refuse: whoever asks for none that there is, in whatever length, gets English.
for (const operations of Object.values(contract.paths)) {
  for (const operation of Object.values(operations)) {
    operation.parameters = operation.parameters?.filter(({ $ref }) => !$ref?.endsWith('/AcceptLanguage'));
  }
}

// A generated attribution stands twice as well, and the dictionary has no objects.
for (const schema of Object.values(schemas)) {
  delete schema.properties?.attributions;
}

const common = {
  decisionDate: '2025-06-02',
  standard: 'REASONABLE_GROUNDS',
  encounter: 'HOTLINE',
  partOfState: 'scotland',
  caseReference: 'generated',
  digestSalt: 'a-salt-of-the-generated-requests',
  screened: ['debt'],
  facts: { person: { ageYears: 24 }, conduct: { recruited: 'SUSPECTED' }, means: { force: 'UNKNOWN' } },
};
// Lines of JSON are a text to Specmatic, and none that it generates is one of them.
delete contract.paths['/v1/classifications/batch'];
// The arrays in an episode are sets, and its facts can contradict those of the request: neither is for the dictionary to say.
delete contract.paths['/v1/classifications/episodes'];
// The fields of a record are for its own system to know, and the facts that come of it are not those of the words above.
delete contract.paths['/v1/conversions/{mapping}'];

const requests = {
  '/v1/classifications': { rulebook: 'uk', conductDate: '2024-03-01', ...common },
  '/v1/classifications/summaries': { rulebook: 'uk', conductDate: '2024-03-01', ...common },
  '/v1/comparisons': { rulebooks: ['uk', 'us'], conductDates: ['2024-03-01'], ...common },
  '/v1/interviews/next': { rulebook: 'uk', conductDate: '2024-03-01', mode: 'GROUPED', limit: 1, ...common },
  '/v1/what-if': { rulebook: 'uk', conductDate: '2024-03-01', finding: 'human-trafficking-scotland', size: 1, ...common },
};
for (const [path, value] of Object.entries(requests)) {
  const operation = contract.paths[path].post;
  operation.requestBody.content['application/json'].examples = { generated: { value } };
  const answers = operation.responses[200].content['application/json'];
  answers.examples = { generated: Object.values(answers.examples)[0] };
}
process.stdout.write(JSON.stringify(contract));
