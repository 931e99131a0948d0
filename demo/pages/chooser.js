/**
 * Whom to be. The demo lets its visitor be anybody in the company: this puts a button into the header that opens
 * a search over all of them. No part of Parvis; a real intranet has a sign-in instead.
 */
const API = '/parvis/v1';

/** Whom a visitor is at first. Only once in a tab: whoever then chooses to be nobody stays nobody. */
const FIRST = 'zoe.meulen@rivelle.example';
const VISITED = 'rivelle-visited';

const WORDS = {
  en: {
    are: (name) => `You are ${name}`,
    nobody: 'Choose whom to be',
    label: 'Be somebody else: begin to type a name, a title or a team',
    none: 'Nobody of that name works here.',
    failed: 'The company could not be read. Is the demo still running?',
    out: 'Be nobody (sign out)',
  },
  ar: {
    are: (name) => `أنت ${name}`,
    nobody: 'اختر من تكون',
    label: 'كن شخصًا آخر: اكتب اسمًا أو فريقًا',
    none: 'لا يعمل هنا أحد بهذا الاسم.',
    failed: 'تعذّرت قراءة دليل الشركة. هل ما زال العرض يعمل؟',
    out: 'لا أحد (تسجيل الخروج)',
  },
};
const words = WORDS[document.documentElement.lang] ?? WORDS.en;

/** Makes an element; text is always text. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== 'role') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

async function ask(path, options) {
  const response = await fetch(API + path, { headers: { accept: 'application/json' }, ...options });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.status === 204 ? undefined : response.json();
}

async function everybody() {
  const people = [];
  let cursor;
  do {
    const page = await ask(
      `/demo/people?${new URLSearchParams({ limit: '100', ...(cursor && { cursor }) })}`,
    );
    people.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return people;
}

/** Letters without case or accents, so that "zoe" finds Zoë and "lodz" would find Łódź. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i');

const face = ({ name, photo }) =>
  photo
    ? make('img', { className: 'chooser-face', src: photo.url, alt: '', loading: 'lazy' })
    : make('span', { className: 'chooser-face', textContent: [...name][0], 'aria-hidden': 'true' });

class Chooser {
  #people;
  #found = [];
  #active = 0;
  #input = make('input', {
    type: 'search',
    id: 'chooser-search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: false,
    'aria-controls': 'chooser-list',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
  });
  #list = make('div', {
    id: 'chooser-list',
    className: 'chooser-list',
    role: 'listbox',
    'aria-label': words.nobody,
  });
  #note = make('p', { className: 'chooser-note', role: 'status', hidden: true });
  #out = make('button', { type: 'button', textContent: words.out });
  #panel = make(
    'div',
    { id: 'chooser-panel', className: 'chooser-panel', popover: 'auto' },
    make('label', { htmlFor: 'chooser-search', textContent: words.label }),
    this.#input,
    this.#list,
    this.#note,
    this.#out,
  );
  #button = make('button', { type: 'button', className: 'chooser-button', 'aria-expanded': 'false' });

  constructor(tools) {
    this.#button.popoverTargetElement = this.#panel;
    this.#panel.addEventListener('toggle', ({ newState }) => this.#toggled(newState === 'open'));
    this.#input.addEventListener('input', () => this.#search());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', ({ target }) => {
      const option = target.closest('[role="option"]');
      if (option) void this.#become(this.#found[Number(option.dataset.index)]);
    });
    this.#out.addEventListener('click', async () => {
      await ask('/session', { method: 'DELETE' });
      location.reload();
    });
    // A widget whose reader is not known asks for a sign-in; here that is this panel.
    document.addEventListener('parvis-sign-in', (event) => {
      event.preventDefault();
      this.#panel.showPopover();
    });
    tools.prepend(this.#button, this.#panel);
  }

  async start() {
    const session = await ask('/demo/session').catch(() => undefined);
    this.#out.hidden = session === undefined;
    const visited = sessionStorage.getItem(VISITED);
    sessionStorage.setItem(VISITED, 'yes');
    // Before the widgets ask anything, which they would be told to sign in for.
    if (session === undefined && !visited) await this.#become({ id: FIRST });
    if (session === undefined)
      return this.#button.replaceChildren(make('span', { textContent: words.nobody }));
    const name = make('bdi', { textContent: session.person.name });
    const [before, after] = words.are('\n').split('\n');
    this.#button.replaceChildren(face(session.person), make('span', {}, before, name, after));
  }

  async #toggled(open) {
    this.#button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    this.#input.value = '';
    this.#input.focus();
    try {
      this.#people ??= await everybody();
      this.#search();
    } catch {
      this.#say(words.failed);
    }
  }

  #search() {
    if (!this.#people) return;
    const parts = plain(this.#input.value).split(/\s+/).filter(Boolean);
    const matches = ({ name, title = '', department = '', mail = '' }) => {
      const text = plain(`${name} ${title} ${department} ${mail}`);
      return parts.every((part) => text.includes(part));
    };
    this.#found = this.#people.filter(matches);
    this.#active = 0;
    this.#list.replaceChildren(...this.#found.map((person, index) => this.#option(person, index)));
    this.#say(this.#found.length === 0 ? words.none : '');
    this.#point();
  }

  #option(person, index) {
    const role = [person.title, person.department].filter(Boolean).join(' · ');
    return make(
      'div',
      { role: 'option', id: `chooser-${index}`, 'data-index': String(index) },
      face(person),
      make('bdi', { textContent: person.name }),
      make('small', { textContent: role }),
    );
  }

  #point() {
    [...this.#list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.#active));
    });
    const active = this.#list.children[this.#active];
    if (!active) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#active = Math.max(0, Math.min(this.#found.length - 1, this.#active + step));
      this.#point();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const person = this.#found[this.#active];
      if (person) void this.#become(person);
    }
  }

  async #become(person) {
    try {
      await ask('/demo/session', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: person.id }),
      });
      location.reload();
    } catch {
      this.#say(words.failed);
    }
  }

  #say(sentence) {
    this.#note.textContent = sentence;
    this.#note.hidden = sentence === '';
  }
}

const tools = document.getElementById('tools');
if (tools) await new Chooser(tools).start();
