/**
 * E-mails (.eml): subject, sender, date and recipients as the first lines, then the
 * message. Attachments are not read; pictures and links of the message are only words.
 */
import PostalMime from 'postal-mime';
import { BlockText } from './block-text.ts';
import { parsePage } from './dom.ts';
import type { Extract } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { addBlocks } from './html-blocks.ts';
import { definedOnly } from './html-metadata.ts';

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 };

export const email: Extract = async (bytes) => {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  // Anything is an e-mail to a tolerant reader: a header line has to be there.
  if (!/^(?:from|to|subject|date|received|return-path|message-id|mime-version):/im.test(start)) {
    throw new ExtractFailure('wrong-kind', '.txt');
  }
  const mail = await PostalMime.parse(bytes, LIMITS);
  const date = (mail.headers.find(({ key }) => key === 'date')?.value ?? '').replaceAll(/\s+/g, ' ').trim();
  const text = new BlockText();
  text.add('title', mail.subject ?? '');
  // As the message has them, in no language of ours; the date too, with its sender's clock.
  const lines = [
    ['From', mail.from === undefined ? '' : personOf(mail.from)],
    ['To', (mail.to ?? []).map(personOf).join(', ')],
    ['Date', date],
  ].filter(([, value]) => value !== '');
  text.add('paragraph', lines.map(([name, value]) => `${name}: ${value}`).join('\n'));
  if (mail.html !== undefined && mail.html !== '') addBlocks(text, parsePage(mail.html));
  else addPlain(text, mail.text ?? '');
  return {
    ...text.build(),
    metadata: definedOnly({
      title: mail.subject,
      byline: mail.from === undefined ? undefined : personOf(mail.from),
      published: publishedAt(date),
      language: undefined,
      outlet: undefined,
      url: undefined,
    }),
  };
};

/**
 * A date header (RFC 5322, 3.3) as ISO 8601 by the clock of who sent it: at midnight in
 * Berlin it is another day than in UTC. Where only a name or nothing tells the zone, as
 * UTC; undefined if it is no date.
 */
function publishedAt(date: string): string | undefined {
  const [, sign = '+', hours = '00', minutes = '00'] = /\s([+-])(\d\d)([0-5]\d)(?:\s*\(|$)/.exec(date) ?? [];
  // A date without any zone would be taken by the clock of this computer.
  const isZoned = /[+-]\d{4}|[a-z]\)?$/i.test(date);
  const at = Date.parse(isZoned ? date : `${date} +0000`);
  const aheadMinutes = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const clock = new Date(at + aheadMinutes * 60_000);
  if (Number.isNaN(clock.getTime())) return undefined;
  const there = clock.toISOString().slice(0, -'.000Z'.length);
  return `${there}${aheadMinutes === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`;
}

interface Person {
  readonly name: string;
  readonly address?: string | undefined;
}

function personOf({ name, address }: Person): string {
  if (address === undefined || address === '') return name;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

/** Paragraphs between blank lines; lines that answer to something stay quotes. */
function addPlain(text: BlockText, content: string): void {
  for (const paragraph of content
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(/\n\s*\n/)) {
    const isQuote = paragraph.split('\n').every((line) => line.startsWith('>'));
    if (isQuote) text.add('quote', paragraph.replaceAll(/^(?:>\s?)+/gm, ''));
    else text.add('paragraph', paragraph);
  }
}
