// Bundles the style sheet into one minified file: node tools/style.mjs ENTRY OUTPUT
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { bundle } = createRequire(`${process.env.SYNCPOINT_WEB_TOOLS}/`)('lightningcss');
const [entry, output] = process.argv.slice(2);

// About three years back, and the last browsers that Windows 7 and 8 ever got: company computers keep them long.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = {
  chrome: version(109),
  edge: version(109),
  firefox: version(115),
  safari: version(16, 4),
  ios_saf: version(16, 4),
};

const { code, warnings } = bundle({ filename: entry, minify: true, targets });
for (const { message, loc } of warnings) console.warn(`${loc?.filename ?? entry}:${loc?.line ?? 0}: ${message}`);
writeFileSync(output, code);
