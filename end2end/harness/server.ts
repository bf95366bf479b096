import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Everybody of the demo company has this one. */
export const PASSWORD = 'a demo for the browser';

/** How long a server may take before it answers. */
const PATIENCE_MS = 20_000;

export function program(): string {
  const path = process.env['SYNCPOINT_BIN'];
  if (!path) throw new Error('SYNCPOINT_BIN names the program under test: use `make e2e`');
  return path;
}

export function environment(data: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return { ...inherited, SYNCPOINT_LISTEN: '127.0.0.1:0', SYNCPOINT_DATA: data, SYNCPOINT_LOG: 'warn', ...more };
}

/** A Syncpoint of its own: a copy of the demo company, on a free port, gone with the test. */
export class Server {
  private log = '';

  private constructor(
    readonly url: string,
    readonly data: string,
    private env: NodeJS.ProcessEnv,
    private child: ChildProcess,
  ) {
    this.listen();
  }

  static async start(smtp?: string): Promise<Server> {
    const run = process.env['SYNCPOINT_E2E'];
    if (!run) throw new Error('harness/template.ts has not filled a demo company');
    const data = mkdtempSync(join(run, 'data-'));
    cpSync(join(run, 'template'), data, { recursive: true });
    const listen = `127.0.0.1:${await freePort()}`;
    const env = environment(data, {
      SYNCPOINT_LISTEN: listen,
      SYNCPOINT_BASE_URL: `http://${listen}`,
      ...(smtp ? { SYNCPOINT_SMTP_URL: smtp } : {}),
    });
    const server = new Server(`http://${listen}`, data, env, serve(env));
    await server.ready();
    return server;
  }

  /** What the command line says to these arguments, on the data of this server. */
  run(...args: string[]): string {
    return execFileSync(program(), args, { env: this.env, encoding: 'utf8' });
  }

  /** A crash, and a start on the same data: what was receipted must still be there. */
  async crash(): Promise<void> {
    await end(this.child, 'SIGKILL');
    this.child = serve(this.env);
    this.listen();
    await this.ready();
  }

  async stop(): Promise<void> {
    await end(this.child, 'SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }

  /** What it wrote: shown when a test fails. */
  output(): string {
    return this.log;
  }

  private listen(): void {
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.log += chunk));
  }

  private async ready(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (this.child.exitCode === null && Date.now() < until) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((again) => setTimeout(again, 20));
    }
    await end(this.child, 'SIGKILL');
    throw new Error(`the server was not ready within ${PATIENCE_MS} ms:\n${this.log}`);
  }
}

function serve(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(program(), ['serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
