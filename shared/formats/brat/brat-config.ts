/**
 * annotation.conf and visual.conf: what brat must know of tags, links and attributes to
 * open a collection (brat, *Annotation configuration*). Overlap is allowed by name:
 * otherwise brat's verifier calls each an error.
 */
import { rootTag, type Tagset } from '../../domain/tagset.ts';
import { linkName } from '../export/link-names.ts';
import { layerDocuments } from '../export/layer-documents.ts';
import type { ToolNames } from '../export/tool-names.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import type { OutputFile } from '../format.ts';
import { tagName } from '../tag-names.ts';
import { onOneLine } from './brat-fragments.ts';
import { bratAttribute } from './brat-attributes.ts';

/** Light, and apart for the colour-blind. */
const SHADES = ['#bfd9ff', '#ffd59e', '#c9efc5', '#e3e3e3', '#f4c6e6', '#d8ccff', '#fff0a3', '#b9ece8'];

export function bratConfig(set: ExchangeSet, names: ToolNames): readonly OutputFile[] {
  const used = namesInUse(set, names);
  return [
    { path: 'annotation.conf', chunks: [annotationConf(set.project.tagset, names, used)] },
    { path: 'visual.conf', chunks: [visualConf(set.project.tagset, names, used)] },
  ];
}

interface Used {
  readonly tags: ReadonlyMap<string, string>;
  readonly links: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

function namesInUse(set: ExchangeSet, names: ToolNames): Used {
  const tags = new Map(
    set.project.tagset.tags.map(({ id }) => [
      names.nameOf({ tag: id, label: '' }),
      tagName(set.project.tagset, id),
    ]),
  );
  const links = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  for (const { placed, links: each } of layerDocuments(set)) {
    for (const { link } of each) links.add(linkName(link.type));
    for (const { annotation } of placed) {
      const { content } = annotation;
      const name = names.nameOf(content);
      if (!tags.has(name)) tags.set(name, content.label === '' ? name : content.label);
      for (const [key, value] of Object.entries(content.attributes ?? {})) {
        const attribute = bratAttribute(key, value);
        if (attribute === undefined) continue;
        const values = attributes.get(attribute.name) ?? new Set();
        attributes.set(attribute.name, values.add(attribute.value));
      }
    }
  }
  return { tags, links, attributes };
}

function annotationConf(tagset: Tagset, names: ToolNames, used: Used): string {
  const depths = new Map(
    tagset.tags.map((tag) => [
      names.nameOf({ tag: tag.id, label: '' }),
      rootTag(tagset, tag.id) === tag.id ? 0 : 1,
    ]),
  );
  const byRoot = tagset.tags.filter(({ id }) => rootTag(tagset, id) === id);
  const inOrder = byRoot.flatMap((root) =>
    tagset.tags
      .filter(({ id }) => rootTag(tagset, id) === root.id)
      .map(({ id }) => names.nameOf({ tag: id, label: '' })),
  );
  const entities = [...new Set([...inOrder, ...used.tags.keys()])];
  const ofAny = 'Arg1:<ENTITY>, Arg2:<ENTITY>';
  return lines([
    '[entities]',
    ...entities.map((name) => '\t'.repeat(depths.get(name) ?? 0) + name),
    '',
    '[relations]',
    `<OVERLAP>\t${ofAny}, <OVL-TYPE>:contain|equal|cross`,
    ...[...used.links].toSorted().map((name) => `${name}\t${ofAny}`),
    '',
    '[events]',
    '',
    '[attributes]',
    ...[...used.attributes].map(([name, values]) => {
      const listed = [...values].filter((value) => value !== '' && !value.includes('|'));
      return `${name}\tArg:<ENTITY>${listed.length > 0 ? `, Value:${listed.toSorted().join('|')}` : ''}`;
    }),
  ]);
}

function visualConf(tagset: Tagset, names: ToolNames, used: Used): string {
  const roots = tagset.tags.filter(({ id }) => rootTag(tagset, id) === id).map(({ id }) => id);
  const shade = new Map(
    tagset.tags.map(({ id }) => [
      names.nameOf({ tag: id, label: '' }),
      SHADES[Math.max(0, roots.indexOf(rootTag(tagset, id))) % SHADES.length],
    ]),
  );
  return lines([
    '[labels]',
    ...[...used.tags].map(([name, label]) => `${name} | ${onOneLine(label).replaceAll('|', '/')}`),
    ...[...used.links].toSorted().map((name) => `${name} | ${name}`),
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:#eeeeee, borderColor:darken',
    ...[...shade].map(([name, colour]) => `${name}\tbgColor:${colour ?? '#eeeeee'}`),
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
  ]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
