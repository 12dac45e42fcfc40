/** What lies beside the layers of the fake host: statements and agreed sets, of all annotators. */
import type { CaseView, LayerView, StatementsView } from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import {
  CASE_KEY,
  emptyCase,
  emptyLayer,
  emptyStatements,
  keyOfLayer,
  layerName,
  type AnyLayer,
  type ArticlePath,
  type LayerKey,
} from '../../shared/domain/layer.ts';

const LONG_AGO = '2026-01-01T00:00:00Z';

export class FakeBeside {
  private readonly files = new Map<string, AnyLayer>();

  layer(key: LayerKey, annotator: Annotator): AnyLayer {
    const { article, adjudicated } = key;
    const known = this.files.get(`${layerName(key)} ${annotator.id}`);
    if (key.case === true) return known ?? emptyCase('urn:uuid:case', annotator, LONG_AGO);
    const make = key.links === true ? emptyStatements : emptyLayer;
    const nothing = make(`urn:uuid:${layerName(key)}-${annotator.id}`, article, annotator, LONG_AGO);
    return (
      known ?? {
        ...nothing,
        ...(adjudicated && { adjudicated }),
      }
    );
  }

  /** What annotators say about the project, one's own first. */
  cases(own: Annotator): readonly CaseView[] {
    const views: CaseView[] = [];
    for (const layer of [this.layer(CASE_KEY, own), ...this.files.values()]) {
      const { annotator } = layer;
      const isOwn = annotator.id === own.id;
      if (layer.case !== true || (isOwn && views.length > 0)) continue;
      const [entries, deleted] = [[...layer.annotations.values()], [...layer.deleted.values()]];
      views.push({ annotator, own: isOwn, readOnly: !isOwn, entries, deleted });
    }
    return views;
  }

  put(layer: AnyLayer): void {
    this.files.set(`${layerName(layer)} ${layer.annotator.id}`, layer);
  }

  statements(article: ArticlePath, own: Annotator): readonly StatementsView[] {
    const views: StatementsView[] = [];
    for (const layer of this.files.values()) {
      if (layer.links !== true || layer.article !== article) continue;
      views.push({ ...aboutOf(layer, own), statements: [...layer.annotations.values()] });
    }
    return views;
  }

  /** Those of one annotator, also where there are none. */
  ownStatements(article: ArticlePath, own: Annotator): StatementsView {
    const layer = this.layer({ article, links: true }, own);
    const statements = layer.links === true ? [...layer.annotations.values()] : [];
    return { ...aboutOf(layer, own), statements };
  }

  agreed(article: ArticlePath, own: Annotator): readonly LayerView[] {
    const views: LayerView[] = [];
    for (const layer of this.files.values()) {
      if (layer.links === true || layer.case === true || layer.article !== article) continue;
      views.push({ ...aboutOf(layer, own), annotations: [...layer.annotations.values()], placements: {} });
    }
    return views;
  }
}

function aboutOf(layer: AnyLayer, own: Annotator) {
  const { links: _links, ...key } = keyOfLayer(layer);
  const { annotator, deleted } = layer;
  return {
    ...key,
    annotator,
    own: annotator.id === own.id,
    deleted: [...deleted.values()],
    readOnly: false,
  };
}
