/** The state of a window before its host has said anything. */
import type { Settings } from '../../shared/api/contract.ts';
import type { ReviewState } from './review-state.ts';
import type { State } from './state.ts';
import { NO_WORK } from './work-state.ts';

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
  exports: {},
};

const NO_REVIEW: ReviewState = {
  colleague: null,
  classes: new Set(),
  tag: null,
  decided: 'all',
  step: null,
  comment: null,
};

export const INITIAL_STATE: State = {
  phase: 'starting',
  openFailure: null,
  keepFailure: null,
  connected: true,
  host: null,
  settings: DEFAULT_SETTINGS,
  project: null,
  work: NO_WORK,
  articles: [],
  counts: {},
  countsDone: false,
  descriptions: {},
  surveys: 0,
  suggestions: {},
  readingProgress: {},
  exchangeProgress: null,
  unreadable: {},
  survey: null,
  panes: { main: null, beside: null },
  activePane: 'main',
  layers: {},
  adjudicated: {},
  statements: {},
  selected: null,
  proposal: null,
  armedTag: null,
  choosingReason: false,
  view: 'read',
  review: NO_REVIEW,
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
  work: NO_WORK,
  articles: [],
  counts: {},
  countsDone: false,
  descriptions: {},
  surveys: 0,
  suggestions: {},
  readingProgress: {},
  exchangeProgress: null,
  unreadable: {},
  survey: null,
  panes: { main: null, beside: null },
  activePane: 'main',
  layers: {},
  adjudicated: {},
  statements: {},
  selected: null,
  proposal: null,
  armedTag: null,
  choosingReason: false,
  view: 'read',
  review: NO_REVIEW,
  undo: [],
  redo: [],
  save: { kind: 'idle' },
  notices: [],
  keepFailure: null,
} as const satisfies Partial<State>;
