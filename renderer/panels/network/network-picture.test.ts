// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Network, NetworkNode } from '../../../shared/domain/case/network.ts';
import type { Looks } from './looks.ts';
import { networkSvg } from './network-picture.ts';

const LOOKS: Looks = {
  ground: '#ffffff',
  ink: '#111111',
  line: '#777777',
  accent: '#5145a8',
  kinds: { actor: '#0b57a4', proposition: '#a84600', evidence: '#006b56', other: '#55534e' },
  face: '"Inter Variable", sans-serif',
};

const node = (id: string, kind: NetworkNode['kind'], name: string): NetworkNode => ({
  id,
  kind,
  name,
  isEntity: kind !== 'evidence',
  annotations: [id],
  articles: ['a.txt'],
  links: 1,
});

const NETWORK: Network = {
  nodes: [
    node('a', 'actor', '<script>alert(1)</script> & "co"\u0000'),
    node('c', 'proposition', 'The dam is safe'),
    node('e', 'evidence', 'three cracks'),
  ],
  edges: [
    {
      id: '1',
      type: 'urn:beleg:link:denies',
      from: 'a',
      to: 'c',
      links: [
        { id: 'l', type: 'urn:beleg:link:denies', from: 'a', to: 'c' },
        { id: 'm', type: 'urn:beleg:link:denies', from: 'a', to: 'c' },
      ],
    },
  ],
  leftOut: { broken: 0, unnamed: 0, hidden: 0 },
};

describe('the picture of a network as a file', () => {
  const { svg } = networkSvg(NETWORK, new Float32Array([0, 0, 10, 5, 3, 9]), LOOKS, {
    title: 'Network',
    about: '3 annotations & no more',
    typeName: () => 'denies <it>',
  });
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is well-formed, whatever stands in names, and holds nothing that runs', () => {
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.querySelector('script')).toBeNull();
    const titles = [...page.querySelectorAll('title')].map(({ textContent }) => textContent);
    expect(titles).toContain('<script>alert(1)</script> & "co"\uFFFD');
    expect(titles.some((title) => title.endsWith('denies <it> The dam is safe (2)'))).toBe(true);
  });

  it('tells kinds by shape and letter, and link types by their lines and a legend', () => {
    expect(page.querySelectorAll('circle')).toHaveLength(1);
    expect(page.querySelectorAll('polygon')).toHaveLength(2);
    const words = [...page.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['A', 'C', 'E', 'The dam is safe', 'denies <it>']));
    expect(page.querySelectorAll('[stroke-dasharray]').length).toBeGreaterThanOrEqual(2);
  });
});
