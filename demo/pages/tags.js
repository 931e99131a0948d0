/** All posts with the hashtag that `?tag=` names, in any spelling. */
const tag = new URLSearchParams(location.search).get('tag')?.trim().replace(/^#/, '');

if (tag) {
  document.title = `#${tag} – Rivelle`;
  document.getElementById('name').textContent = `#${tag}`;
  document.getElementById('tag').value = tag;
  const feed = document.createElement('parvis-mini-feed');
  feed.setAttribute('tag', tag);
  document.getElementById('posts').append(feed);
}
