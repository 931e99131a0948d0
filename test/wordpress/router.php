<?php
// For PHP's own web server: files as they are, everything else to WordPress, as a web server's rewrite rules would.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}
if (!str_starts_with($path, '/blog')) {
    http_response_code(404);
    echo '<h1>Not here</h1>';
    return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/blog/index.php';
chdir($_SERVER['DOCUMENT_ROOT'] . '/blog');
require 'index.php';
