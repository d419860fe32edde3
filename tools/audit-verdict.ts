/** What an answer of `npm audit --json` comes to. */

interface Report {
  vulnerabilities?: Record<string, { severity: string }>;
}

const SERIOUS = ['high', 'critical'];

/** An answer without a list of vulnerabilities, or none at all, says nothing of the packages. */
export function verdict(answer: string): { said: string; serious: boolean } {
  const found = vulnerabilities(answer);
  if (!found)
    return { said: 'npm audit: the registry gave no answer; not checked.', serious: false };
  const names = Object.entries(found).map(([name, { severity }]) => `${name} (${severity})`);
  const serious = Object.values(found).some(({ severity }) => SERIOUS.includes(severity));
  const said = names.length
    ? `npm audit: known vulnerabilities in ${names.join(', ')}.`
    : 'npm audit: no known vulnerabilities.';
  return { said, serious };
}

function vulnerabilities(answer: string): Report['vulnerabilities'] {
  try {
    return (JSON.parse(answer) as Report).vulnerabilities;
  } catch {
    return undefined;
  }
}
