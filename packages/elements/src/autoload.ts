/**
 * The script of a page whose author knows only tags. Loads and defines each `parvis-*` tag that is in the document
 * or comes into it, and nothing else.
 *
 * `data-config` (JSON) or `data-src` (an address) on the script itself is the configuration of the page's default
 * client, as on `<parvis-provider default>`. Shadow roots are looked into where their host says
 * `data-parvis-root`.
 */
const PROVIDER = 'parvis-provider';
const ELEMENTS: Record<string, () => Promise<CustomElementConstructor>> = {
  [PROVIDER]: async () => {
    // What it will need is fetched beside it, not after it.
    void import('@parvis/client/config').catch(() => {});
    return (await import('./provider/provider.ts')).Provider;
  },
  'parvis-composer': async () => (await import('./composer/composer.ts')).Composer,
  'parvis-hashtag-cloud': async () => (await import('./hashtag-cloud/hashtag-cloud.ts')).HashtagCloud,
  'parvis-event-list': async () => (await import('./event-list/event-list.ts')).EventList,
  'parvis-mini-feed': async () => (await import('./mini-feed/mini-feed.ts')).MiniFeed,
  'parvis-people-card': async () => (await import('./people-card/people-card.ts')).PeopleCard,
  'parvis-person-name': async () => (await import('./person-name/person-name.ts')).PersonName,
  'parvis-post': async () => (await import('./post/post.ts')).PostElement,
  'parvis-reactions': async () => (await import('./reactions/reactions.ts')).PostReactions,
  'parvis-recommend-button': async () =>
    (await import('./recommend-button/recommend-button.ts')).RecommendButton,
};

/**
 * Milliseconds that elements wait for a client. Hundreds of them take the time in which it would be made, only to
 * draw everything once more when it is there.
 */
const PATIENCE = 50;

/** The room of what is not defined yet, so that the page does not jump when it is. A page's own rules win. */
const ROOM = new CSSStyleSheet();
ROOM.replaceSync(`
:where(parvis-people-card:not(:defined)){display:block;min-block-size:5.35em}
:where(parvis-people-card[fields]:not(:defined)){min-block-size:3.5rem}
:where(parvis-people-card:is([view=line],[view=avatar]):not(:defined)){display:inline-block;min-block-size:2rem;vertical-align:middle}
:where(parvis-people-card[view=avatar]:not(:defined)){min-block-size:2.5rem;min-inline-size:2.5rem}
:where(:is(parvis-composer,parvis-event-list,parvis-mini-feed,parvis-post,parvis-reactions,parvis-recommend-button):not(:defined)){display:block;min-block-size:2rem}
:where(parvis-event-list:not(:defined)){min-block-size:12rem}
:where(parvis-post:not(:defined)){min-block-size:6rem}
:where(parvis-mini-feed:not(:defined)){min-block-size:39.875rem}
:where(parvis-hashtag-cloud:not(:defined)){display:block;min-block-size:6rem}`);
document.adoptedStyleSheets.push(ROOM);

const OPEN = '[data-parvis-root]';
const SELECTOR = [...Object.keys(ELEMENTS).map((tag) => `${tag}:not(:defined)`), OPEN].join();

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
  if (localName in ELEMENTS && !asked.has(localName)) void define(localName);
}

async function define(tag: string): Promise<void> {
  asked.add(tag);
  try {
    const element = await ELEMENTS[tag]!();
    if (tag !== PROVIDER) await client;
    if (!customElements.get(tag)) customElements.define(tag, element);
  } catch (error) {
    // The next one of its kind tries again.
    asked.delete(tag);
    console.warn(`Parvis: <${tag}> could not be loaded.`, error);
  }
}

const script = [...document.scripts].find(({ src }) => src === import.meta.url);
const { config, src } = script?.dataset ?? {};
let client: Promise<unknown> | undefined;
if (config !== undefined || src !== undefined) {
  const provider = document.createElement(PROVIDER);
  provider.toggleAttribute('default', true);
  // Made as soon as its script is there, whatever else is still on its way.
  const made = import('@parvis/client/config').then(({ configure, configureFrom }) =>
    config === undefined ? configureFrom(src!, { signal: new AbortController().signal }) : configure(config),
  );
  const given = made.then(
    (client) => void (provider.client = client),
    // The provider says what is wrong, as it does to everybody.
    () => Object.assign(provider, { config, src }),
  );
  client = Promise.race([
    Promise.all([given, customElements.whenDefined(PROVIDER)]).then(() => provider.updateComplete),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  // After the body, where it can write what is wrong; the head shows nothing.
  document.documentElement.append(provider);
}

watch(document);
