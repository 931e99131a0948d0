<?php
/**
 * Removes what the plugin made, on every site of a network.
 *
 * @package Parvis
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/recommendations/table.php';

if ( is_multisite() ) {
	$parvis_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $parvis_sites as $parvis_site ) {
		switch_to_blog( $parvis_site );
		Parvis\Recommendations\drop();
		restore_current_blog();
	}
} else {
	Parvis\Recommendations\drop();
}
