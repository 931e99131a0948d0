<?php
// Loads the WordPress in the folder that comes as the first argument, for the question that comes as JSON.
$address = parse_url(getenv('PARVIS_WP_URL'));
$_SERVER += ['REQUEST_METHOD' => 'GET', 'HTTP_HOST' => "{$address['host']}:{$address['port']}", 'REQUEST_URI' => '/blog/'];
$root = $argv[1];
require "$root/blog/wp-load.php";
global $wpdb;
return json_decode(stream_get_contents(STDIN), true);
