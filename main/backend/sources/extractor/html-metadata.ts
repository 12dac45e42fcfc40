/** What a page says of its article besides its text: language, outlet, address, and what Readability finds. */
import type { FoundMetadata } from '../../../../shared/domain/article.ts';
import { COMMENT, type DomDocument } from './dom.ts';

/** Longer ones are no such thing, or hostile. */
const LONGEST = 1000;

/** Of Readability's result; each part may be missing, empty or null. */
export interface FoundByReadability {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
  /** The page's first heading, from before Readability took it out. */
  readonly heading?: string | null | undefined;
}

export function pageMetadata(document: DomDocument, found: FoundByReadability): FoundMetadata {
  const language = found.lang ?? document.documentElement?.getAttribute('lang');
  return definedOnly({
    title: withoutOutlet(found.title ?? document.title, found.siteName, found.heading),
    byline: found.byline ?? metaOf(document, 'author'),
    published: found.publishedTime ?? metaOf(document, 'date') ?? firstTime(document),
    language: /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(language ?? '')
      ? language?.replaceAll('_', '-')
      : undefined,
    outlet: found.siteName ?? metaOf(document, 'publisher'),
    url: addressOf(document),
  });
}

/** Without what is empty, tidied, and nothing longer than it can be. */
export function definedOnly(
  found: Readonly<Record<keyof FoundMetadata, string | null | undefined>>,
): FoundMetadata {
  const tidied = Object.entries(found).flatMap(([key, value]) => {
    const text = (value ?? '')
      .toWellFormed()
      .replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
      .trim();
    return text === '' || text.length > LONGEST ? [] : [[key, text] as const];
  });
  return Object.fromEntries(tidied);
}

/** Pages put their outlet behind the title of the article: it is said elsewhere. */
function withoutOutlet(
  title: string,
  outlet: string | null | undefined,
  heading: string | null | undefined,
): string {
  const shown = (heading ?? '').replaceAll(/\s+/g, ' ').trim();
  if (shown !== '' && title.startsWith(`${shown} `)) return shown;
  const parts = /^(.{4,}?)\s+[|–—·»:-]\s+([^|–—·»]+)$/.exec(title);
  return parts?.[1] !== undefined && parts[2] === outlet ? parts[1] : title;
}

function metaOf(document: DomDocument, name: string): string | null {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null;
}

function firstTime(document: DomDocument): string | null {
  return document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
}

function addressOf(document: DomDocument): string | undefined {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    savedFrom(document),
  ];
  return (
    candidates.find((url) => url !== null && url !== undefined && /^https?:\/\/\S+$/i.test(url)) ?? undefined
  );
}

/** Browsers write where they saved a page from into its first comment. */
function savedFrom(document: DomDocument): string | undefined {
  for (const node of document.childNodes) {
    if (node.nodeType !== COMMENT) continue;
    const url = /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1];
    if (url !== undefined) return url;
  }
  return undefined;
}
