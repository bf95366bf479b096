import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environment, PASSWORD, program } from './server.ts';

// Fills one demo company; every test starts from a copy of it, which takes a moment where filling takes seconds.
export default function template(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'syncpoint-template-'));
  execFileSync(program(), ['demo', '--password', PASSWORD], { env: environment(folder), stdio: ['ignore', 'ignore', 'inherit'] });
  process.env['SYNCPOINT_TEMPLATE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
