/** The post that `?id=` names, with all that was said about it; without one, those of everybody. */
const id = new URLSearchParams(location.search).get('id');
const place = document.getElementById('posts');

if (id) {
  document.title = 'A post – Rivelle';
  document.getElementById('name').textContent = 'A post';
  const link = document.createElement('a');
  link.href = '/posts/';
  link.textContent = 'All posts';
  document.getElementById('kicker').replaceChildren(link);
  const post = document.createElement('parvis-post');
  post.setAttribute('post', id);
  place.append(post);
} else {
  place.append(document.createElement('parvis-mini-feed'));
}
