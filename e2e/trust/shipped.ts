/** The loopback shell as it is shipped, a Chromium, and a server that is deliberately naive. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { send, type RawAnswer } from '../../main/web/raw-request.cases.ts';
import { FERRY } from '../articles.ts';
import { findBrowser } from '../find-browser.mjs';
import { Host } from '../host.ts';
import { ProjectFolder } from '../project-folder.ts';

const tokenJson = z.object({ token: z.string() });

export async function started(): Promise<{
  readonly host: Host;
  readonly project: ProjectFolder;
  readonly data: string;
}> {
  const project = ProjectFolder.with({ 'ferry.txt': FERRY });
  const data = await temporaryFolder();
  const host = new Host({ folder: project.path, data });
  onTestFinished(async () => {
    await host.stop();
    project.remove();
  });
  await host.start();
  return { host, project, data };
}

export async function browser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  const opened = await chromium.launch({
    args: [...args],
    ...(executablePath === null ? {} : { executablePath }),
  });
  onTestFinished(() => opened.close());
  return opened;
}

export async function tokenOf(host: Host): Promise<string> {
  const answer = await exchange(host, new URL(host.address).hash.replace('#code=', ''));
  return tokenJson.parse(JSON.parse(answer.body)).token;
}

export async function exchange(host: Host, code: string): Promise<RawAnswer> {
  return await send(host.port, {
    method: 'POST',
    path: '/session',
    headers: ownHeaders(host.port),
    body: JSON.stringify({ code }),
  });
}

export function ownHeaders(port: number, token?: string): Record<string, string> {
  return {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Content-Type': 'application/json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}`, 'Beleg-Window': 'window-1' }),
  };
}

/** A server that trusts whoever reaches it, as many local tools did. */
export async function naiveServer(): Promise<number> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.end('secret words of an article');
  });
  return await listening(server);
}

export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return isAddress(address) ? address.port : 0;
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
