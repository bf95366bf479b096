// Minifies the scripts that load the islands: node tools/glue.mjs FROM TO
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { transformSync } = createRequire(`${process.env.SYNCPOINT_WEB_TOOLS}/`)('esbuild');
const [from, to] = process.argv.slice(2);

for (const name of readdirSync(from).filter((name) => name.endsWith('.js'))) {
  const plain = readFileSync(join(from, name), 'utf8');
  const { code } = transformSync(plain, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' });
  writeFileSync(join(to, name), code);
}
