<?php
/**
 * What the site answers under `parvis/v1/recommendations`.
 *
 * @package Parvis
 */

namespace Parvis\Recommendations;

use WP_Error;
use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/** How many subjects may be asked for at once. */
const BATCH_LIMIT = 50;

/** Registers the routes. */
function register_routes(): void {
	$subject = array(
		'kind' => array(
			'type'     => 'string',
			'enum'     => array( 'page', 'person', 'post' ),
			'required' => true,
		),
		'id'   => array(
			'type'      => 'string',
			'minLength' => 1,
			'maxLength' => ADDRESS_LIMIT,
			'required'  => true,
		),
	);

	register_rest_route(
		'parvis/v1',
		'/recommendations/batch',
		array(
			// A question, whose subjects are longer than an address takes.
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\answer_batch',
			'permission_callback' => '__return_true',
			'args'                => array(
				'subjects' => array(
					'type'     => 'array',
					'minItems' => 1,
					'maxItems' => BATCH_LIMIT,
					'required' => true,
					'items'    => array(
						'type'                 => 'object',
						'properties'           => $subject,
						'additionalProperties' => false,
					),
				),
			),
		)
	);
	register_rest_route(
		'parvis/v1',
		'/recommendations',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\answer_list',
				'permission_callback' => __NAMESPACE__ . '\is_reader_of_site',
				'args'                => $subject + array(
					'per_page' => array(
						'type'    => 'integer',
						'minimum' => 1,
						'maximum' => 100,
						'default' => 20,
					),
					'cursor'   => array(
						'type'    => 'string',
						'pattern' => '^\d{1,12}\.\d{1,15}$',
					),
				),
			),
			array(
				'methods'             => 'PUT',
				'callback'            => __NAMESPACE__ . '\answer_set',
				'permission_callback' => __NAMESPACE__ . '\is_reader_of_site',
				'args'                => $subject + array(
					'recommended' => array(
						'type'     => 'boolean',
						'required' => true,
					),
					'revision'    => array(
						'type'     => 'integer',
						'minimum'  => 0,
						'required' => true,
					),
				),
			),
		)
	);
}

/**
 * Whether somebody of this site is signed in: names of colleagues are for colleagues.
 *
 * @return true|WP_Error
 */
function is_reader_of_site() {
	if ( current_user_can( 'read' ) ) {
		return true;
	}
	return new WP_Error(
		'rest_forbidden',
		__( 'Sign in first.', 'parvis' ),
		array( 'status' => rest_authorization_required_code() )
	);
}

/**
 * Counts and faces of many subjects: in the order asked one answer each, or the error of that one.
 *
 * @param WP_REST_Request $request `subjects`.
 * @return array[]
 */
function answer_batch( WP_REST_Request $request ): array {
	$subjects = array_map(
		static function ( $asked ) {
			return subject( $asked['kind'], $asked['id'] );
		},
		$request['subjects']
	);
	$found    = known( array_filter( $subjects, 'is_array' ) );
	$shown    = shown( $found );
	return array_map(
		static function ( $index ) use ( $subjects, $found, $shown ) {
			if ( isset( $found[ $index ] ) ) {
				return $shown[ $found[ $index ]['hash'] ];
			}
			$error = is_wp_error( $subjects[ $index ] ) ? $subjects[ $index ] : unknown();
			return rest_convert_error_to_response( $error )->get_data();
		},
		array_keys( $subjects )
	);
}

/**
 * Who recommends a subject, the newest first.
 *
 * @param WP_REST_Request $request `kind`, `id`, `per_page`, `cursor`.
 * @return array|WP_Error
 */
