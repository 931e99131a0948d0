<?php
/**
 * Plugin Name: Parvis
 * Description: Keeps who recommends which page, article or colleague, for the Parvis widgets, and lets their tags stand in what authors write.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * Author: Parvis
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: parvis
 *
 * @package Parvis
 */

namespace Parvis;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/recommendations/table.php';
require __DIR__ . '/recommendations/subjects.php';
require __DIR__ . '/recommendations/routes.php';
require __DIR__ . '/recommendations/privacy.php';
require __DIR__ . '/tags.php';
require __DIR__ . '/script.php';

register_activation_hook( __FILE__, 'Parvis\Recommendations\install' );
// Sites that are added to a network later, and newer versions of the plugin, are activated by nobody.
add_action( 'init', 'Parvis\Recommendations\install' );
add_filter( 'wpmu_drop_tables', 'Parvis\Recommendations\tables_of_site', 10, 2 );

add_action( 'rest_api_init', 'Parvis\Recommendations\register_routes' );

add_action( 'deleted_user', 'Parvis\Recommendations\forget_user' );
add_action( 'remove_user_from_blog', 'Parvis\Recommendations\forget_user' );
add_action( 'deleted_post', 'Parvis\Recommendations\forget_post' );

add_filter( 'wp_privacy_personal_data_exporters', 'Parvis\Recommendations\register_exporter' );
add_filter( 'wp_privacy_personal_data_erasers', 'Parvis\Recommendations\register_eraser' );

add_filter( 'wp_kses_allowed_html', 'Parvis\allow_tags', 10, 2 );
add_action( 'wp_head', 'Parvis\print_script' );
