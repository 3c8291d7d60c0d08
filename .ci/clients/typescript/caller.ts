// A caller in TypeScript: compiles only if the contract gives every fact as a typed field of its own.
import type { paths } from './distinguo.js';

type Classification = paths['/v1/classifications']['post'];
type Request = Classification['requestBody']['content']['application/json'];
type Verdict = Classification['responses'][200]['content']['application/json'];
type Summary = paths['/v1/classifications/summaries']['post']['responses'][200]['content']['application/json'];
type Problem = Classification['responses'][422]['content']['application/problem+json'];

export const request: Request = {
  rulebook: 'un',
  conductDate: '2024-03-01',
  facts: {
    person: { ageYears: 24 },
    conduct: { recruited: 'YES', received: 'SUSPECTED' },
    means: { deceptionAboutWork: 'YES', force: 'DECLINED' },
    exploitation: { commercialSex: 'YES' },
  },
};

export const unknownFact: Request = {
  rulebook: 'un',
  // @ts-expect-error: a misspelt fact is no field
  facts: { conduct: { recruted: 'YES' } },
};

export const unknownAnswer: Request = {
  rulebook: 'un',
  // @ts-expect-error: an answer is one of five words
  facts: { conduct: { recruited: 'MAYBE' } },
};

export async function classify(service: string): Promise<Verdict | Problem> {
  const response = await fetch(`${service}/v1/classifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.ok ? ((await response.json()) as Verdict) : ((await response.json()) as Problem);
}

// Exhaustive without a default: a new classification in the contract stops this from compiling.
export function screen(verdict: Verdict): boolean {
  switch (verdict.classification) {
    case 'TRAFFICKING':
    case 'TRAFFICKING_AND_SMUGGLING':
    case 'UNDETERMINED':
      return true;
    case 'SMUGGLING':
    case 'NEITHER':
      return verdict.safeguards.some((safeguard) => safeguard.code === 'SCREEN_FOR_TRAFFICKING');
  }
}

export function grounds(verdict: Verdict): string[] {
  return verdict.findings.flatMap((finding) =>
    finding.elements.flatMap((element) => element.decidedBy.map((fact) => `${finding.offence}: ${fact}`)),
  );
}

export function statuses(summary: Summary): string[] {
  return summary.findings.map((finding) => `${finding.offence}: ${finding.status.REASONABLE_GROUNDS}`);
}
