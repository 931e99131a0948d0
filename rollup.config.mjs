import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const root = fileURLToPath(new URL('.', import.meta.url));
const elements = `${root}packages/elements`;
const { version } = JSON.parse(readFileSync(`${elements}/package.json`, 'utf8'));

/** One file per tag, `people-card.js`, for pages that know which tags they have. */
const tags = readdirSync(`${elements}/src`).filter((name) => existsSync(`${elements}/src/${name}/define.ts`));

/** The licences of what is bundled, in one file, so that they need not stand in each. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
      const packages = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
      const texts = [...new Set(packages)].filter(Boolean).sort().map(licence);
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.join(`\n${'-'.repeat(80)}\n`) });
    },
  };
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`;
}

/** Style sheets that a page may link, to take one of our looks. */
function themes() {
  return {
    name: 'themes',
    generateBundle() {
      for (const fileName of readdirSync(`${elements}/src/theme`).filter((name) => name.endsWith('.css')))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${elements}/src/theme/${fileName}`) });
    },
  };
}

/** A chunk that is imported later comes together with what it imports itself, not one after the other. */
function together() {
  return {
    name: 'together',
    renderDynamicImport({ getTargetChunkImports }) {
      const others = (getTargetChunkImports() ?? []).filter((one) => one.type === 'internal');
      if (!others.length) return null;
      const imports = others.map((one) => `import(${one.resolvedImportPath})`);
      return { left: 'Promise.all([import(', right: `),${imports}]).then(m=>m[0])` };
    },
  };
}

/** What comes with the client, because each adapter needs it and the client is there first. */
const CLIENT = ['client/dist/config', 'client/dist/read', 'model/dist/error-codes'];

/** Names a chunk: `strings/fr/people-card.js` is `people-card.fr`, `adapters/parvis/index.js` is `parvis`. */
function subject({ name, facadeModuleId }) {
  if (!facadeModuleId) return name === 'client' ? name : 'shared';
  const [folder, file] = facadeModuleId
    .split('/')
    .slice(-2)
    .map((part) => part.replace('.js', ''));
  if (file === 'index') return folder;
  return facadeModuleId.includes('/strings/') ? `${file}.${folder}` : name;
}

/**
 * The browser files, from what `tsc` compiled. What a page names keeps its name over all releases, because
 * lists of trusted scripts go by path; what these import lies in a folder of the version, so that a browser may
 * keep it for ever and never mixes two releases. All imports are relative: any static server, any folder will do.
 */
export default {
  input: {
    parvis: `${elements}/dist/autoload.js`,
    ...Object.fromEntries(tags.map((tag) => [tag, `${elements}/dist/${tag}/define.js`])),
  },
  output: {
    dir: `${elements}/dist/cdn`,
    format: 'es',
    sourcemap: true,
    generatedCode: 'es2015',
    externalLiveBindings: false,
    freeze: false,
    manualChunks: { client: CLIENT.map((file) => `${root}packages/${file}.js`) },
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${version}/${subject(chunk)}-[hash].js`,
  },
  plugins: [
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } }),
    together(),
    themes(),
    licences(),
  ],
  onwarn(warning, warn) {
    // A browser file that cannot find an import is broken, whatever rollup thinks of it.
    if (['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) throw new Error(warning.message);
    warn(warning);
  },
};
