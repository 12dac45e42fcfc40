/**
 * HTML as values: what is put in as a string is text and is escaped, always. Nothing of an
 * article can become markup.
 */

export interface Html {
  readonly html: string;
}

type Child = string | Html | readonly Child[] | undefined;

/** Attributes that are undefined are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Html {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  if (EMPTY.has(name)) return { html: `<${name}${given}>` };
  return { html: `<${name}${given}>${htmlOf(children)}</${name}>` };
}

export function htmlOf(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  if ('html' in child) return child.html;
  return child.map(htmlOf).join('');
}

const EMPTY = new Set(['meta', 'br', 'hr']);

/** What HTML cannot have, or would read otherwise, becomes U+FFFD, one for one. */
const NOT_IN_HTML = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_IN_HTML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
