/**
 * Builds what a page author pastes: a widget with its options, for a host. What the preview shows and what is copied
 * are made of the same nodes.
 */
import { HOSTS } from './hosts.js';

const byId = (id) => document.getElementById(id);
const [builder, widget, host, options] = ['builder', 'widget', 'host', 'options'].map(byId);
/** A preview is drawn anew when nothing was typed for so many milliseconds. */
const PAUSE = 400;

/** Makes an element; text is always text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const response = await fetch('/snippets/widgets.json');
const widgets = await response.json();
const chosen = () => widgets.find(({ tag }) => tag === widget.value);

/** A field for an option. What is the element's own default is not pasted. */
function field({ name, label, kind, choices, value = '' }) {
  const id = `option-${name}`;
  if (kind === 'flag' || kind === 'feed') {
    const box = make('input', { type: 'checkbox', id, name });
    return make('div', { class: 'field check' }, box, make('label', { for: id }, label));
  }
  const input =
    kind === 'choice'
      ? make('select', { id, name }, ...choices.map((choice) => make('option', {}, choice)))
      : make('input', {
          ...{ id, name, value, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' },
          type: kind === 'number' ? 'number' : 'text',
          ...(kind === 'number' && { min: '1', max: '366' }),
        });
  return make('div', { class: 'field' }, make('label', { for: id }, label), input);
}

/** The value of an option as an attribute says it; undefined when it need not be said. */
function valueOf({ name, kind, choices }) {
  const input = byId(`option-${name}`);
  if (kind === 'flag') return input.checked ? '' : undefined;
  if (kind === 'feed') return input.checked ? 'feed' : undefined;
  if (kind === 'choice') return input.value === choices[0] ? undefined : input.value;
  return (input.validity.valid && input.value.trim()) || undefined;
}

/** What is pasted, as nodes: the widget, and the feed that it narrows. */
function build() {
  const { tag, options: all } = chosen();
  const given = all
    .map((option) => [option.name, valueOf(option)])
    .filter(([, value]) => value !== undefined);
  const attributes = Object.fromEntries(given);
  const element = make(tag, attributes);
  if (tag === 'parvis-people-card' && attributes.person) {
    // Shows until the colleague is known, and when they cannot be found.
    element.append(make('a', { href: `mailto:${attributes.person}` }, attributes.person));
  }
  return attributes.for ? [element, make('parvis-mini-feed', { id: attributes.for, limit: '3' })] : [element];
}

/** Flags are written in short, as people do. */
const text = (nodes) => nodes.map(({ outerHTML }) => outerHTML.replaceAll('=""', '')).join('\n');

let timer;
function draw() {
  clearTimeout(timer);
  const nodes = build();
  byId('steps').replaceChildren(...HOSTS[host.value].steps(text(nodes)).map(step));
  byId('preview').replaceChildren(...nodes);
}

function step({ say, code }) {
  const item = make('li', {}, make('p', {}, say));
  if (code === undefined) return item;
  const button = make('button', { type: 'button', class: 'quiet' }, 'Copy');
  const lines = make('pre', { tabindex: '0', role: 'region', 'aria-label': say }, make('code', {}, code));
  button.addEventListener('click', () => void copy(code, lines));
  item.append(lines, button);
  return item;
}

async function copy(code, lines) {
  const status = byId('copied');
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = 'Copied.';
  } catch {
    // Not allowed here, or not a secure address: the lines are selected instead.
    getSelection().selectAllChildren(lines);
    status.textContent = 'Your browser does not let pages copy. The lines are selected: copy them.';
  }
}

function choose() {
  const { about, options: all } = chosen();
  byId('about').textContent = about;
  options.replaceChildren(options.firstElementChild, ...all.map(field));
  draw();
}

widget.append(...widgets.map(({ tag, name }) => make('option', { value: tag }, name)));
host.append(...Object.entries(HOSTS).map(([value, { name }]) => make('option', { value }, name)));
widget.addEventListener('change', choose);
host.addEventListener('change', draw);
options.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(draw, PAUSE);
});
builder.addEventListener('submit', (event) => {
  event.preventDefault();
  draw();
});
byId('lede').textContent = 'Choose a widget and what it does, look at it, and copy the lines for your page.';
for (const id of ['builder', 'shown', 'pasted']) byId(id).hidden = false;
choose();
