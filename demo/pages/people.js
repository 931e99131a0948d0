/**
 * Who is who: everybody by name, or those who fit what is typed, and the profile that `?id=` asks for. Asks the
 * server for ids only; what is seen of people is drawn by the cards.
 */
const PAGE = 24;

const field = document.getElementById('q');
const found = document.getElementById('found');
const status = document.getElementById('status');
const more = document.getElementById('more');
const parameters = new URLSearchParams(location.search);

let running = new AbortController();
let cursor;

function card({ id, name }) {
  const element = document.createElement('parvis-people-card');
  element.setAttribute('person', id);
  element.setAttribute('view', 'line');
  element.toggleAttribute('hover-card', true);
  element.textContent = name;
  return element;
}

/** Shows the first page of what is typed, or the next one of it. */
async function show({ next = false } = {}) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const query = { q: field.value.trim(), limit: String(PAGE), ...(next && cursor && { cursor }) };
  try {
    const response = await fetch(`/parvis/v1/people?${new URLSearchParams(query)}`, { signal });
    if (!response.ok) throw new Error(`The list of people answered ${response.status}.`);
    const page = await response.json();
    const cards = page.items.map(card);
    if (next) found.append(...cards);
    else found.replaceChildren(...cards);
    cursor = page.cursor;
    more.hidden = !cursor;
    status.hidden = found.childElementCount > 0;
    status.textContent = 'Nobody of that name works here.';
  } catch (error) {
    if (signal.aborted) return;
    console.warn(error);
    status.hidden = false;
    status.textContent = 'The list could not be read. Choose whom to be first, at the top.';
  }
}

function showProfile(id) {
  const profile = document.getElementById('profile');
  profile.querySelector('parvis-people-card').setAttribute('person', id);
  profile.querySelector('parvis-recommend-button').setAttribute('subject', id);
  const feed = document.createElement('parvis-mini-feed');
  feed.setAttribute('author', id);
  feed.setAttribute('limit', '5');
  document.getElementById('posts').replaceChildren(feed);
  profile.hidden = false;
}

if (parameters.has('id')) showProfile(parameters.get('id'));
field.value = parameters.get('q') ?? '';
field.form.addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('input', () => show());
more.addEventListener('click', () => show({ next: true }));
await show();
