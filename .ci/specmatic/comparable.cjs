// comparable.cjs RELEASED CURRENT FOLDER: writes both contracts for the comparison. A list of words of an answer that may
// grow is let grow: the released contract gets the words that came since, but none that went. What the comparison does not
// look at, or judges wrongly, is refused here: a member that a closed object of a request had and has no more, a bound of such a
// member that gets tighter, a media type of a request or of an answer, and a way to say who calls. Of these ways Specmatic takes the first one for
// required, so it gets none.
const fs = require('fs');
const path = require('path');
const yaml = require('yaml');
const withoutCertificates = require('./without-certificates.cjs');

const [released, current, folder] = process.argv.slice(2);
const read = (file) => yaml.parse(fs.readFileSync(file, 'utf8'));
const contracts = { released: read(released), current: read(current) };
for (const [name, schema] of Object.entries(contracts.released.components.schemas)) {
  const now = contracts.current.components.schemas[name];
  if (schema.enum && now?.enum && schema.description.endsWith('may grow.')) {
    schema.enum = [...new Set([...schema.enum, ...now.enum])];
  }
}
const gone = Object.entries(contracts.released.components.schemas)
  .filter(([, schema]) => schema.additionalProperties === false)
  .flatMap(([name, schema]) =>
    Object.keys(schema.properties ?? {})
      .filter((member) => !contracts.current.components.schemas[name]?.properties?.[member])
      .map((member) => `${name}.${member}`));
const tighter = Object.entries(contracts.released.components.schemas)
  .filter(([, schema]) => schema.additionalProperties === false)
  .flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).flatMap(([member, before]) => {
      const after = contracts.current.components.schemas[name]?.properties?.[member] ?? {};
      const upper = ['maxItems', 'maxLength', 'maximum'].filter((bound) => after[bound] < (before[bound] ?? Infinity));
      const lower = ['minItems', 'minLength', 'minimum'].filter((bound) => after[bound] > (before[bound] ?? -Infinity));
      return [...upper, ...lower].map((bound) => `${name}.${member} ${bound}`);
    }));
const answersOf = (contract) =>
  Object.entries(contract.paths).flatMap(([name, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.entries(responses).flatMap(([status, { content }]) =>
        Object.keys(content ?? {}).map((type) => `${method} ${name} ${status} ${type}`))));
const bodiesOf = (contract) =>
  Object.entries(contract.paths).flatMap(([name, item]) =>
    Object.entries(item).flatMap(([method, { requestBody }]) =>
      Object.keys(requestBody?.content ?? {}).map((type) => `${method} ${name} ${type}`)));
const waysOf = (contract) =>
  Object.entries(contract.paths).flatMap(([name, item]) =>
    Object.entries(item).flatMap(([method, { security }]) =>
      (security ?? [{}]).map((way) => `${method} ${name} security ${JSON.stringify(way)}`)));
const promised = (contract) => [...bodiesOf(contract), ...answersOf(contract), ...waysOf(contract)];
const kept = new Set(promised(contracts.current));
const lost = promised(contracts.released).filter((one) => !kept.has(one));
if (gone.length + lost.length + tighter.length > 0) {
  console.error(`requests lost members or got tighter, or requests or answers lost a media type, or a way to say who calls went: ${[...gone, ...tighter, ...lost].join(', ')}`);
  process.exit(1);
}
for (const [name, contract] of Object.entries(contracts)) {
  Object.values(contract.paths)
    .flatMap((operations) => Object.values(operations))
    .forEach((operation) => delete operation.security);
  fs.writeFileSync(path.join(folder, `${name}.yaml`), JSON.stringify(withoutCertificates(contract)));
}
