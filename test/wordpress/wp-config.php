<?php
// What a WordPress of the tests is made with: SQLite, no request to anybody, its address from whoever starts it.
define('WP_ENVIRONMENT_TYPE', 'local'); // Application passwords want HTTPS elsewhere.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
if (getenv('PARVIS_WP_SCRIPT')) {
    define('PARVIS_SCRIPT', getenv('PARVIS_WP_SCRIPT'));
}
define('DB_NAME', 'wordpress');
define('DB_USER', '');
define('DB_PASSWORD', '');
define('DB_HOST', '');
define('DB_CHARSET', 'utf8');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "$name key of a test");
    define("{$name}_SALT", "$name salt of a test");
}
if (is_file(__DIR__ . '/network')) {
    define('MULTISITE', true);
    define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', preg_replace('#^https?://|/.*$#', '', getenv('PARVIS_WP_URL')));
    define('PATH_CURRENT_SITE', '/blog/');
    define('SITE_ID_CURRENT_SITE', 1);
    define('BLOG_ID_CURRENT_SITE', 1);
} else {
    define('WP_HOME', getenv('PARVIS_WP_URL'));
    define('WP_SITEURL', getenv('PARVIS_WP_URL'));
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
