/**
 * Dispatch: from the name and JSON text of a call to the JSON text of its reply.
 *
 * The one gate between a window and the backend, the same for every shell: a name is
 * taken only if it is a checker's own name, text is parsed under limits, an argument
 * is handed on only as its checker returned it. And the one catch: a bug becomes the
 * reply `internal`, told to the log and to nobody else.
 */
import type { z } from 'zod';
import { fail, type Failure } from '../result.ts';
import type { Api, CallName, Calls, HostCode, Reply } from './contract.ts';
import { isDeeperThan } from './json-depth.ts';
import { requests } from './requests.ts';

/** UTF-16 code units of the longest request; a shell may allow less. */
export const MAX_REQUEST_LENGTH = 64 * 1024 * 1024;
/** The deepest request (a change's attributes) nests 7 levels. */
export const MAX_REQUEST_DEPTH = 16;
/** How many wrong places of an argument are named in a reply. */
const NAMED_ISSUES = 5;

/** Never rejects and never throws. `log` gets a line about a bug: the call and the error, no argument. */
export async function dispatch(
  name: string,
  json: string,
  api: Api,
  log: (line: string) => void,
): Promise<string> {
  if (!isCallName(name)) return JSON.stringify(refuse('no-such-call'));
  const input = parse(json);
  if (!input.ok) return JSON.stringify(input);
  try {
    return JSON.stringify(await answer(name, input.value, api));
  } catch (error) {
    log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`);
    return JSON.stringify(refuse('internal'));
  }
}

/** `constructor`, `__proto__` and their like are nobody's own names, so they are no calls. */
function isCallName(name: string): name is CallName {
  return Object.hasOwn(requests, name);
}

async function answer<K extends CallName>(
  name: K,
  input: unknown,
  api: Api,
): Promise<Reply<K> | Failure<HostCode>> {
  const checker: z.ZodType<Calls[K]['request']> = requests[name];
  const checked = checker.safeParse(input);
  if (!checked.success) return refuse('bad-input', describe(checked.error));
  return await api[name](checked.data);
}

type Parsed = { readonly ok: true; readonly value: unknown } | Failure<HostCode>;

function parse(json: string): Parsed {
  if (json.length > MAX_REQUEST_LENGTH) return refuse('bad-input', 'too long');
  if (isDeeperThan(json, MAX_REQUEST_DEPTH)) return refuse('bad-input', 'nested too deep');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    // The parser's message quotes the text; what an analyst wrote stays out of replies and logs.
    return refuse('bad-input', 'not JSON');
  }
}

/** Where and what kind, never the value itself. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, NAMED_ISSUES)
    .map((issue) => `${issue.path.map(String).join('.').slice(0, 100)}: ${issue.code}`)
    .join('; ');
}

function refuse(code: HostCode, detail?: string): Failure<HostCode> {
  return fail(code, detail);
}
