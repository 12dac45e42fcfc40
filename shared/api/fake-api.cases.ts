/** An api for tests: answers every call, and tells which calls reached it. */
import { fail, ok } from '../result.ts';
import type { Api, CallName, HostDescription } from './contract.ts';
import { fakeParts } from './fake-parts.cases.ts';
import { NOT_SURVEYED } from './survey-state.ts';
import { requests } from './requests.ts';

export const CALL_NAMES: readonly CallName[] = Object.keys(requests).filter(
  (name): name is CallName => name in requests,
);

const DESCRIPTION: HostDescription = {
  version: '0.0.0',
  capabilities: {
    folderDialog: false,
    nativeMenu: false,
    showsFiles: false,
    printsPdf: false,
    ownBrowser: false,
  },
  settings: {
    annotator: null,
    language: 'system',
    theme: 'system',
    textFace: 'serif',
    textSize: 18,
    lineLength: 68,
    singleKeys: true,
    keys: {},
    recentTags: [],
    panels: {},
    exports: {},
    imports: {},
    rejectionReasons: [],
    wordList: [],
  },
  systemLanguages: ['en'],
  startsWithProject: false,
  recent: [],
};

/** Tells `heard` about every call; answers some of them as a real one would and fails the rest politely. */
export function fakeApi(heard: (name: CallName, request: unknown) => void): Api {
  const answer =
    <Reply>(name: CallName, reply: Reply) =>
    async (request: unknown): Promise<Reply> => {
      heard(name, request);
      return await Promise.resolve(reply);
    };
  return {
    describeHost: answer('describeHost', ok(DESCRIPTION)),
    changeSettings: answer('changeSettings', ok(DESCRIPTION.settings)),
    pickFolder: answer('pickFolder', ok({ place: null })),
    listFolders: answer('listFolders', fail('not-found' as const)),
    copySample: answer('copySample', fail('read-only' as const)),
    openProject: answer('openProject', fail('nothing-given' as const)),
    identify: answer('identify', fail('taken' as const)),
    keepElsewhere: answer('keepElsewhere', fail('no-project' as const)),
    listArticles: answer('listArticles', ok({ articles: [], notices: [] })),
    openArticle: answer('openArticle', fail('not-found' as const)),
    readElsewhere: answer('readElsewhere', fail('not-found' as const)),
    keepText: answer('keepText', ok(null)),
    closeArticle: answer('closeArticle', ok(null)),
    cancelReading: answer('cancelReading', ok(null)),
    previewEncoding: answer('previewEncoding', fail('not-found' as const)),
    chooseSource: answer('chooseSource', fail('no-project' as const)),
    describeArticles: answer('describeArticles', ok({ described: {}, survey: NOT_SURVEYED })),
    surveyArticles: answer('surveyArticles', ok(null)),
    editMetadata: answer('editMetadata', fail('no-annotator' as const)),
    moveStatements: answer('moveStatements', fail('no-annotator' as const)),
    keepLines: answer('keepLines', fail('no-annotator' as const)),
    suggestExclusions: answer('suggestExclusions', fail('not-found' as const)),
    describeWork: answer(
      'describeWork',
      ok({ lead: null, blind: false, assigned: {}, done: {}, adjudicator: null, finished: {} }),
    ),
    finishArticle: answer('finishArticle', fail('no-annotator' as const)),
    markArticle: answer('markArticle', fail('no-annotator' as const)),
    editProject: answer('editProject', fail('not-lead' as const)),
    readCases: answer('readCases', ok({ cases: [], notices: [] })),
    applyChanges: answer('applyChanges', ok({ refused: [] })),
    listStates: answer('listStates', ok({ states: [] })),
    readState: answer('readState', fail('not-found' as const)),
    answerLoss: answer('answerLoss', ok(null)),
    flush: answer('flush', ok({ kind: 'idle' } as const)),
    lookAgain: answer('lookAgain', ok(null)),
    showCommands: answer('showCommands', ok(null)),
    letClose: answer('letClose', ok(null)),
    ...fakeParts(heard),
  };
}
