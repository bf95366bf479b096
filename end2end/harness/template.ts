import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environment, PASSWORD, program } from './server.ts';

// Fills one demo company; every test starts from a copy of it, which takes a moment where filling takes seconds.
// All data folders of a run lie in one, so that the end of the run removes even those of a test that was cut short.
export default function template(): () => void {
  const run = mkdtempSync(join(tmpdir(), 'syncpoint-e2e-'));
  const folder = join(run, 'template');
  mkdirSync(folder);
  execFileSync(program(), ['demo', '--password', PASSWORD], { env: environment(folder), stdio: ['ignore', 'ignore', 'inherit'] });
  process.env['SYNCPOINT_E2E'] = run;
  return () => rmSync(run, { recursive: true, force: true });
}
