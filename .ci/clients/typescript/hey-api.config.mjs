// A verdict comes as JSON, as HTML and as plain text. This caller reads JSON, so the other types are taken out of its types.
const jsonOnly = (operation) => {
  const { content } = operation.responses['200'];
  operation.responses['200'].content = { 'application/json': content['application/json'] };
};

// The names of files with their ending, as Node asks for them.
export default {
  input: './openapi/openapi.yaml',
  output: { path: './target/client-typescript/hey-api', module: { extension: '.js' } },
  parser: { patch: { operations: { 'POST /v1/classifications': jsonOnly } } },
  plugins: ['@hey-api/client-fetch'],
};
