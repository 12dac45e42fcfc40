/**
 * The store of a window: one immutable state, and everything that can be done to it.
 *
 * A gesture becomes a `Change`, is applied at once with the code that the host runs
 * too, and is sent; panels and the editor follow the state. Each part has its subject
 * and its file; here they are put together.
 *
 * `Store` is a zustand store: panels use it with zustand's `useStore`.
 */
import { createStore as createVanilla, type StoreApi } from 'zustand/vanilla';
import { onEvent } from '../../shared/api/client.ts';
import type { Api, Transport } from '../../shared/api/contract.ts';
import type { Actions } from './actions.ts';
import { createAnswering } from './answering.ts';
import { createLinkReviewing } from './link-reviewing.ts';
import { createChangingLinks } from './linking/changing-links.ts';
import { createFinding } from './search/finding.ts';
import { createSearching } from './search/searching.ts';
import { createLinking } from './linking/linking.ts';
import { createDeciding } from './deciding.ts';
import { createDescribing } from './describing.ts';
import { createEditing } from './editing.ts';
import { createMeasuring } from './measuring.ts';
import { createExchanging } from './exchanging.ts';
import { createExcluding } from './excluding.ts';
import { createFinishing } from './finishing.ts';
import { createGathering } from './gathering/gathering.ts';
import { takeEvent } from './host-events.ts';
import { INITIAL_STATE } from './initial-state.ts';
import { createNavigation } from './navigation.ts';
import { createNotices } from './notices.ts';
import { createOverview } from './overview/overview.ts';
import { createReading } from './reading.ts';
import { createRestoring } from './restoring.ts';
import { createSettling } from './settling.ts';
import { createSettlingAgreed } from './settling-agreed.ts';
import { createDeletingEntity } from './case/deleting-entity.ts';
import { createNaming } from './case/naming.ts';
import { createTaggingOccurrences } from './occurrences/tagging-occurrences.ts';
import { createReviewing } from './reviewing.ts';
import { createSelection } from './selection.ts';
import { createSending } from './sending.ts';
import { createSession } from './session.ts';
import { createSourceChoosing } from './source-choosing.ts';
import type { State } from './state.ts';
import { createContext, type Clock, type Shelf } from './store-context.ts';
import { createAttributing } from './tagset/attributing.ts';
import { createEditingTagset } from './tagset/editing-tagset.ts';
import { createTakingAlong } from './taking-along.ts';
import { createTakingBack } from './taking-back.ts';
import { createUndo } from './undo.ts';
import { createWorking } from './working.ts';

export interface Store extends Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly actions: Actions;
  /** For what panels make: ids and times. */
  readonly clock: Clock;
  /** Stops listening to the host. */
  destroy(): void;
}

export interface StoreOptions {
  readonly api: Api;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** What a window does first is to draw what was done; what it does then waits for that. At once without it. */
  readonly afterFrame?: (then: () => void) => void;
}

/** Makes a store that listens to its host; `actions.start()` begins. */
export function createStore({ api, transport, clock, shelf, afterFrame }: StoreOptions): Store {
  const vanilla = createVanilla<State>()(() => INITIAL_STATE);
  const context = createContext(vanilla, clock);

  // The parts need each other in a circle; none is called before all are made.
  const sending = createSending(
    context,
    api,
    shelf,
    {
      refused: (changes, textGone) => {
        undo.drop(changes);
        void takeBack(changes, textGone);
      },
      acknowledged: (changes) => {
        reading.changesAcknowledged(changes);
      },
      projectLost: () => {
        void session.findBack();
      },
    },
    afterFrame,
  );
  const undo = createUndo(context, sending, (article, id) => {
    navigation.goTo(article, id);
  });
  const notices = createNotices(context);
  const reading = createReading(context, api, sending, undo, notices, (article) => {
    answered(article);
  });
  const takeBack = createTakingBack(context, api, reading, undo);
  const session = createSession(context, api, { reading, sending, undo, notices });
  const navigation = createNavigation(context, reading);
  const { tagWords, ...editing } = createEditing(context, undo);
  const deciding = createDeciding(context, undo);
  const linkReviewing = createLinkReviewing(context, undo);
  const linking = { ...createLinking(context, undo), ...createChangingLinks(context, undo) };
  const answering = createAnswering(context, deciding);
  const reviewing = createReviewing(context, deciding, reading);
  const settlingAgreed = createSettlingAgreed(context, undo);
  const describing = createDescribing(context, api, undo);
  const exchanging = createExchanging(context, api, sending, undo);
  const measuring = createMeasuring(context, api);
  const gathering = createGathering(context, api);
  const occurrences = createTaggingOccurrences(context, api, undo, sending, gathering.gather);
  const overview = createOverview(context);
  const finding = createFinding(context, api);
  const searching = createSearching(context, api, gathering);
  const naming = {
    ...createNaming(context, undo),
    ...createDeletingEntity(context, api, undo, sending, gathering.gather),
  };
  const excluding = createExcluding(context, api, undo);
  const choosing = createSourceChoosing(context, api, reading);
  const { answered, ...selection } = createSelection(
    context,
    { tagWords, retag: editing.retag },
    session.changeSettings,
  );
  const settling = createSettling(context, undo);
  const takingAlong = createTakingAlong(context, api, undo, notices);
  const restoring = createRestoring(context, api, undo, notices);
  const editingTagset = createEditingTagset(context, api, sending, undo);
  const attributing = createAttributing(context, undo);
  const working = createWorking(context, api, sending, undo);
  const finishing = createFinishing(context, api, sending, undo, navigation);
  const { goTo: _goTo, ...moves } = navigation;
  const { connectionChanged, findBack: _findBack, ...sessionActions } = session;

  const stopEvents = onEvent(transport, (message) => {
    takeEvent(context, { api, reading, sending, notices }, message);
  });
  const stopConnection = transport.onConnection(connectionChanged);

  return {
    clock,
    getState: vanilla.getState,
    getInitialState: vanilla.getInitialState,
    subscribe: vanilla.subscribe,
    actions: {
      ...sessionActions,
      ...moves,
      ...selection,
      ...editing,
      ...deciding,
      ...answering,
      ...linkReviewing,
      ...linking,
      ...reviewing,
      ...settlingAgreed,
      ...finishing,
      ...describing,
      ...exchanging,
      ...measuring,
      ...occurrences,
      ...naming,
      ...gathering,
      ...overview,
      ...finding,
      ...searching,
      ...excluding,
      ...choosing,
      ...settling,
      ...takingAlong,
      ...restoring,
      ...working,
      ...editingTagset,
      ...attributing,
      say: (code, values) => context.say(code, values),
      undo: undo.undo,
      redo: undo.redo,
      flush: sending.flush,
      keepUnsent: sending.keep,
      surveyArticles: (going) => void api.surveyArticles({ going }),
      hideHighlights: (highlightsHidden) => {
        context.set({ highlightsHidden });
      },
      dismissNotice: notices.dismiss,
      dismissFailure: () => {
        context.set({ openFailure: null, keepFailure: null });
      },
    },
    destroy: () => {
      stopEvents();
      stopConnection();
      sending.forget();
    },
  };
}
