// Specmatic knows tokens and no certificates of callers (`mutualTLS`), and takes no contract that names them. It sends a body that
// is no object as a text, asks for the first media type whatever an example asks for, and lets a form have no fields but those that
// the contract names. Reads the contract as JSON and writes it
// without the certificates, these examples and such a form; everything else stays. ExamplesTest asks these examples as well, and
// SubmittedFormsTest sends forms.
const fs = require('fs');

function withoutCertificates(contract) {
  const schemes = contract.components.securitySchemes ?? {};
  const names = Object.keys(schemes).filter((name) => schemes[name].type === 'mutualTLS');
  names.forEach((name) => delete schemes[name]);
  for (const operations of Object.values(contract.paths)) {
    for (const operation of Object.values(operations)) {
      operation.security = operation.security?.filter((way) => !names.some((name) => name in way));
    }
  }
  const convert = contract.paths['/v1/conversions/{mapping}']?.post;
  if (convert) {
    dropExamples(convert, ['problem-no-record', 'problem-unknown-mapping']);
    delete convert.requestBody.content['application/x-www-form-urlencoded'];
  }
  const audit = contract.paths['/v1/mappings/{id}/audit']?.get;
  if (audit) {
    dropExamples(audit, ['audit-htcds-2-page', 'audit-htcds-2-text']);
    delete audit.responses[200].content['text/html'];
    delete audit.responses[200].content['text/markdown'];
  }
  const classify = contract.paths['/v1/classifications']?.post;
  if (classify) {
    dropExamples(classify, ['record-marie', 'record-marie-text']);
    delete classify.responses[200].content['text/html'];
    delete classify.responses[200].content['text/plain'];
  }
  return contract;
}

function dropExamples(operation, names) {
  const places = [
    ...(operation.parameters ?? []),
    ...Object.values(operation.requestBody?.content ?? {}),
    ...Object.values(operation.responses).flatMap((response) => Object.values(response.content ?? {})),
  ];
  for (const { examples } of places) {
    names.forEach((name) => examples && delete examples[name]);
  }
}

module.exports = withoutCertificates;

if (require.main === module) {
  console.log(JSON.stringify(withoutCertificates(JSON.parse(fs.readFileSync(0, 'utf8')))));
}
