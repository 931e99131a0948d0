/** What to paste where, as of today. */

const SCRIPT =
  '<script type="module" src="/parvis-files/parvis.js" blocking="render" data-src="/parvis.json"></script>';

const PLUGIN = `<?php
/* Plugin Name: Parvis */
add_action( 'wp_head', function () {
	echo '${SCRIPT}';
} );`;

/** By its name: what is done there in which order, and for each step the lines, if there are any. */
export const HOSTS = {
  page: {
    name: 'A page of your own',
    steps: (tags) => [
      { say: 'Once per page, best in the head of a template:', code: SCRIPT },
      { say: 'Wherever it is to show:', code: tags },
    ],
  },
  wordpress: {
    name: 'WordPress',
    steps: (tags) => [
      { say: 'Once, by whoever may put files there, as wp-content/mu-plugins/parvis.php:', code: PLUGIN },
      {
        say: 'In a block “Custom HTML”. WordPress keeps tags for administrators and editors only; a plugin with blocks comes later.',
        code: tags,
      },
    ],
  },
  drupal: {
    name: 'Drupal',
    steps: (tags) => [
      {
        say: 'Once, in the head of the template of your pages, html.html.twig (not tried yet):',
        code: SCRIPT,
      },
      { say: 'In a text whose format keeps tags, “Full HTML”:', code: tags },
    ],
  },
  sharepoint: {
    name: 'SharePoint Online',
    steps: () => [
      {
        say: 'Nothing yet: its pages run script only from web parts, and ours comes in a later release. What is pasted there as HTML would not run.',
      },
    ],
  },
};