function answer_list( WP_REST_Request $request ) {
	$subject = known_subject( $request );
	if ( is_wp_error( $subject ) ) {
		return $subject;
	}
	$limit = $request['per_page'];
	$after = isset( $request['cursor'] ) ? array_map( 'intval', explode( '.', $request['cursor'] ) ) : array();
	$rows  = recommenders( $subject['hash'], hidden_posts( array( $subject['hash'] ) ), get_current_user_id(), $after, $limit + 1 );
	$page  = array_slice( $rows, 0, $limit );
	$last  = end( $page );
	cache_users( array_column( $page, 'user' ) );

	$items = array();
	foreach ( $page as $row ) {
		$person = person( $row['user'] );
		if ( $person ) {
			$items[] = array(
				'subject'    => shape( $subject ),
				'person'     => $person,
				'created_at' => gmdate( 'Y-m-d\TH:i:s\Z', $row['at'] ),
			);
		}
	}
	return array( 'items' => $items ) + ( count( $rows ) > $limit ? array( 'cursor' => "{$last['at']}.{$last['user']}" ) : array() );
}

/**
 * Makes it so that the reader recommends a subject, or does not. Idempotent.
 *
 * @param WP_REST_Request $request `kind`, `id`, `recommended`, `revision`.
 * @return array|WP_Error
 */
function answer_set( WP_REST_Request $request ) {
	$subject = known_subject( $request );
	$subject = is_wp_error( $subject ) ? $subject : with_post( $subject );
	if ( is_wp_error( $subject ) ) {
		return $subject;
	}
	$done = set( $subject, get_current_user_id(), $request['recommended'], $request['revision'] );
	return is_wp_error( $done ) ? $done : shown( array( $subject ) )[ $subject['hash'] ];
}

/**
 * The one subject that a request is about.
 *
 * @param WP_REST_Request $request `kind`, `id`.
 * @return array|WP_Error
 */
function known_subject( WP_REST_Request $request ) {
	$subject = subject( $request['kind'], $request['id'] );
	return is_wp_error( $subject ) || known( array( $subject ) ) ? $subject : unknown();
}

/**
 * Everything that is shown of some subjects: as many questions to the database as of one.
 *
 * @param array[] $subjects As `subject()` makes them, of which the reader may know.
 * @return array[] By hash.
 */
function shown( array $subjects ): array {
	$by_hash = array_column( $subjects, null, 'hash' );
	$hashes  = array_keys( $by_hash );
	if ( ! $hashes ) {
		return array();
	}
	$hidden  = hidden_posts( $hashes );
	$reader  = get_current_user_id();
	$tallies = tallies( $hashes, $hidden, $reader );
	$faces   = is_reader_of_site() === true ? faces( $hashes, $hidden, $reader ) : array();
	if ( $faces ) {
		cache_users( array_unique( array_merge( ...array_values( $faces ) ) ) );
	}
	$shown = array();
	foreach ( $by_hash as $hash => $subject ) {
		$people         = array_filter( array_map( __NAMESPACE__ . '\person', $faces[ $hash ] ?? array() ) );
		$shown[ $hash ] = array( 'subject' => shape( $subject ) ) + $tallies[ $hash ] + array( 'people' => array_values( $people ) );
	}
	return $shown;
}

/**
 * A subject as it is told.
 *
 * @param array $subject As `subject()` makes it.
 * @return array{kind: string, id: string}
 */
function shape( array $subject ): array {
	return array(
		'kind' => $subject['kind'],
		'id'   => $subject['id'],
	);
}

/**
 * A user as WordPress itself tells of one.
 *
 * @param int $id Of the user.
 * @return array|null Nothing when they are gone.
 */
function person( int $id ): ?array {
	$user = get_userdata( $id );
	if ( ! $user ) {
		return null;
	}
	$person = array(
		'id'   => $id,
		'name' => $user->display_name,
		'slug' => $user->user_nicename,
	);
	if ( get_option( 'show_avatars' ) ) {
		$person['avatar_urls'] = rest_get_avatar_urls( $user );
	}
	if ( get_current_user_id() === $id || current_user_can( 'list_users' ) ) {
		$person['email'] = $user->user_email;
	}
	return $person;
}
