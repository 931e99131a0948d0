/** What happens in the coming months; with `?id=`, the day of one event, in the group to which it belongs. */
const id = new URLSearchParams(location.search).get('id');

/** The day on which an event begins by the reader's clock, as `2026-11-26`. */
function dayOf({ date, local, instant }) {
  if (date ?? local) return (date ?? local).slice(0, 10);
  const day = new Date(instant);
  const digits = (number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}`;
}

/** Puts the list into the page; what it asks for depends on its attributes, so it has them before. */
function show(attributes) {
  const list = document.createElement('parvis-event-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  document.getElementById('events').append(list);
}

async function showOne() {
  const response = await fetch(`/parvis/v1/events/${encodeURIComponent(id)}`);
  if (!response.ok) throw new Error(`The event was answered with ${response.status}.`);
  const event = await response.json();
  document.title = `${event.title} – Rivelle`;
  document.getElementById('name').textContent = event.title;
  document.getElementById('kicker').hidden = false;
  document.getElementById('description').hidden = true;
  document.getElementById('coming').textContent = 'The day on which it is';
  show({ from: dayOf(event.start), days: '1', ...(event.group && { group: event.group.slug }) });
}

if (id) {
  await showOne().catch((error) => {
    console.warn(error);
    document.getElementById('description').textContent = 'There is no such event, or it is not for you.';
  });
} else {
  show({ days: '90', limit: '12' });
}
