<?php
/**
 * What can be recommended, and who may know of it.
 *
 * @package Parvis
 */

namespace Parvis\Recommendations;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/** Longest address of a page, in bytes. */
const ADDRESS_LIMIT = 2000;

/** Parameters that say where a reader came from, and not what they read. */
const TRACKING = '/^utm_/i';

/**
 * A subject in the form under which everything about it is kept.
 *
 * @param string $kind `page`, `person` or `post`.
 * @param string $id   The address of a page of this site; else an id of WordPress.
 * @return array{kind: string, id: string, hash: string, post: int}|WP_Error
 */
function subject( string $kind, string $id ) {
	if ( 'page' === $kind ) {
		$id = page_address( $id );
		if ( is_wp_error( $id ) ) {
			return $id;
		}
	} elseif ( ! preg_match( '/^[1-9]\d{0,14}$/', $id ) ) {
		return unknown();
	}
	return array(
		'kind' => $kind,
		'id'   => $id,
		'hash' => hash_of( $kind, $id ),
		'post' => 'post' === $kind ? (int) $id : 0,
	);
}

/**
 * What a subject is found by: addresses are longer than an index takes.
 *
 * @param string $kind Its kind.
 * @param string $id   Its id, in the form in which it is kept.
 */
function hash_of( string $kind, string $id ): string {
	return hash( 'sha256', "$kind:$id" );
}

/**
 * The address of a page, one however it was reached: no fragment, no default port, host in lower case, no `utm_`.
 *
 * @param string $address As the browser has it.
 * @return string|WP_Error
 */
function page_address( string $address ) {
	$foreign = new WP_Error( 'parvis_foreign_page', __( 'That is no page of this site.', 'parvis' ), array( 'status' => 422 ) );
	$parts   = wp_parse_url( $address );
	if ( ! is_array( $parts ) || origin_of( $parts ) !== origin_of( wp_parse_url( home_url() ) ) || preg_match( '/[^\x21-\x7e]/', $address ) ) {
		return $foreign;
	}
	$named = array_filter(
		explode( '&', $parts['query'] ?? '' ),
		static function ( $part ) {
			return '' !== $part && ! preg_match( TRACKING, $part );
		}
	);
	$page  = origin_of( $parts ) . ( $parts['path'] ?? '/' ) . ( $named ? '?' . implode( '&', $named ) : '' );
	return strlen( $page ) > ADDRESS_LIMIT ? $foreign : $page;
}

/**
 * Scheme, host and port of an address; empty when it is none of the web.
 *
 * @param array $parts As `wp_parse_url()` gives them.
 */
function origin_of( array $parts ): string {
	$scheme = strtolower( $parts['scheme'] ?? '' );
	$ports  = array(
		'http'  => 80,
		'https' => 443,
	);
	if ( ! isset( $ports[ $scheme ], $parts['host'] ) ) {
		return '';
	}
	$port = $parts['port'] ?? $ports[ $scheme ];
	return "$scheme://" . strtolower( $parts['host'] ) . ( $port === $ports[ $scheme ] ? '' : ":$port" );
}

/**
 * The same subject, with the post that a page is. Only a reader of that post may recommend the page.
 *
 * @param array $subject As `subject()` makes it.
 * @return array|WP_Error
 */
function with_post( array $subject ) {
	if ( 'page' === $subject['kind'] ) {
		$post = url_to_postid( $subject['id'] );
		if ( $post && ! may_read( $post ) ) {
			return unknown();
		}
		$subject['post'] = $post;
	}
	return $subject;
}

/**
 * Those subjects of which the reader may know, in the order given. A page is known to everybody: what is kept of it is not.
 *
 * @param array[] $subjects As `subject()` makes them.
 * @return array[]
 */
function known( array $subjects ): array {
	$ids = static function ( string $kind ) use ( $subjects ) {
		return array_map( 'intval', array_column( wp_list_filter( $subjects, array( 'kind' => $kind ) ), 'id' ) );
	};

	_prime_post_caches( $ids( 'post' ), false, false );
	$people = people_known( $ids( 'person' ) );
	return array_filter(
		$subjects,
		static function ( $subject ) use ( $people ) {
			switch ( $subject['kind'] ) {
				case 'post':
					return may_read( (int) $subject['id'] );
				case 'person':
					return in_array( (int) $subject['id'], $people, true );
				default:
					return true;
			}
		}
	);
}

/**
 * The posts behind some subjects that the reader may not read.
 *
 * @param string[] $hashes Of subjects.
 * @return int[]
 */
function hidden_posts( array $hashes ): array {
	$posts = posts_behind( $hashes );
	_prime_post_caches( $posts, false, false );
	return array_values(
		array_filter(
			$posts,
			static function ( $post ) {
				return ! may_read( $post );
			}
		)
	);
}

/**
 * Whether the reader may read a post, its text included.
 *
 * @param int $id Of the post.
 */
function may_read( int $id ): bool {
	$post = get_post( $id );
	if ( ! $post || ! is_post_type_viewable( $post->post_type ) ) {
		return false;
	}
	if ( ! is_post_publicly_viewable( $post ) && ! current_user_can( 'read_post', $id ) ) {
		return false;
	}
	return ! post_password_required( $post ) || current_user_can( 'edit_post', $id );
}

/**
 * Of some users those of whom WordPress tells the reader: themselves, those who have published, and all of the site to
 * whoever may list users.
 *
 * @param int[] $ids Of users.
 * @return int[]
 */
function people_known( array $ids ): array {
	if ( ! $ids ) {
		return array();
	}
	cache_users( $ids );
	$here = array_filter(
		$ids,
		static function ( $id ) {
			return get_userdata( $id ) && is_user_member_of_blog( $id );
		}
	);
	if ( ! $here || current_user_can( 'list_users' ) ) {
		return $here;
	}
	$published = count_many_users_posts( $here, get_post_types( array( 'show_in_rest' => true ) ), true );
	return array_filter(
		$here,
		static function ( $id ) use ( $published ) {
			return get_current_user_id() === $id || (int) $published[ $id ] > 0;
		}
	);
}

/** What is said of whatever is not there, or is not for the reader: the same words. */
function unknown(): WP_Error {
	return new WP_Error( 'parvis_unknown', __( 'There is nothing of that name.', 'parvis' ), array( 'status' => 404 ) );
}
