/** Annotator ids from people's names: file-name-safe, short, and nobody else's. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';

/** What `isAnnotatorId` allows. */
const LONGEST = 32;

/** What Windows takes for a device, whatever ending follows: a layer of that name could not be written there. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Letters that Unicode does not take apart, as German and its neighbours write them without. */
const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** An id from a display name: `Müller, Änne` gives `mueller-aenne`; `annotator` if no letter is left. */
export function annotatorIdFrom(name: string): AnnotatorId {
  const spelled = Array.from(name.normalize('NFC').toLowerCase())
    .map((letter) => SPELLED[letter] ?? letter)
    .join('');
  const words = spelled
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const id = words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'annotator';
  return DEVICE.test(id) ? `annotator-${id}` : id;
}

/** `wanted`, or with a number after it the first id that `isTaken` does not know. */
export function freeAnnotatorId(wanted: AnnotatorId, isTaken: (id: AnnotatorId) => boolean): AnnotatorId {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const id = wanted.slice(0, LONGEST - ending.length).replace(/-$/, '') + ending;
    if (!isTaken(id)) return id;
  }
}
