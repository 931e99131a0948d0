<?php
/**
 * The script line, where an administrator has said in `wp-config.php` at which address the browser files are:
 * `define( 'PARVIS_SCRIPT', '/parvis-files/parvis.js' );`
 *
 * @package Parvis
 */

namespace Parvis;

defined( 'ABSPATH' ) || exit;

/** Writes it into a page, with a configuration of this site for the reader who gets that page. */
function print_script(): void {
	if ( ! defined( 'PARVIS_SCRIPT' ) || ! is_string( PARVIS_SCRIPT ) || '' === PARVIS_SCRIPT ) {
		return;
	}
	$source = array(
		'adapter' => 'wordpress',
		'baseUrl' => rest_url(),
		'plugin'  => true,
	);
	// Worth nothing without the reader's cookie; pages of signed-in readers are kept by no cache.
	if ( is_user_logged_in() ) {
		$source['nonce'] = wp_create_nonce( 'wp_rest' );
	}
	wp_print_script_tag(
		array(
			'type'        => 'module',
			'src'         => PARVIS_SCRIPT,
			'blocking'    => 'render',
			'data-config' => wp_json_encode( array( 'source' => $source ) ),
		)
	);
}
