<?php
// What a WordPress of the tests is made with: SQLite, no request to anybody, its address from whoever starts it.
define('WP_HOME', getenv('PARVIS_WP_URL'));
define('WP_SITEURL', getenv('PARVIS_WP_URL'));
define('WP_ENVIRONMENT_TYPE', 'local'); // Application passwords want HTTPS elsewhere.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
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
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
