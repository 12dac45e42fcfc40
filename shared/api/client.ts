/**
 * The client: from a transport to the typed Api that a renderer calls.
 *
 * It trusts its own host and checks nothing but that a reply is one. Whatever goes
 * wrong on the way is the failure `unreachable`: a call never rejects.
 */
import { fail } from '../result.ts';
import type { Api, CallName, Calls, EventMessage, Reply, Transport } from './contract.ts';

export function createClient(transport: Transport): Api {
  const send =
    <K extends CallName>(name: K) =>
    (request: Calls[K]['request']): Promise<Reply<K>> =>
      call(transport, name, request);
  return {
    describeHost: send('describeHost'),
    changeSettings: send('changeSettings'),
    pickFolder: send('pickFolder'),
    listFolders: send('listFolders'),
    copySample: send('copySample'),
    openProject: send('openProject'),
    identify: send('identify'),
    keepElsewhere: send('keepElsewhere'),
    listArticles: send('listArticles'),
    openArticle: send('openArticle'),
    readElsewhere: send('readElsewhere'),
    keepText: send('keepText'),
    closeArticle: send('closeArticle'),
    cancelReading: send('cancelReading'),
    previewEncoding: send('previewEncoding'),
    chooseSource: send('chooseSource'),
    describeArticles: send('describeArticles'),
    surveyArticles: send('surveyArticles'),
    editMetadata: send('editMetadata'),
    moveStatements: send('moveStatements'),
    keepLines: send('keepLines'),
    suggestExclusions: send('suggestExclusions'),
    describeWork: send('describeWork'),
    markArticle: send('markArticle'),
    finishArticle: send('finishArticle'),
    editProject: send('editProject'),
    describeTagUse: send('describeTagUse'),
    changeTagset: send('changeTagset'),
    writeTagList: send('writeTagList'),
    readTagList: send('readTagList'),
    proposeTags: send('proposeTags'),
    withdrawProposal: send('withdrawProposal'),
    answerProposal: send('answerProposal'),
    applyChanges: send('applyChanges'),
    listStates: send('listStates'),
    readState: send('readState'),
    answerLoss: send('answerLoss'),
    flush: send('flush'),
    lookAgain: send('lookAgain'),
    showCommands: send('showCommands'),
    letClose: send('letClose'),
    listFormats: send('listFormats'),
    previewExport: send('previewExport'),
    pickExport: send('pickExport'),
    writeExport: send('writeExport'),
    saveFile: send('saveFile'),
    showExport: send('showExport'),
    sendImport: send('sendImport'),
    dropImport: send('dropImport'),
    previewImport: send('previewImport'),
    writeImport: send('writeImport'),
    takeBackImport: send('takeBackImport'),
    stopExchange: send('stopExchange'),
    measureAgreement: send('measureAgreement'),
    stopMeasuring: send('stopMeasuring'),
    gatherAnnotations: send('gatherAnnotations'),
    findOccurrences: send('findOccurrences'),
    acceptOccurrences: send('acceptOccurrences'),
    takeBackOccurrences: send('takeBackOccurrences'),
    stopOccurrences: send('stopOccurrences'),
    readCases: send('readCases'),
    searchProject: send('searchProject'),
    indexTexts: send('indexTexts'),
    findInText: send('findInText'),
    findInWords: send('findInWords'),
  };
}

type Listener = (message: EventMessage) => void;

/** Several may listen to one host: what it says is parsed once, however long an article is. */
const listening = new WeakMap<Transport, { readonly listeners: Set<Listener>; readonly stop: () => void }>();

/** Every event of the host, parsed. Returns the way to stop listening. */
export function onEvent(transport: Transport, listen: Listener): () => void {
  // Its own, so that whoever listens twice hears everything twice.
  const mine: Listener = (message) => listen(message);
  const { listeners, stop } = listening.get(transport) ?? hear(transport);
  listeners.add(mine);
  return () => {
    listeners.delete(mine);
    if (listeners.size > 0 || listening.get(transport)?.listeners !== listeners) return;
    listening.delete(transport);
    stop();
  };
}

function hear(transport: Transport): { readonly listeners: Set<Listener>; readonly stop: () => void } {
  const listeners = new Set<Listener>();
  const stop = transport.onEvent((json) => {
    const message: unknown = JSON.parse(json);
    if (!isEvent(message)) return;
    for (const listen of listeners) listen(message);
  });
  const heard = { listeners, stop };
  listening.set(transport, heard);
  return heard;
}

async function call<K extends CallName>(
  transport: Transport,
  name: K,
  request: Calls[K]['request'],
): Promise<Reply<K>> {
  try {
    const reply: unknown = JSON.parse(await transport.call(name, JSON.stringify(request)));
    return isReply<K>(reply) ? reply : fail('unreachable', 'not a reply');
  } catch (error) {
    return fail('unreachable', error instanceof Error ? error.message : typeof error);
  }
}

function isReply<K extends CallName>(reply: unknown): reply is Reply<K> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}

function isEvent(message: unknown): message is EventMessage {
  return typeof message === 'object' && message !== null && 'event' in message && 'data' in message;
}
