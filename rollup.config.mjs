import { createHash } from 'node:crypto';
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

/** Takes comments, white space and quotes that nobody needs out of `css` templates; what stands in other quotes stays. */
function styles() {
  const small = (css) =>
    css
      .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s+/g, (_, quoted) => quoted ?? ' ')
      .replace(
        /("[^"]*"|'[^']*')|;? *([{};,>]) *|: +/g,
        (found, quoted, sign) => quoted ?? sign ?? found.trim(),
      )
      .replace(/("[^"]*"|'[^']*')|(?<![\w.])0(?=\.\d)/g, (_, quoted) => quoted ?? '')
      .replace(/=(["'])([a-z][\w-]*)\1\]/g, '=$2]')
      .trim();
  return {
    name: 'styles',
    transform(code, id) {
      if (!id.endsWith('.styles.js')) return null;
      return { code: code.replace(/(?<=\bcss ?`)[^`]*/g, small), map: { mappings: '' } };
    },
  };
}

/** Takes quotes that nobody needs out of `html` templates, and spaces at the end of a tag. */
function templates() {
  return {
    name: 'templates',
    transform(code, id) {
      if (!id.startsWith(elements) || id.endsWith('.styles.js')) return null;
      const small = code
        .replace(/(?<=\s[\w-]+)="([\w-]+)"(?=[\s>])/g, '=$1')
        .replace(/(?<=[\w"}])\s*\n\s*>/g, '>')
        .replace(/" \/>/g, '"/>');
      return { code: small, map: { mappings: '' } };
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
      const names = Object.values(bundle).map(({ fileName }) => fileName);
      for (const file of names.filter((name) => /\.(js|css)$/.test(name))) {
        const content = readFileSync(`${dir}/${file}`);
        writeFileSync(`${dir}/${file}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${dir}/${file}.br`, brotliCompressSync(content));
      }
    },
  };
}

/**
 * Names the folder of the version by what is in it too, so that two builds of one version do not mix. The files in it need
 * no hashes then, of which each costs its bytes wherever the file is imported.
 */
function folder() {
  return {
    name: 'folder',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter(({ type }) => type === 'chunk');
      const hash = createHash('sha256');
      for (const { fileName, code } of chunks) hash.update(`${fileName} ${code}`);
      const name = `${version}-${hash.digest('hex').slice(0, 8)}`;
      for (const chunk of chunks) chunk.code = chunk.code.replaceAll(`./${version}/`, `./${name}/`);
      for (const file of files) file.fileName = file.fileName.replace(`${version}/`, `${name}/`);
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
    /** What the chunk imports at once is there too. */
    renderChunk(code, { imports }) {
      const there = new RegExp(
        `,import\\("\\./(${imports.map((file) => basename(file)).join('|')})"\\)`,
        'g',
      );
      const small = imports.length > 0 ? code.replace(there, '') : code;
      return {
        code: small.replace(/Promise\.all\(\[(import\("[^"]*"\))\]\)\.then\(\w+=>\w+\[0\]\)/g, '$1'),
        map: { mappings: '' },
      };
    },
  };
}

/**
 * What is asked for together is one file, which costs fewer bytes than several. `core`: Lit, what every element has at
 * first, and the client as far as each page and each adapter needs it. `parvis`: the adapter of our own server with what
 * a card asks it for; `parvis-ports`: what it says of events and recommendations. `live`: the stream of changes, which
 * feeds and events hear in parts of their own. `reader`: who is reading, what all lists
 * share, the address of the page, and the shapes of posts, events and recommendations, so that no adapter that reads these
 * brings the elements that show them. `acting`: what a reader needs who does more than read; `held`: what sources that hold
 * all in one piece share; `html-parser`: of HTML and XML. `card`, `feed`, `cloud`, `happenings` and `recommend`: each a
 * widget as it is at first, with the client's part for it, without what comes when it is pressed. `composer`; `asides`: a
 * poll, a link or a warning; `acts`: what can be done with a post; `comments`.
 */
const TOGETHER = {
  parvis: /packages\/client\/dist\/adapters\/parvis\/(index|calls|map|options|reader)\.js$/,
  'parvis-ports': /packages\/client\/dist\/adapters\/parvis\/(events|recommending)\.js$/,
  'parvis-changes': /packages\/client\/dist\/(adapters\/parvis\/changes|shapes\/change)\.js$/,
  'event-stream': /packages\/client\/dist\/event-stream\.js$|node_modules\/eventsource-parser\//,
  live: /packages\/client\/dist\/(live|gather)\.js$/,
  'feed-changes': /packages\/client\/dist\/feed\/changes\.js$/,
  'event-changes': /packages\/client\/dist\/events\/changes\.js$/,
  problem: /packages\/(client\/dist\/http\/(problem|sent)|model\/dist\/error-codes)\.js$/,
  intents: /packages\/client\/dist\/intents\.js$/,
  answers: /packages\/client\/dist\/events\/(answers|grant)\.js$/,
  reader:
    /packages\/client\/dist\/(reader|listen|tabs|lists|reading|feed\/id|shapes\/(post|event|recommendation))\.js$|packages\/model\/dist\/hashtag|packages\/elements\/dist\/shared\/page-address\//,
  'idb-keyval': /node_modules\/idb-keyval\//,
  acting:
    /packages\/client\/dist\/feed\/(acting|writes|outbox|entry|shown|drafts|tab|comments|commands|patch|store)\.js$/,
  held: /packages\/client\/dist\/(listing|together)\.js$/,
  'html-parser': /node_modules\/(htmlparser2|entities)\//,
  composer: /packages\/elements\/dist\/(composer\/(?!index|define)|strings\/(en\/)?composer\.)/,
  asides: /packages\/elements\/dist\/post\/(asides|poll|link)/,
  acts: /packages\/elements\/dist\/post\/(acts|recommending)/,
  comments: /packages\/elements\/dist\/(post\/comments\.|comment\/(?!index|define))/,
  feed: new RegExp(
    [
      /packages\/client\/dist\/feed\/\w+\.js$/,
      /packages\/elements\/dist\/(post|reactions|mini-feed)\/(?!index|define|report|versions|acts|recommending|asides|poll|link|comments\.|reacting|other-icons|pins|browsing|anchor|keys)/,
      /packages\/elements\/dist\/shared\/(feed\/|text\/(?!links|mark|pictures)|registry)/,
      /packages\/elements\/dist\/strings\/(en\/)?(post|reactions|mini-feed)\.|node_modules\/lit-html\/directive/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
  // The list of events and what asks for them; what its buttons open, and the words of that, come when they are pressed.
  happenings:
    /packages\/client\/dist\/events\/(index|list)\.js$|packages\/elements\/dist\/(event-list\/(?!index|define|popovers|calendar|refusal|seat)|strings\/(en\/)?event-list\.)|packages\/model\/dist\/clock\.js$/,
  popovers: /packages\/elements\/dist\/(event-list\/(popovers|calendars)|strings\/(en\/)?event-calendars\.)/,
  card: /packages\/elements\/dist\/(people-card\/(people-card|summary|fields|icons)|strings\/(en\/)?people-card\.)/,
  synonyms: /packages\/elements\/dist\/(hashtag-cloud\/synonyms|strings\/(en\/)?tag-synonyms\.)/,
  cloud:
    /packages\/client\/dist\/tags\.js$|packages\/elements\/dist\/(hashtag-cloud\/(?!index|define|feed|rows|synonyms)|strings\/(en\/)?hashtag-cloud\.)/,
  recommend:
    /packages\/(client\/dist\/recommending|elements\/dist\/(recommend-button\/(?!index|define|refusal|recommenders|list)|strings\/(en\/)?recommend-button))/,
  refusals:
    /packages\/elements\/dist\/((shared|event-list|recommend-button)\/refusal|strings\/(en\/)?(writes|[\w-]+-refused)\.)/,
  popover: /packages\/elements\/dist\/shared\/popover\.styles\.js$/,
  core: new RegExp(
    [
      /packages\/(client\/dist\/(config|read|http|ports|error|photos|shapes\/(person|session|time|trend))|elements\/dist\/provider\/provider)\.js$/,
      /packages\/elements\/dist\/(shared\/((?!warnings|popover\.)[^/]+$|missing\/part)|theme|strings\/en\/common)|node_modules\/(lit|lit-html|lit-element|@lit)\/(?!.*directive)/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
};

/** The folder of a module. */
const folderOf = (module) => basename(dirname(module));

/**
 * Names a chunk by its file, or by its folder: `strings/fr/people-card.js` is `people-card.fr`, `adapters/ical/map.js`
 * is `ical-map`.
 */
function subject({ name, moduleIds, facadeModuleId }) {
  const module = facadeModuleId ?? (moduleIds.length === 1 ? moduleIds[0] : 'index.js');
  const file = basename(module, '.js');
  if (folderOf(dirname(module)) === 'strings') return `${file}.${folderOf(module)}`;
  if (folderOf(dirname(module)) === 'adapters' && file !== 'index') return `${folderOf(module)}-${file}`;
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
    generatedCode: { preset: 'es2015', symbols: false },
    externalLiveBindings: false,
    freeze: false,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${version}/${subject(chunk)}.js`,
    manualChunks: (id) => Object.keys(TOGETHER).find((name) => TOGETHER[name].test(id)),
  },
  plugins: [
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    styles(),
    templates(),
    terser({
      module: true,
      ecma: 2022,
      compress: { passes: 3 },
      format: { comments: false, wrap_func_args: false },
    }),
    lines(),
    together(),
    folder(),
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
