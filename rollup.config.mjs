import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

/** Takes comments and white space out of `css` templates; what stands in quotes stays. */
function styles() {
  const small = (css) =>
    css
      .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s+/g, (_, quoted) => quoted ?? ' ')
      .replace(
        /("[^"]*"|'[^']*')|;? *([{};,]) *|: +/g,
        (found, quoted, sign) => quoted ?? sign ?? found.trim(),
      )
      .replace(/("[^"]*"|'[^']*')|(?<![\w.])0(?=\.\d)/g, (_, quoted) => quoted ?? '')
      .trim();
  return {
    name: 'styles',
    transform(code, id) {
      if (!id.endsWith('.styles.js')) return null;
      return { code: code.replace(/(?<=\bcss ?`)[^`]*/g, small), map: { mappings: '' } };
    },
  };
}

/**
 * Makes one space of each line break in templates and of the spaces around it, as browsers do. In what terser wrote there
 * are no other line breaks: those of strings are written `\\n`.
 */
function lines() {
  return {
    name: 'lines',
    renderChunk: (code) => ({ code: code.replace(/\s*\n\s*/g, ' '), map: { mappings: '' } }),
  };
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

/** Beside each file the same in small, for servers that give out what lies ready compressed. */
function compressed() {
  return {
    name: 'compressed',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
        const content = readFileSync(`${dir}/${file}`);
        writeFileSync(`${dir}/${file}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${dir}/${file}.br`, brotliCompressSync(content));
      }
    },
  };
}

/** A chunk that is imported later comes together with what it imports itself, not one after the other. */
function together() {
  return {
    name: 'together',
    renderDynamicImport({ chunk, getTargetChunkImports, targetModuleId }) {
      // A language may come a moment later.
      if (targetModuleId?.includes('/strings/')) return null;
      // Whoever imports is there.
      const others = (getTargetChunkImports() ?? []).filter(
        (one) => one.type === 'internal' && one.fileName !== chunk.fileName,
      );
      if (!others.length) return null;
      const imports = others.map((one) => `import(${one.resolvedImportPath})`);
      return { left: 'Promise.all([import(', right: `),${imports}]).then(m=>m[0])` };
    },
  };
}

/**
 * What is asked for together is one file, which costs fewer bytes than several: with the client what each adapter
 * needs, since the client is there first; who is reading, and what every adapter with a feed needs, so that none of them
 * brings the elements of one; what a reader needs who does more than read; what sources that hold all in one piece share;
 * the parser of HTML and XML; the composer; what can be done with a post; comments; a feed with its posts, and what the
 * client has for it; a card; a cloud of hashtags, and
 * the client's part for it; events; with Lit what every element has at first.
 */
const TOGETHER = {
  client:
    /packages\/(client\/dist\/(config|read|http|ports|error|photos|shapes\/person)|model\/dist\/error-codes|elements\/dist\/provider\/provider)\.js$/,
  parvis: /packages\/client\/dist\/adapters\/parvis\/(index|calls|map|options)\.js$/,
  'parvis-changes': /packages\/client\/dist\/(adapters\/parvis\/changes|shapes\/change)\.js$/,
  'event-stream': /packages\/client\/dist\/event-stream\.js$|node_modules\/eventsource-parser\//,
  live: /packages\/client\/dist\/feed\/(changes|live|gather)\.js$/,
  intents: /packages\/client\/dist\/intents\.js$/,
  reader:
    /packages\/client\/dist\/(reader|tabs|feed\/id|shapes\/(session|time|post))\.js$|packages\/model\/dist\/hashtag/,
  acting:
    /packages\/client\/dist\/feed\/(acting|writes|outbox|entry|shown|drafts|tab|comments|commands|patch|store)\.js$|node_modules\/idb-keyval\//,
  held: /packages\/client\/dist\/(listing|together)\.js$/,
  'html-parser': /node_modules\/(htmlparser2|entities)\//,
  composer: /packages\/elements\/dist\/(composer\/(?!index|define)|strings\/(en\/)?composer\.)/,
  acts: /packages\/elements\/dist\/post\/acts/,
  comments: /packages\/elements\/dist\/(post\/comments\.|comment\/(?!index|define))/,
  feed: new RegExp(
    [
      /packages\/client\/dist\/feed\/\w+\.js$/,
      /packages\/elements\/dist\/(post|reactions|mini-feed)\/(?!index|define|report|versions|acts|comments\.|reacting|other-icons|pins|browsing|anchor|keys)/,
      /packages\/elements\/dist\/shared\/(feed\/|text\/(?!links|markup)|registry)/,
      /packages\/elements\/dist\/strings\/(en\/)?(post|reactions|mini-feed)\.|node_modules\/lit-html\/directive/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
  // The list of events and what asks for them; what its buttons open, and the words of that, come when they are pressed.
  happenings:
    /packages\/client\/dist\/(events\/\w+|shapes\/event)\.js$|packages\/elements\/dist\/(event-list\/(?!index|define|popovers|calendar|seat)|strings\/(en\/)?event-list\.)|packages\/model\/dist\/clock\.js$/,
  popovers: /packages\/elements\/dist\/(event-list\/(popovers|calendars)|strings\/(en\/)?event-calendars\.)/,
  card: /packages\/elements\/dist\/(people-card\/(people-card|summary|fields|icons)|strings\/(en\/)?people-card\.)/,
  cloud: /packages\/elements\/dist\/(hashtag-cloud\/(?!index|define)|strings\/(en\/)?hashtag-cloud\.)/,
  tags: /packages\/client\/dist\/(tags|shapes\/trend)\.js$/,
  minute: /packages\/elements\/dist\/shared\/minute/,
  elements:
    /packages\/elements\/dist\/(shared\/[^/]+$|theme|strings\/en\/common)|node_modules\/(lit|lit-html|lit-element|@lit)\/(?!.*directive)/,
};

/** The folder of a module. */
const folderOf = (module) => basename(dirname(module));

/** Names a chunk by its file, or by its folder: `strings/fr/people-card.js` is `people-card.fr`. */
function subject({ name, moduleIds, facadeModuleId }) {
  const module = facadeModuleId ?? (moduleIds.length === 1 ? moduleIds[0] : 'index.js');
  const file = basename(module, '.js');
  if (folderOf(dirname(module)) === 'strings') return `${file}.${folderOf(module)}`;
  if (name in TOGETHER) return name;
  if (file !== 'index') return file;
  // What the others are there for comes last.
  return folderOf(moduleIds.at(-1));
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
    // Beside the files; a comment in each would cost every reader some bytes.
    sourcemap: 'hidden',
    generatedCode: 'es2015',
    externalLiveBindings: false,
    freeze: false,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${version}/${subject(chunk)}-[hash:7].js`,
    manualChunks: (id) => Object.keys(TOGETHER).find((name) => TOGETHER[name].test(id)),
  },
  plugins: [
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    styles(),
    terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } }),
    lines(),
    together(),
    themes(),
    licences(),
    compressed(),
  ],
  onwarn(warning, warn) {
    // A browser file that cannot find an import is broken, whatever rollup thinks of it.
    if (['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) throw new Error(warning.message);
    warn(warning);
  },
};
