<?php
/**
 * What somebody recommends is theirs: Tools → Export Personal Data, and Erase Personal Data.
 *
 * @package Parvis
 */

namespace Parvis\Recommendations;

defined( 'ABSPATH' ) || exit;

/** How many rows are exported at once. */
const EXPORT_LIMIT = 200;

/**
 * Adds ours to the exporters.
 *
 * @param array $exporters All of them.
 * @return array
 */
function register_exporter( array $exporters ): array {
	$exporters['parvis-recommendations'] = array(
		'exporter_friendly_name' => __( 'Recommendations', 'parvis' ),
		'callback'               => __NAMESPACE__ . '\export_person',
	);
	return $exporters;
}

/**
 * Adds ours to the erasers.
 *
 * @param array $erasers All of them.
 * @return array
 */
function register_eraser( array $erasers ): array {
	$erasers['parvis-recommendations'] = array(
		'eraser_friendly_name' => __( 'Recommendations', 'parvis' ),
		'callback'             => __NAMESPACE__ . '\erase_person',
	);
	return $erasers;
}

/**
 * One part of what somebody recommends.
 *
 * @param string $mail Their address.
 * @param int    $page The part, from 1.
 * @return array{data: array, done: bool}
 */
function export_person( string $mail, int $page = 1 ): array {
	$user = get_user_by( 'email', $mail );
	$rows = $user ? recommended_by( $user->ID, EXPORT_LIMIT, ( $page - 1 ) * EXPORT_LIMIT ) : array();
	return array(
		'data' => array_map( __NAMESPACE__ . '\exported', $rows ),
		'done' => count( $rows ) < EXPORT_LIMIT,
	);
}

/**
 * One recommendation as WordPress exports things.
 *
 * @param object $row Of the table.
 * @return array
 */
function exported( $row ): array {
	$fields = array(
		__( 'Kind', 'parvis' )    => $row->kind,
		__( 'Subject', 'parvis' ) => $row->subject,
		__( 'Since', 'parvis' )   => $row->changed_at . ' UTC',
	);
	$data   = array();
	foreach ( $fields as $name => $value ) {
		$data[] = array(
			'name'  => $name,
			'value' => $value,
		);
	}
	return array(
		'group_id'    => 'parvis-recommendations',
		'group_label' => __( 'Recommendations', 'parvis' ),
		'item_id'     => "parvis-{$row->subject_hash}",
		'data'        => $data,
	);
}

/**
 * Removes what somebody recommends, and that they are recommended.
 *
 * @param string $mail Their address.
 * @return array{items_removed: int, items_retained: bool, messages: array, done: bool}
 */
function erase_person( string $mail ): array {
	$user = get_user_by( 'email', $mail );
	return array(
		'items_removed'  => $user ? forget_user( $user->ID ) : 0,
		'items_retained' => false,
		'messages'       => array(),
		'done'           => true,
	);
}
