import { describe, expect, it, vi } from 'vitest';
import type { Api, SourceChoiceRequest } from '../../shared/api/contract.ts';
import type { ArticleKind, SourceRecord } from '../../shared/domain/article.ts';
import { fail, ok } from '../../shared/result.ts';
import { createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { sourceCommands } from './source-commands.ts';

async function opened(kind: ArticleKind, source: Partial<SourceRecord>) {
  const made = createFakeHost({ 'a.x': 'The ferry left.' });
  const chosen: SourceChoiceRequest[] = [];
  const api = {
    ...made.api,
    openArticle: async (request: { article: string }) => {
      const reply = await made.api.openArticle(request);
      return reply.ok ? ok({ ...reply.value, kind, source: { ...reply.value.source, ...source } }) : reply;
    },
    chooseSource: ({ choice }: { choice: SourceChoiceRequest }) => {
      chosen.push(choice);
      return Promise.resolve(ok({ kept: true }));
    },
  };
  const store = await startStore({ ...made, api }, 'a.x');
  const openEncoding = vi.fn();
  return { store, chosen, openEncoding, commands: sourceCommands(store, { openEncoding }) };
}

describe('the commands of how a file is read', () => {
  it('offer another encoding for what is plain text, and for nothing else', async () => {
    for (const [kind, isOffered] of [
      ['text', true],
      ['markdown', true],
      ['html', false],
      ['docx', false],
    ] as const) {
      const { store, commands, openEncoding } = await opened(kind, {});
      expect([kind, commands['reopen-encoding'].enabled?.(store.getState())]).toEqual([kind, isOffered]);
      commands['reopen-encoding'].run();
      expect(openEncoding).toHaveBeenCalledOnce();
    }
  });

  it('offer an encoding where none was found', async () => {
    const made = createFakeHost({ 'a.txt': '' });
    const api: Api = { ...made.api, openArticle: () => Promise.resolve(fail('unknown-encoding')) };
    const store = await startStore({ ...made, api }, 'a.txt');
    const commands = sourceCommands(store, { openEncoding: vi.fn() });
    expect(commands['reopen-encoding'].enabled?.(store.getState())).toBe(true);
    expect(commands['whole-page'].enabled?.(store.getState())).toBe(false);
  });

  it('switch a web page between the article and all of it', async () => {
    const text = await opened('text', {});
    expect(text.commands['whole-page'].enabled?.(text.store.getState())).toBe(false);
    for (const [mode, other] of [
      ['article', 'whole-page'],
      ['whole-page', 'article'],
    ] as const) {
      const { store, commands, chosen } = await opened('html', { mode });
      expect(commands['whole-page'].enabled?.(store.getState())).toBe(true);
      expect(commands['whole-page'].checked?.(store.getState())).toBe(mode === 'whole-page');
      commands['whole-page'].run();
      await settle();
      expect(chosen).toEqual([{ mode: other }]);
    }
  });
});
