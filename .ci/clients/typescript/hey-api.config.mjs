// The names of files with their ending, as Node asks for them.
export default {
  input: './openapi/openapi.yaml',
  output: { path: './target/client-typescript/hey-api', module: { extension: '.js' } },
  plugins: ['@hey-api/client-fetch'],
};
