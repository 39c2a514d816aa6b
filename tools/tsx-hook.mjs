// Node runs .ts by itself; this teaches it .tsx and nothing else (works with node --test too).
// Transformed pages are kept on disk by content, so a second start does not pay for them again.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const cacheDir = fileURLToPath(new URL('../node_modules/.cache/tsx/', import.meta.url));
let esbuild;

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', source: transformed(source, url), shortCircuit: true };
  },
});

function transformed(source, url) {
  const cached = cacheDir + createHash('sha256').update(url).update(source).digest('hex') + '.js';
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    const code = transform(source, url);
    try {
      mkdirSync(cacheDir, { recursive: true });
      writeFileSync(cached, code);
    } catch {
      // A read-only installation still runs; it only starts a little slower.
    }
    return code;
  }
}

function transform(source, url) {
  esbuild ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('esbuild');
  return esbuild.transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcefile: url,
  }).code;
}
