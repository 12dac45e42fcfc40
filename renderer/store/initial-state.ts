/** The state of a window before its host has said anything. */
import type { Settings } from '../../shared/api/contract.ts';
import type { State } from './state.ts';

/** Shown until the host's settings arrive; the host has the same defaults. */
export const DEFAULT_SETTINGS: Settings = {
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
};

export const INITIAL_STATE: State = {
  phase: 'starting',
  openFailure: null,
  keepFailure: null,
  connected: true,
  host: null,
  settings: DEFAULT_SETTINGS,
  project: null,
  articles: [],
  counts: {},
  countsDone: false,
  descriptions: {},
  surveys: 0,
  suggestions: {},
  readingProgress: {},
  unreadable: {},
  survey: null,
  panes: { main: null, beside: null },
  activePane: 'main',
  layers: {},
  selected: null,
  proposal: null,
  armedTag: null,
  highlightsHidden: false,
  undo: [],
  redo: [],
  save: { kind: 'idle' },
  unsent: 0,
  notices: [],
  said: null,
};

/** What a newly opened project begins with: everything that belonged to the one before is gone. */
export const EMPTY_PROJECT = {
  articles: [],
  counts: {},
  countsDone: false,
  descriptions: {},
  surveys: 0,
  suggestions: {},
  readingProgress: {},
  unreadable: {},
  survey: null,
  panes: { main: null, beside: null },
  activePane: 'main',
  layers: {},
  selected: null,
  proposal: null,
  armedTag: null,
  undo: [],
  redo: [],
  save: { kind: 'idle' },
  notices: [],
  keepFailure: null,
} as const satisfies Partial<State>;
