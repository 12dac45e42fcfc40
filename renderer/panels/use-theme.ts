/** Colours and type of the page: theme, language and the reader's typography, set on `<html>`. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/api/contract.ts';
import { useText, useWindowState } from './window-context.tsx';

const DARK = '(prefers-color-scheme: dark)';

/** A face with how far it reaches above and below its base line, in its own size: lanes are drawn by these. */
const FACES: Readonly<Record<Settings['textFace'], { face: string; ascent: string; descent: string }>> = {
  serif: { face: 'var(--serif-face)', ascent: '1.036em', descent: '0.335em' },
  sans: { face: 'var(--window-face)', ascent: '0.969em', descent: '0.242em' },
  legible: { face: 'var(--legible-face)', ascent: '0.95em', descent: '0.25em' },
};

export function useTheme(): void {
  const { theme, textFace, textSize, lineLength } = useWindowState((state) => state.settings);
  const { language } = useText();
  const systemDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  useEffect(() => {
    const root = document.documentElement;
    const { face, ascent, descent } = FACES[textFace];
    root.dataset['theme'] = dark ? 'dark' : 'light';
    root.lang = language;
    root.style.setProperty('--text-face', face);
    root.style.setProperty('--text-ascent', ascent);
    root.style.setProperty('--text-descent', descent);
    // In rem, so that the browser's own text size counts too.
    root.style.setProperty('--text-size', `${String(textSize / 16)}rem`);
    root.style.setProperty('--line-length', `${String(lineLength * AVERAGE_CHARACTER)}em`);
  }, [dark, language, lineLength, textFace, textSize]);
}

/** Width of an average character of running text, in its own size: `ch` is the width of a zero, which is wider. */
const AVERAGE_CHARACTER = 0.46;

function subscribe(listen: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listen);
  return () => query.removeEventListener('change', listen);
}
