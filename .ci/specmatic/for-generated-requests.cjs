// Reads the contract as JSON and writes it with what a generator of requests cannot know, as no schema says it: which
// rulebooks, offences and parts of a State there are, and that answers must be able to be true together. So every request
// starts from an example below, ids in it are kept as they are, and facts are answered with words that contradict nothing.
// Everything else is the contract, and the contract as it is was tested by its own examples before.
const fs = require('fs');

const contract = JSON.parse(fs.readFileSync(0, 'utf8'));
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
for (const request of ['ClassificationRequest', 'ComparisonRequest', 'WhatIfRequest']) {
  free(schemas[request].properties.partOfState);
}
free(schemas.WhatIfRequest.properties.finding);
free(schemas.ComparisonRequest.properties.rulebooks.items);
for (const request of ['ClassificationRequest', 'WhatIfRequest']) {
  free(schemas[request].properties.rulebook);
  schemas[request].properties.conductDate = { type: ['string', 'null'], format: 'date' }; // of its form most are after the decision
}

// Generated arrays repeat their items, and every array of a request is a set: they come from the dictionary.
for (const request of ['ClassificationRequest', 'ComparisonRequest', 'WhatIfRequest']) {
  schemas[request].properties.screened.items = { type: 'string' };
}

const common = {
  decisionDate: '2025-06-02',
  standard: 'REASONABLE_GROUNDS',
  encounter: 'HOTLINE',
  partOfState: 'scotland',
  caseReference: 'generated',
  screened: ['debt'],
  facts: { person: { ageYears: 24 }, conduct: { recruited: 'SUSPECTED' }, means: { force: 'UNKNOWN' } },
};
const requests = {
  '/v1/classifications': { rulebook: 'uk', conductDate: '2024-03-01', ...common },
  '/v1/comparisons': { rulebooks: ['uk', 'us'], conductDates: ['2024-03-01'], ...common },
  '/v1/what-if': { rulebook: 'uk', conductDate: '2024-03-01', finding: 'human-trafficking-scotland', size: 1, ...common },
};
for (const [path, value] of Object.entries(requests)) {
  const operation = contract.paths[path].post;
  operation.requestBody.content['application/json'].examples = { generated: { value } };
  const answers = operation.responses[200].content['application/json'];
  answers.examples = { generated: Object.values(answers.examples)[0] };
}
process.stdout.write(JSON.stringify(contract));
