/** The parts of a report below its head: actors, claims with their evidence, articles with their words. */
import { METADATA_FIELDS } from '../../domain/metadata.ts';
import type { LinkTypeId } from '../../domain/statement.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, rootTag } from '../../domain/tagset.ts';
import type { MessageKey, Text } from '../../text/text.ts';
import type { ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import { tagName } from '../tag-names.ts';
import { el, type Html } from './html.ts';
import { kindOf, markedText } from './marked-text.ts';
import type { Numbered, NumberedSet, SaidLink } from './numbered.ts';
import { ownValue } from '../../own-value.ts';

export class ReportParts {
  private readonly set: ExchangeSet;
  private readonly numbered: NumberedSet;
  private readonly text: Text;

  constructor(set: ExchangeSet, numbered: NumberedSet, text: Text) {
    this.set = set;
    this.numbered = numbered;
    this.text = text;
  }

  /** By whom they name; where nobody said, by their words. */
  *actors(): Generator<Html> {
    const groups = new Map<string, Numbered[]>();
    for (const one of this.of(ACTOR)) {
      const key = one.annotation.content.entity ?? one.words.trim().toLowerCase();
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    if (groups.size === 0) return;
    yield el('h2', { id: 'actors' }, this.text('report.actors'));
    const named = [...groups.values()].toSorted((a, b) => b.length - a.length);
    for (const group of named) {
      const names = [...new Set(group.map(({ words }) => words.trim()))];
      yield el(
        'section',
        { class: 'card actor' },
        el('blockquote', { dir: 'auto' }, names.join(' · ')),
        el(
          'p',
          { class: 'where' },
          places(group).flatMap((one, index) => [index === 0 ? '' : '; ', this.place(one)]),
        ),
      );
    }
  }

  /** What supports and what denies each, as far as somebody linked it. */
  *claims(): Generator<Html> {
    const claims = [...this.of(CLAIM)];
    if (claims.length > 0) yield el('h2', { id: 'claims' }, this.text('report.claims'));
    for (const claim of claims) {
      const { id, content } = claim.annotation;
      const links = [...(this.numbered.linksTo.get(id) ?? [])];
      const hasEvidence = links.some(({ link }) => EVIDENCE_LINKS.has(link.type));
      yield el(
        'section',
        { class: 'card claim' },
        el('blockquote', { dir: 'auto' }, claim.words),
        el('div', { class: 'where' }, this.place(claim), ' · ', this.maker(claim)),
        content.note === undefined || content.note === ''
          ? undefined
          : el('p', { class: 'said', dir: 'auto' }, content.note),
        this.decisions(claim),
        el(
          'ul',
          {},
          links.map((said) => this.linked(said)),
        ),
        hasEvidence ? undefined : el('p', { class: 'none' }, this.text('report.no-evidence')),
      );
    }
  }

  /** What no claim is linked to. */
  *evidence(): Generator<Html> {
    const alone = [...this.of(EVIDENCE)].filter(({ annotation: { id } }) => !this.numbered.linksFrom.has(id));
    if (alone.length === 0) return;
    yield el('h2', { id: 'evidence' }, this.text('report.evidence-alone'));
    for (const one of alone)
      yield el(
        'section',
        { class: 'card evidence' },
        el('blockquote', { dir: 'auto' }, one.words),
        el('div', { class: 'where' }, this.place(one), ' · ', this.maker(one)),
      );
  }

  article(article: ExchangeArticle, index: number): Html {
    const { path, text, metadata, sourceSha256 } = article;
    const all = this.numbered.byArticle.get(path) ?? [];
    const shown = metadata.language ?? text.language;
    const facts = METADATA_FIELDS.filter((field) => field !== 'title' && (metadata[field] ?? '') !== '');
    return el(
      'article',
      { id: `article_${index}` },
      el('h2', { dir: 'auto' }, metadata.title ?? path),
      el(
        'dl',
        { class: 'facts' },
        facts.flatMap((field) => [
          el('dt', {}, this.text(`metadata.field.${field}`)),
          el('dd', { dir: 'auto' }, field === 'url' ? address(metadata.url ?? '') : (metadata[field] ?? '')),
        ]),
        el('dt', {}, this.text('report.path')),
        el('dd', { dir: 'auto' }, path),
        el('dt', {}, this.text('report.file-hash')),
        el('dd', {}, sourceSha256 === '' ? this.text('report.file-gone') : el('code', {}, sourceSha256)),
        el('dt', {}, this.text('report.text-hash')),
        el('dd', {}, el('code', {}, text.sha256)),
      ),
      el('div', { class: 'text', dir: 'auto', lang: shown }, markedText(text.content, all)),
      all.length === 0
        ? undefined
        : el(
            'ul',
            { class: 'list' },
            all.map((one) => this.entry(one)),
          ),
    );
  }

  private entry(one: Numbered): Html {
    const { content } = one.annotation;
    return el(
      'li',
      { id: `annotation_${one.number}`, class: kindOf(one.root) },
      el('b', {}, String(one.number)),
      el(
        'div',
        {},
        el('span', { class: 'role' }, this.tagOf(one)),
        el('q', { dir: 'auto' }, one.words),
        el('div', { class: 'where' }, this.place(one), ' · ', this.maker(one)),
        content.note === undefined || content.note === ''
          ? undefined
          : el('p', { class: 'said', dir: 'auto' }, content.note),
        this.decisions(one),
      ),
    );
  }

  private decisions({ annotation }: Numbered): readonly Html[] {
    return (this.numbered.decisionsOn.get(annotation.id) ?? []).map(({ decision, by }) => {
      const { verdict, reason, comment } = decision;
      const why = [reason, comment].filter((part) => part !== undefined).join(' – ');
      const said = this.text('report.decision', { verdict, name: by.name });
      return el('p', { class: 'said', dir: 'auto' }, [said, why].filter((part) => part !== '').join(': '));
    });
  }

  private linked({ link, by }: SaidLink): Html {
    const from = this.numbered.byId.get(link.from);
    const role = this.text(ownValue(LINK_WORDS, link.type) ?? 'report.link.other');
    return el(
      'li',
      { class: from === undefined ? 'other' : kindOf(from.root) },
      el('span', { class: 'role' }, role),
      from === undefined ? el('code', {}, link.from) : el('q', { dir: 'auto' }, from.words),
      ' ',
      from === undefined ? undefined : el('span', { class: 'where' }, this.place(from)),
      link.note === undefined ? undefined : el('p', { class: 'said', dir: 'auto' }, link.note),
      el('div', { class: 'where' }, this.text('report.by', { name: by.name })),
    );
  }

  /** Leads to the words. */
  private place({ number, article, from, to }: Numbered): Html {
    const title = article.metadata.title ?? article.path;
    if (from === undefined || to === undefined)
      return el('a', { href: `#annotation_${number}` }, [title, this.text('report.unsure')].join(', '));
    return el(
      'a',
      { href: `#words_${number}` },
      this.text('report.place', { article: title, from: String(from), to: String(to) }),
    );
  }

  private maker({ annotator, adjudicated }: Numbered): string {
    const name = annotator.name === '' ? annotator.id : annotator.name;
    return this.text(adjudicated ? 'report.adjudicated' : 'report.by', { name });
  }

  private tagOf({ annotation: { content }, root }: Numbered): string {
    const word = ownValue(TAG_WORDS, root);
    const isTop = rootTag(this.set.project.tagset, content.tag) === content.tag;
    return word !== undefined && isTop
      ? this.text(word)
      : tagName(this.set.project.tagset, content.tag, content.label);
  }

  private *of(root: string): Generator<Numbered> {
    for (const one of this.numbered.all) if (one.root === root) yield one;
  }
}

const TAG_WORDS: Readonly<Record<string, MessageKey>> = {
  [ACTOR]: 'tag.actor',
  [CLAIM]: 'tag.claim',
  [EVIDENCE]: 'tag.evidence',
  [EXCLUDED]: 'tag.excluded',
};

const LINK = 'urn:beleg:link:';
const EVIDENCE_LINKS: ReadonlySet<LinkTypeId> = new Set([`${LINK}supports`, `${LINK}refutes`]);

/** From the claim's side. */
const LINK_WORDS: Readonly<Record<LinkTypeId, MessageKey>> = {
  [`${LINK}supports`]: 'report.link.supports',
  [`${LINK}refutes`]: 'report.link.refutes',
  [`${LINK}states`]: 'report.link.states',
  [`${LINK}denies`]: 'report.link.denies',
  [`${LINK}reports`]: 'report.link.reports',
  [`${LINK}quotes`]: 'report.link.quotes',
  [`${LINK}contradicts`]: 'report.link.contradicts',
  [`${LINK}repeats`]: 'report.link.repeats',
};

/** One of those that several annotators have marked alike. */
function places(group: readonly Numbered[]): readonly Numbered[] {
  const found = new Map<string, Numbered>();
  for (const one of group) {
    const key = [one.article.path, one.from, one.to].join('\n');
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Only what a browser opens as a page becomes a link. */
function address(url: string): Html | string {
  return /^https?:\/\/[^\s"<>]+$/i.test(url) ? el('a', { href: url, rel: 'noreferrer noopener' }, url) : url;
}
