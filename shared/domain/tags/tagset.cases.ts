/** A tagset with tags of a project's own, for tests. */
import { CLAIM, DEFAULT_TAGSET, type Tag, type Tagset } from '../tagset.ts';

export const PLACE: Tag = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  label: 'Place',
  letter: 'P',
  cue: 'solid',
  key: '4',
};

export const PROMISE: Tag = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  label: 'Promise',
  letter: 'P',
  cue: 'double',
  parent: CLAIM,
  definition: 'Somebody binds themselves.',
};

export const OWN_TAGSET: Tagset = { tags: [...DEFAULT_TAGSET.tags, PLACE, PROMISE] };
