/**
 * Holds requests and answers to PxAPI-2.yml, the description of PxWebApi 2 (PxTools, Apache-2.0). The
 * recorded answers beside it are Statistics Norway's (CC BY 4.0) and Statistics Sweden's (CC0), the
 * same software; who to call at their offices is taken out.
 */
import { readFileSync } from 'node:fs';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';

const recorded = (file: string): string =>
  readFileSync(new URL(`answers/${file}`, import.meta.url), 'utf8');

export const answers = { text: recorded, json: (file: string) => JSON.parse(recorded(file)) };

/**
 * The description, mended where it contradicts the services that it describes: a selection has
 * `valueCodes`, but `values` is what it requires; `updated` is a time, but only a date would fit.
 * Its examples are in files of their own, which are not here.
 */
function description(): Document {
  const document = withoutExamples(parse(recorded('PxAPI-2.yml'))) as {
    components: { schemas: Record<string, { required?: string[]; pattern?: string }> };
  };
  const { schemas } = document.components;
  Object.assign(schemas.VariableSelection ?? {}, { required: ['variableCode', 'valueCodes'] });
  Object.assign(schemas.updated ?? {}, { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' });
  return document as unknown as Document;
}

function withoutExamples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutExamples);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== 'examples')
      .map(([key, value]) => [key, withoutExamples(value)]),
  );
}

export interface Contract {
  /** What is wrong with a request to the service: nothing when it follows the description. */
  request(method: string, url: URL, body: unknown): string[];
  /** What is wrong with an answer of this operation. */
  answer(operation: 'metadata' | 'data' | 'codelist' | 'config', body: unknown): string[];
}

/** `/data` is described as a string only; its JSON-stat form is that of the metadata. */
const OPERATIONS = {
  metadata: 'GetMetadataById',
  data: 'GetMetadataById',
  codelist: 'GetCodelistById',
  config: 'GetApiConfiguration',
} as const;

export async function readContract(): Promise<Contract> {
  const api = new OpenAPIBackend({
    definition: description(),
    quick: true,
    strict: true,
    ajvOpts: { allErrors: true, validateFormats: false },
  });
  await api.init();
  const faults = (errors: { instancePath: string; message?: string }[] | null | undefined) =>
    (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return {
    request(method, url, body) {
      const query: Record<string, unknown> = {};
      for (const [key, value] of url.searchParams) {
        // Both forms are deep objects in the description; `valuecodes` are lists.
        const [, name, variable] = /^(\w+)\[(\w+)\]$/.exec(key) ?? [];
        if (!name || !variable) query[key] = value;
        else {
          const deep = (query[name] ?? {}) as Record<string, unknown>;
          query[name] = { ...deep, [variable]: name === 'valuecodes' ? value.split(',') : value };
        }
      }
      const headers = { 'content-type': 'application/json' };
      const asked = { method, path: url.pathname, headers };
      const operation = api.router.matchOperation(asked);
      if (!operation) return [`${method} ${url.pathname} is not described`];
      const known = (operation.parameters ?? []).map((one) => ('name' in one ? one.name : ''));
      const strange = Object.keys(query).filter((name) => !known.includes(name));
      const { errors } = api.validateRequest({ ...asked, query: query as never, body }, operation);
      return [...strange.map((name) => `${name} is no parameter`), ...faults(errors)];
    },
    answer: (operation, body) =>
      faults(api.validateResponse(body, OPERATIONS[operation], 200).errors),
  };
}
