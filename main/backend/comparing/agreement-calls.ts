/** The calls of the contract about agreement, answered for one window: one measuring at a time. */
import type { AgreementCalls, AgreementCode, Api } from '../../../shared/api/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';
import type { Session } from '../session.ts';
import type { SessionSurroundings, Window } from '../surroundings.ts';
import { agreementFigures } from './agreement-figures.ts';
import { measureApart } from './measure-apart.ts';
import { compareProject, GAMMA, type CompareCode } from './compare.ts';

type Reply = Result<AgreementCalls['measureAgreement']['value'], AgreementCode>;

/** Between two words of progress. */
const TELL_MS = 150;

export function agreementCalls(
  window: Window,
  starting: Promise<SessionSurroundings>,
  inProject: InProject,
): Pick<Api, keyof AgreementCalls> {
  let going = new AbortController();

  async function measure(
    session: Session,
    { annotators, articles, gamma }: AgreementCalls['measureAgreement']['request'],
    signal: AbortSignal,
  ): Promise<Reply> {
    const { host, extraction } = await starting;
    // What was just annotated counts, too.
    await session.flush();
    let toldMs = performance.now();
    const tell = (step: 'reading' | 'measuring', done: number, total: number): void => {
      if (performance.now() - toldMs < TELL_MS) return;
      toldMs = performance.now();
      window.send({ event: 'measuringProgress', data: { step, done, total } });
    };
    const compared = await compareProject(
      session.given,
      { dataFolder: host.dataFolder, extraction },
      { annotators, articles, gamma: gamma ? GAMMA : null },
      {
        signal,
        shows: (article, annotator) => session.desk.shows(article, annotator),
        known: session.annotator === null ? [] : [session.annotator.id],
        onRead: (done, total) => tell('reading', done, total),
        measure: measureApart((memory) => host.spawnExtractor(memory), {
          signal,
          onProgress: (done, total) => tell('measuring', done, total),
        }),
      },
    );
    if (signal.aborted) return fail('cancelled');
    return compared.ok ? ok(agreementFigures(compared.value)) : fail(codeOf(compared.code), compared.detail);
  }

  return {
    measureAgreement: (request) => {
      going.abort();
      going = new AbortController();
      const { signal } = going;
      return inProject((session) => measure(session, request, signal));
    },
    async stopMeasuring() {
      going.abort();
      return await Promise.resolve(ok(null));
    },
  };
}

const SAID = ['unknown-annotator', 'unknown-article', 'cancelled', 'too-complex'] as const;

/** The project is open: that its folder cannot be opened any more is all else there is to say. */
function codeOf(code: CompareCode): AgreementCode {
  return SAID.find((said) => said === code) ?? 'not-readable';
}
