/**
 * The api of one window: the backend's, with what only its shell can answer.
 *
 * What to open first is the window's own affair here, and so is the way back after its
 * page broke down. The rest passes through and is only listened to: the native parts
 * of the window follow the settings.
 */
import type { Api, Calls, Notice, PlaceToken, Settings } from '../../shared/api/contract.ts';
import { ok } from '../../shared/result.ts';
import { notice } from '../backend/notice.ts';

/** The window, as far as its api needs it. */
export interface WindowSide {
  /** What the page opens by itself when it is loaded. */
  readonly startPlace: () => PlaceToken | null;
  /** True once after the page broke down. */
  readonly takeRestarted: () => boolean;
  /** The page runs, and has asked what this host is. */
  readonly described: () => void;
  readonly settled: (settings: Settings) => void;
  readonly opened: (place: PlaceToken) => void;
  readonly showCommands: (shown: Calls['showCommands']['request']) => void;
  readonly letClose: (unsent: number) => void;
}

export function windowApi(api: Api, window: WindowSide): Api {
  return {
    ...api,

    async describeHost(request) {
      const reply = await api.describeHost(request);
      if (!reply.ok) return reply;
      const description = { ...reply.value, startsWithProject: window.startPlace() !== null };
      window.settled(description.settings);
      window.described();
      return ok(description);
    },

    async changeSettings(request) {
      const reply = await api.changeSettings(request);
      if (reply.ok) window.settled(reply.value);
      return reply;
    },

    async openProject({ place }) {
      const reply = await api.openProject({ place: place ?? window.startPlace() });
      if (!reply.ok) return reply;
      window.opened(reply.value.place);
      const restarted: readonly Notice[] = window.takeRestarted() ? [notice('window-restarted')] : [];
      return ok({ ...reply.value, notices: [...restarted, ...reply.value.notices] });
    },

    async showCommands(request) {
      window.showCommands(request);
      return ok(null);
    },

    async letClose({ unsent }) {
      window.letClose(unsent);
      return ok(null);
    },
  };
}
