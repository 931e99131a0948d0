/**
 * The groups of which the reader may know, or the one that `?slug=` names: who is in it, and what is written there and
 * when they meet. Asks the server for names only; people, posts and events are drawn by the widgets.
 */
const API = '/parvis/v1';
const KINDS = { open: 'Open group', closed: 'Closed group', secret: 'Secret group' };
/** How many members are shown. */
const SHOWN = 12;

const slug = new URLSearchParams(location.search).get('slug');
const description = document.getElementById('description');
const membership = document.getElementById('membership');

/** Makes an element; text is always text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

class Refusal extends Error {
  constructor(status) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

async function ask(path, options) {
  const response = await fetch(API + path, options);
  if (!response.ok) throw new Refusal(response.status);
  return response.json();
}

const kindOf = ({ visibility, memberCount, role }) =>
  [KINDS[visibility], `${memberCount} members`, ...(role ? ['you are in it'] : [])].join(' · ');

async function showAll() {
  const list = document.getElementById('groups');
  let cursor;
  do {
    const page = await ask(`/groups?${new URLSearchParams({ limit: '100', ...(cursor && { cursor }) })}`);
    for (const group of page.items) {
      const link = make('a', { href: `/groups/?${new URLSearchParams({ slug: group.slug })}` }, group.name);
      const parts = [make('h2', { dir: 'auto' }, link), make('p', { class: 'kind' }, kindOf(group))];
      if (group.description) parts.push(make('p', { dir: 'auto' }, group.description));
      list.append(make('li', {}, ...parts));
    }
    cursor = page.cursor;
  } while (cursor);
  description.textContent = 'Open ones are for everybody to read, to write in and to join.';
}

async function showMembers() {
  const { items } = await ask(`/groups/${encodeURIComponent(slug)}/members?limit=${SHOWN}`);
  const cards = items.map(({ person }) =>
    make('parvis-people-card', { person: person.id, view: 'line', 'hover-card': '' }, person.name),
  );
  document.getElementById('members').replaceChildren(...cards);
  document.getElementById('inside').hidden = false;
}

async function showOne() {
  const path = `/groups/${encodeURIComponent(slug)}`;
  const group = await ask(path);
  document.title = `${group.name} – Rivelle`;
  document.getElementById('name').textContent = group.name;
  description.textContent = group.description ?? '';
  const kicker = document.getElementById('kicker');
  kicker.textContent = kindOf(group);
  kicker.hidden = false;
  if (!group.role && group.visibility !== 'open') return;

  membership.textContent = group.role ? 'Leave the group' : 'Join the group';
  membership.hidden = false;
  membership.addEventListener('click', () => {
    ask(`${path}/membership`, { method: group.role ? 'DELETE' : 'PUT' }).then(() => location.reload(), say);
  });
  document.getElementById('posts').append(make('parvis-mini-feed', { id: 'feed', group: slug }));
  document.getElementById('tags').append(make('parvis-hashtag-cloud', { group: slug, for: 'feed' }));
  document.getElementById('events').append(make('parvis-event-list', { group: slug, limit: '3' }));
  await showMembers();
}

function say(error) {
  console.warn(error);
  const sentences = {
    401: 'Choose whom to be first, at the top.',
    404: 'There is no such group, or it is not for you.',
    409: 'The last owner cannot leave.',
  };
  description.textContent = sentences[error.status] ?? 'That did not work. Is the demo still running?';
}

await (slug ? showOne() : showAll()).catch(say);
