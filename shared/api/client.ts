/**
 * The client: from a transport to the typed Api that a renderer calls.
 *
 * It trusts its own host and checks nothing but that a reply is one. Whatever goes
 * wrong on the way is the failure `unreachable`: a call never rejects.
 */
import { fail, type Failure } from '../result.ts';
import type { Api, CallName, Calls, EventMessage, HostCode, Reply, Transport } from './contract.ts';

/** One line for each call: the compiler names whichever is missing. */
const NAMES = Object.keys({
  describeHost: true,
  changeSettings: true,
  pickFolder: true,
  listFolders: true,
  copySample: true,
  openProject: true,
  identify: true,
  keepElsewhere: true,
  listArticles: true,
  openArticle: true,
  closeArticle: true,
  applyChanges: true,
  flush: true,
  lookAgain: true,
} satisfies { [K in CallName]: true }) as readonly CallName[];

export function createClient(transport: Transport): Api {
  return Object.freeze(
    Object.fromEntries(
      NAMES.map((name) => [name, (request: Calls[CallName]['request']) => call(transport, name, request)]),
    ),
  ) as unknown as Api;
}

/** Every event of the host, parsed. Returns the way to stop listening. */
export function onEvent(transport: Transport, listen: (message: EventMessage) => void): () => void {
  return transport.onEvent((json) => {
    listen(JSON.parse(json) as EventMessage);
  });
}

async function call<K extends CallName>(
  transport: Transport,
  name: K,
  request: Calls[K]['request'],
): Promise<Reply<K> | Failure<HostCode>> {
  try {
    const reply: unknown = JSON.parse(await transport.call(name, JSON.stringify(request)));
    if (isReply(reply)) return reply as Reply<K>;
    return fail('unreachable', 'not a reply');
  } catch (error) {
    return fail('unreachable', error instanceof Error ? error.message : typeof error);
  }
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}
