// Writes NAME.br and NAME.gz beside each file of a folder, and holds the islands to their budget: node tools/compress.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Islands in Brotli, all together. A trainee fetches one of the two modules, once.
const BUDGET = 250_000;

const [folder] = process.argv.slice(2);
let islands = 0;

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const plain = readFileSync(file);
  const br = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  const gz = gzipSync(plain, { level: 9 });
  // A file that does not shrink is served as it is.
  if (br.length < plain.length) writeFileSync(`${file}.br`, br);
  if (gz.length < plain.length) writeFileSync(`${file}.gz`, gz);
  if (/\.(wasm|js)$/.test(entry.name)) islands += Math.min(br.length, plain.length);
  console.log(`${entry.name.padEnd(16)} ${String(plain.length).padStart(9)} B ${String(br.length).padStart(9)} B in Brotli`);
}

console.log(`${'islands'.padEnd(16)} ${' '.repeat(9)}   ${String(islands).padStart(9)} B of ${BUDGET} B allowed`);
if (islands > BUDGET) {
  console.error(`error: the islands take ${islands} B in Brotli; the budget is ${BUDGET} B. What grew?`);
  process.exit(1);
}
