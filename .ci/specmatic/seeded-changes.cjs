// seeded-changes.cjs CONTRACT FOLDER: writes a part of the contract, and that part with one change each. `breaking` are such
// as the gate has to refuse, `compatible` such as it has to let through. Prints a line for each: its kind, what it is, the file
// without the change and the file with it, with tabs between. A part, because the comparison of the whole takes a minute.
const fs = require('fs');
const path = require('path');
const yaml = require('yaml');

const [contract, folder] = process.argv.slice(2);
const text = fs.readFileSync(contract, 'utf8');
const schemaOf = (document, name) => document.components.schemas[name];
const without = (list, word) => list.splice(list.indexOf(word), 1);
const operation = (document, id) =>
  Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id);

const breaking = {
  'a path goes': (document) => delete document.paths['/v1/what-if'],
  'a status goes': (document) => delete operation(document, 'classify').responses['200'],
  'an answer gets another media type': (document) => {
    const answer = operation(document, 'listFacts').responses['200'];
    answer.content = { 'application/vnd.distinguo+json': answer.content['application/json'] };
  },
  'a member of an answer goes': (document) => {
    delete schemaOf(document, 'Verdict').properties.classification;
    without(schemaOf(document, 'Verdict').required, 'classification');
  },
  'a member of an answer may be missing': (document) => without(schemaOf(document, 'Verdict').required, 'findings'),
  'a member of an answer gets another type': (document) => {
    schemaOf(document, 'Finding').properties.inForce = { type: 'string' };
  },
  'a closed list of words of an answer grows': (document) => schemaOf(document, 'Classification').enum.push('PERHAPS'),
  'a word of a request goes': (document) => schemaOf(document, 'Encounter').enum.pop(),
  'a member of a request goes': (document) => delete schemaOf(document, 'ClassificationRequest').properties.caseReference,
  'a member of a request becomes required': (document) =>
    schemaOf(document, 'ClassificationRequest').required.push('conductDate'),
  'a member of a request gets another type': (document) => {
    schemaOf(document, 'WhatIfRequest').properties.size = { type: 'string' };
  },
  'a bound of a request gets tighter': (document) => {
    schemaOf(document, 'ComparisonRequest').properties.rulebooks.maxItems = 3;
  },
  'a request loses a media type': (document) => {
    delete operation(document, 'convert').requestBody.content['application/x-www-form-urlencoded'];
  },
  'a parameter becomes required': (document) => {
    operation(document, 'findDifferences').parameters.forEach((parameter) => (parameter.required = true));
  },
  'a way to say who calls goes': (document) => operation(document, 'classify').security.shift(),
};

const compatible = {
  'nothing changes': () => {},
  'a text is worded anew': (document) => {
    operation(document, 'classify').description = 'Other words.';
  },
  'an answer gets a member': (document) => {
    schemaOf(document, 'Verdict').properties.summary = { type: 'string', description: 'New.' };
  },
  'a request gets an optional member': (document) => {
    schemaOf(document, 'ClassificationRequest').properties.language = { type: 'string', description: 'New.' };
  },
  'a growing list of words of an answer grows': (document) => schemaOf(document, 'WhyOpen').enum.push('NEW_WORD'),
  'an answer uses a word no more': (document) => schemaOf(document, 'WhyOpen').enum.pop(),
  'a request gets a media type': (document) => {
    const { content } = operation(document, 'convert').requestBody;
    content['application/vnd.distinguo+json'] = content['application/json'];
  },
  'a request gets a word': (document) => schemaOf(document, 'Encounter').enum.push('NEW_WORD'),
  'a path comes': (document) => {
    document.paths['/v1/others'] = { get: { ...operation(document, 'listRulebooks'), operationId: 'listOthers' } };
  },
};

/** The operations that a change is about: by default the one that classifies. */
const parts = {
  'a path goes': ['whatIf', 'listFacts'],
  'an answer gets another media type': ['listFacts'],
  'a member of a request gets another type': ['whatIf'],
  'a bound of a request gets tighter': ['compare'],
  'a request loses a media type': ['convert'],
  'a request gets a media type': ['convert'],
  'a parameter becomes required': ['findDifferences'],
  'a path comes': ['listRulebooks'],
};

function part(operations) {
  const document = yaml.parse(text);
  for (const [name, item] of Object.entries(document.paths)) {
    if (!Object.values(item).some(({ operationId }) => operations.includes(operationId))) {
      delete document.paths[name];
    }
  }
  const used = new Set();
  const follow = (node) =>
    [...JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].forEach(([, name]) => {
      if (!used.has(name)) {
        used.add(name);
        follow(schemaOf(document, name));
      }
    });
  follow([document.paths, document.components.headers ?? {}]);
  Object.keys(document.components.schemas)
    .filter((name) => !used.has(name))
    .forEach((name) => delete document.components.schemas[name]);
  return document;
}

for (const [kind, changes] of Object.entries({ breaking, compatible })) {
  Object.entries(changes).forEach(([name, change], index) => {
    const files = ['before', 'after'].map((when) => path.join(folder, `${kind}-${index}-${when}.yaml`));
    files.forEach((file, turn) => {
      const document = part(parts[name] ?? ['classify']);
      if (turn === 1) {
        change(document);
      }
      fs.writeFileSync(file, JSON.stringify(document));
    });
    console.log([kind, name, ...files].join('\t'));
  });
}
