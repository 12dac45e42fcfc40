import { describe, expect, it } from 'vitest';
import { createClient, onEvent } from './client.ts';
import type { EventMessage, Transport } from './contract.ts';
import { requests } from './requests.ts';

function transport(call: Transport['call']): Transport {
  return { call, onEvent: () => () => undefined, onConnection: () => () => undefined };
}

describe('the client', () => {
  it('offers every call of the contract', () => {
    const client = createClient(transport(() => Promise.resolve('')));
    expect(Object.keys(client).toSorted()).toEqual(Object.keys(requests).toSorted());
  });

  it('sends a call as JSON text and gives the reply back', async () => {
    const sent: unknown[] = [];
    const client = createClient(
      transport((name, json) => {
        sent.push([name, json]);
        return Promise.resolve('{"ok":false,"code":"not-found"}');
      }),
    );
    expect(await client.openArticle({ article: 'a.txt' })).toEqual({ ok: false, code: 'not-found' });
    expect(sent).toEqual([['openArticle', '{"article":"a.txt"}']]);
  });

  it.each([
    ['fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'throws',
      () => {
        throw new Error('no bridge');
      },
    ],
    ['answers with something else', () => Promise.resolve('<html>')],
    ['answers with no reply', () => Promise.resolve('{}')],
    ['answers with null', () => Promise.resolve('null')],
  ] as const)('says `unreachable` when the transport %s', async (_, call) => {
    expect(await createClient(transport(call)).flush({})).toMatchObject({ ok: false, code: 'unreachable' });
  });

  it('hands on events, and nothing that is none', () => {
    const heard: EventMessage[] = [];
    let tell: (json: string) => void = () => undefined;
    onEvent(
      {
        ...transport(() => Promise.resolve('')),
        onEvent: (listen) => {
          tell = listen;
          return () => undefined;
        },
      },
      (message) => heard.push(message),
    );
    tell('{"event":"saveStateChanged","data":{"kind":"idle"}}');
    tell('7');
    expect(heard).toEqual([{ event: 'saveStateChanged', data: { kind: 'idle' } }]);
  });
});
