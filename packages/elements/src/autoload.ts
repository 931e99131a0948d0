/**
 * The script of a page whose author knows only tags. Loads the definition of each `parvis-*` tag that is in the
 * document or comes into it, and nothing else.
 *
 * `data-config` (JSON) or `data-src` (an address) on the script itself is the configuration of the page's default
 * client, as on `<parvis-provider default>`. Shadow roots are looked into where their host says
 * `data-parvis-root`.
 */
const DEFINITIONS: Record<string, () => Promise<unknown>> = {
  'parvis-comment': () => import('./comment/define.ts'),
  'parvis-composer': () => import('./composer/define.ts'),
  'parvis-mini-feed': () => import('./mini-feed/define.ts'),
  'parvis-people-card': () => import('./people-card/define.ts'),
  'parvis-post': () => import('./post/define.ts'),
  'parvis-provider': () => import('./provider/define.ts'),
  'parvis-reactions': () => import('./reactions/define.ts'),
  'parvis-recommend-button': () => import('./recommend-button/define.ts'),
};

/**
 * The boxes that elements will have, for as long as they are not defined, so that nothing below them moves when they
 * are. Sizes are those of the elements' own styles with nothing set. Only a script that the page paints after, by
 * `blocking="render"`, comes before the first paint.
 */
const BOXES = `
parvis-people-card:not(:defined),parvis-recommend-button:not(:defined){
  display:grid;align-items:center;min-block-size:calc(48px + 2.45em)}
parvis-people-card[view]:not(:defined,[view=card]){
  display:inline-grid;min-block-size:2rem;vertical-align:middle}
parvis-people-card[view=avatar]:not(:defined){min-block-size:2.5rem}
:is(parvis-recommend-button,parvis-reactions):not(:defined){min-block-size:2rem}
:is(parvis-comment,parvis-composer,parvis-mini-feed,parvis-post,parvis-reactions):not(:defined){display:block}
parvis-composer:not(:defined){min-block-size:2.875rem}
parvis-post:not(:defined){min-block-size:6rem}
parvis-mini-feed:not(:defined){min-block-size:39.875rem}
@media(pointer:coarse){
  parvis-people-card:not(:defined){min-block-size:calc(88px + 2.45em)}
  :is(parvis-people-card[view]:not([view=card]),parvis-recommend-button):not(:defined){min-block-size:44px}}`;

const OPEN = '[data-parvis-root]';
const SELECTOR = [...Object.keys(DEFINITIONS).map((tag) => `${tag}:not(:defined)`), OPEN].join();

const asked = new Set<string>();
const roots = new WeakSet<Node>();

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(SELECTOR)) meet(node);
      look(node);
    }
  }
});

const look = (root: ParentNode): void => root.querySelectorAll(SELECTOR).forEach(meet);

function watch(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  observer.observe(root, { childList: true, subtree: true });
  look(root);
}

function meet(element: Element): void {
  const { localName } = element;
  if (element.matches(OPEN)) {
    if (element.shadowRoot) watch(element.shadowRoot);
    // Its root is made when its own script comes.
    else if (localName.includes('-') && !element.matches(':defined')) {
      void customElements.whenDefined(localName).then(() => element.shadowRoot && watch(element.shadowRoot));
    }
  }
  if (!(localName in DEFINITIONS) || asked.has(localName)) return;
  asked.add(localName);
  DEFINITIONS[localName]!().catch((error: unknown) => {
    // The next one of its kind tries again.
    asked.delete(localName);
    console.warn(`Parvis: <${localName}> could not be loaded.`, error);
  });
}

const script = [...document.scripts].find(({ src }) => src === import.meta.url);
const { config, src } = script?.dataset ?? {};
if (config !== undefined || src !== undefined) {
  const provider = document.createElement('parvis-provider');
  provider.toggleAttribute('default', true);
  if (config !== undefined) provider.setAttribute('config', config);
  if (src !== undefined) provider.setAttribute('src', src);
  document.head.append(provider);
}

const boxes = new CSSStyleSheet();
boxes.replaceSync(BOXES);
document.adoptedStyleSheets.push(boxes);
watch(document);
