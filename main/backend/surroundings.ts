/** What a session stands in: the process with its host and settings, and the windows it serves. */
import type { EventMessage } from '../../shared/api/contract.ts';
import type { Host } from './host.ts';
import type { Machine } from './app-data/machine.ts';
import type { Places } from './project/places.ts';
import type { SettingsStore } from './app-data/settings.ts';
import type { Extraction } from './sources/extraction.ts';
import type { Traffic } from './traffic.ts';

/** What a session needs of the process it runs in. */
export interface SessionSurroundings {
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly machine: Machine;
  readonly places: Places;
  /** For all projects of the process: one file is taken apart at a time. */
  readonly extraction: Extraction;
  readonly traffic: Traffic;
}

export interface Window {
  readonly id: string;
  send(message: EventMessage): void;
}
