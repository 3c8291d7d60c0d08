// comparable.cjs RELEASED CURRENT FOLDER: writes both contracts for the comparison. A list of words of an answer that may
// grow is let grow: the released contract gets the words that came since, but none that went.
const fs = require('fs');
const path = require('path');
const yaml = require('yaml');

const [released, current, folder] = process.argv.slice(2);
const read = (file) => yaml.parse(fs.readFileSync(file, 'utf8'));
const contracts = { released: read(released), current: read(current) };
for (const [name, schema] of Object.entries(contracts.released.components.schemas)) {
  const now = contracts.current.components.schemas[name];
  if (schema.enum && now?.enum && schema.description.endsWith('may grow.')) {
    schema.enum = [...new Set([...schema.enum, ...now.enum])];
  }
}
for (const [name, contract] of Object.entries(contracts)) {
  fs.writeFileSync(path.join(folder, `${name}.yaml`), JSON.stringify(contract));
}
