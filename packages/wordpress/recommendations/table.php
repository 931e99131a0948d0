<?php
/**
 * Who recommends what: the only file with SQL.
 *
 * One row for each person and subject, for ever: `revision` counts how often that person changed their mind about it, so that
 * a request that was delayed can never undo a later one. `post_id` is the post that a page was when it was recommended: what
 * is known of a page is known to those who may read that post.
 *
 * @package Parvis
 */

namespace Parvis\Recommendations;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/** Raised with every change of the table. */
const TABLE_VERSION = '1';

/** The option that holds it. */
const TABLE_OPTION = 'parvis_recommendations';

/** How many faces come with a count. */
const FACES = 5;

/** The table of this site. */
function table(): string {
	global $wpdb;
	return $wpdb->prefix . 'parvis_recommendations';
}

/** Makes the table, or brings it up to date. */
function install(): void {
	global $wpdb;
	if ( get_option( TABLE_OPTION ) === TABLE_VERSION ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$table   = table();
	$charset = $wpdb->get_charset_collate();
	dbDelta(
		"CREATE TABLE $table (
			subject_hash char(64) NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			kind varchar(20) NOT NULL,
			subject text NOT NULL,
			post_id bigint(20) unsigned NOT NULL DEFAULT 0,
			active tinyint(1) NOT NULL DEFAULT 0,
			revision int(10) unsigned NOT NULL DEFAULT 0,
			changed_at datetime NOT NULL,
			PRIMARY KEY  (subject_hash,user_id),
			KEY newest (subject_hash,active,changed_at),
			KEY user_id (user_id),
			KEY post_id (post_id)
		) $charset;"
	);
	// A database that lets nobody make a table is asked again.
	if ( '' === $wpdb->last_error ) {
		update_option( TABLE_OPTION, TABLE_VERSION );
	}
}

/** Removes the table, and that there was one. */
function drop(): void {
	global $wpdb;
	$wpdb->query( 'DROP TABLE IF EXISTS ' . table() ); // phpcs:ignore WordPress.DB
	delete_option( TABLE_OPTION );
}

/**
 * A site of a network that is deleted takes its table with it.
 *
 * @param string[] $tables  The tables that go.
 * @param int      $site_id The site.
 * @return string[]
 */
function tables_of_site( array $tables, $site_id ): array {
	global $wpdb;
	$tables[] = $wpdb->get_blog_prefix( (int) $site_id ) . 'parvis_recommendations';
	return $tables;
}

/**
 * The posts that some pages were when they were recommended.
 *
 * @param string[] $hashes Of subjects.
 * @return int[]
 */
function posts_behind( array $hashes ): array {
	global $wpdb;
	$table = table();
	$in    = placeholders( $hashes, '%s' );
	return array_map(
		'intval',
		$wpdb->get_col(
			$wpdb->prepare( "SELECT DISTINCT post_id FROM $table WHERE subject_hash IN ($in) AND post_id > 0", $hashes ) // phpcs:ignore WordPress.DB
		)
	);
}

/**
 * How many recommend each of many subjects, and what the reader does.
 *
 * @param string[] $hashes Of subjects; at least one.
 * @param int[]    $hidden Posts that the reader may not read.
 * @param int      $reader The user who asks; 0 is nobody.
 * @return array<string, array{count: int, mine: bool, revision: int}> By hash.
 */
function tallies( array $hashes, array $hidden, int $reader ): array {
	global $wpdb;
	$table = table();
	$in    = placeholders( $hashes, '%s' );
	list( $seen, $values ) = seen_by( $hidden, $reader );
	$rows = $wpdb->get_results(
		// phpcs:ignore WordPress.DB
		$wpdb->prepare(
			"SELECT subject_hash, SUM(active) AS number,
				MAX(CASE WHEN user_id = %d THEN active ELSE 0 END) AS mine,
				MAX(CASE WHEN user_id = %d THEN revision ELSE 0 END) AS own
			FROM $table WHERE subject_hash IN ($in) AND $seen GROUP BY subject_hash",
			array_merge( array( $reader, $reader ), $hashes, $values )
		)
	);
	$tallies = array_fill_keys(
		$hashes,
		array(
			'count'    => 0,
			'mine'     => false,
			'revision' => 0,
		)
	);
	foreach ( $rows as $row ) {
		$tallies[ $row->subject_hash ] = array(
			'count'    => (int) $row->number,
			'mine'     => (bool) (int) $row->mine,
			'revision' => (int) $row->own,
		);
	}
	return $tallies;
}

/**
 * The newest few who recommend each of many subjects, the reader left out.
 *
 * @param string[] $hashes Of subjects; at least one.
 * @param int[]    $hidden Posts that the reader may not read.
 * @param int      $reader The user who asks.
 * @return array<string, int[]> Ids of users by hash.
 */
function faces( array $hashes, array $hidden, int $reader ): array {
	global $wpdb;
	$table = table();
	list( $seen, $seen_values ) = seen_by( $hidden, $reader );
	$parts  = array();
	$values = array();
	// Each walks along its index as far as it needs. Window functions would read all rows, and MySQL 5.7 has none.
	foreach ( array_values( array_unique( $hashes ) ) as $index => $hash ) {
		$parts[] = "SELECT * FROM (SELECT subject_hash, user_id, changed_at FROM $table
			WHERE subject_hash = %s AND active = 1 AND user_id <> %d AND $seen
			ORDER BY changed_at DESC, user_id DESC LIMIT %d) AS part$index";
		$values  = array_merge( $values, array( $hash, $reader ), $seen_values, array( FACES ) );
	}
	$rows  = $wpdb->get_results( $wpdb->prepare( implode( ' UNION ALL ', $parts ), $values ) ); // phpcs:ignore WordPress.DB
	$faces = array_fill_keys( $hashes, array() );
	foreach ( $rows as $row ) {
		$faces[ $row->subject_hash ][] = (int) $row->user_id;
	}
	return $faces;
}

/**
 * Who recommends a subject, the newest first.
 *
 * @param string $hash   Of the subject.
 * @param int[]  $hidden Posts that the reader may not read.
 * @param int    $reader The user who asks.
 * @param int[]  $after  Time in seconds and user of the last one before, or nothing.
 * @param int    $limit  How many at most.
 * @return array<int, array{user: int, at: int}> `at` in seconds since 1970.
 */
function recommenders( string $hash, array $hidden, int $reader, array $after, int $limit ): array {
	global $wpdb;
	$table = table();
	list( $seen, $values ) = seen_by( $hidden, $reader );
	$where  = "subject_hash = %s AND active = 1 AND $seen";
	$values = array_merge( array( $hash ), $values );
	if ( $after ) {
		list( $at, $user ) = $after;
		$where .= ' AND (changed_at < %s OR (changed_at = %s AND user_id < %d))';
		$values = array_merge( $values, array( moment( $at ), moment( $at ), $user ) );
	}
	$values[] = $limit;
	$rows     = $wpdb->get_results(
		$wpdb->prepare( "SELECT user_id, changed_at FROM $table WHERE $where ORDER BY changed_at DESC, user_id DESC LIMIT %d", $values ) // phpcs:ignore WordPress.DB
	);
	return array_map(
		static function ( $row ) {
			return array(
				'user' => (int) $row->user_id,
				'at'   => (int) strtotime( $row->changed_at . ' UTC' ),
			);
		},
		$rows
	);
}

/**
 * Makes it so that a user recommends a subject, or does not. What is so already stays as it is, whatever revision the asker
 * knew: an answer that was lost may be asked for again.
 *
 * @param array $subject     As `subject()` makes it, with the post that a page is.
 * @param int   $user        The user.
 * @param bool  $recommended Whether they do.
 * @param int   $revision    The one that they last saw.
 * @return true|WP_Error
 */
function set( array $subject, int $user, bool $recommended, int $revision ) {
	global $wpdb;
	$table = table();
	$key   = array( $subject['hash'], $user );
	$now   = moment( time() );
	$lost  = new WP_Error( 'parvis_not_kept', __( 'The recommendation could not be kept.', 'parvis' ), array( 'status' => 503 ) );
	if ( $recommended ) {
		// Of two first clicks at one moment the unique key lets one in.
		$made = $wpdb->query(
			// phpcs:ignore WordPress.DB
			$wpdb->prepare(
				"INSERT IGNORE INTO $table (subject_hash, user_id, kind, subject, changed_at) VALUES (%s, %d, %s, %s, %s)",
				array_merge( $key, array( $subject['kind'], $subject['id'], $now ) )
			)
		);
		if ( false === $made ) {
			return $lost;
		}
	}
	// One statement that compares and writes: whoever comes second finds nothing to change.
	$changed = $wpdb->query(
		// phpcs:ignore WordPress.DB
		$wpdb->prepare(
			"UPDATE $table SET active = %d, revision = revision + 1, post_id = %d, changed_at = %s
			WHERE subject_hash = %s AND user_id = %d AND active = %d AND revision = %d",
			array_merge( array( (int) $recommended, $subject['post'], $now ), $key, array( (int) ! $recommended, $revision ) )
		)
	);
	if ( false === $changed ) {
		return $lost;
	}
	if ( 1 === $changed ) {
		return true;
	}
	$active = $wpdb->get_var(
		$wpdb->prepare( "SELECT active FROM $table WHERE subject_hash = %s AND user_id = %d", $key ) // phpcs:ignore WordPress.DB
	);
	if ( (bool) (int) $active === $recommended ) {
		return true;
	}
	return new WP_Error( 'parvis_revision', __( 'You have changed your mind elsewhere since.', 'parvis' ), array( 'status' => 412 ) );
}

/**
 * What a user recommends, for their own copy of it.
 *
 * @param int $user   The user.
 * @param int $limit  How many at most.
 * @param int $offset How many were before.
 * @return object[]
 */
function recommended_by( int $user, int $limit, int $offset ): array {
	global $wpdb;
	$table = table();
	return $wpdb->get_results(
		// phpcs:ignore WordPress.DB
		$wpdb->prepare(
			"SELECT subject_hash, kind, subject, changed_at FROM $table WHERE user_id = %d AND active = 1 ORDER BY subject_hash LIMIT %d OFFSET %d",
			$user,
			$limit,
			$offset
		)
	);
}

/**
 * Removes what a user recommends, and that anybody recommends them.
 *
 * @param int $user The user.
 * @return int How many rows there were.
 */
function forget_user( $user ): int {
	global $wpdb;
	$table = table();
	return (int) $wpdb->query(
		$wpdb->prepare( "DELETE FROM $table WHERE user_id = %d OR subject_hash = %s", $user, hash_of( 'person', (string) $user ) ) // phpcs:ignore WordPress.DB
	);
}

/**
 * Removes all recommendations of a post, and of the page that it was.
 *
 * @param int $post The post.
 */
function forget_post( $post ): void {
	global $wpdb;
	$wpdb->delete( table(), array( 'post_id' => (int) $post ), array( '%d' ) ); // phpcs:ignore WordPress.DB
}

/**
 * What of the table somebody may know: nothing of posts that they may not read, but for what they did themselves.
 *
 * @param int[] $hidden Posts.
 * @param int   $reader The user who asks.
 * @return array{0: string, 1: int[]} A condition, and its values.
 */
function seen_by( array $hidden, int $reader ): array {
	if ( ! $hidden ) {
		return array( '1 = 1', array() );
	}
	$in = placeholders( $hidden, '%d' );
	return array( "(user_id = %d OR post_id NOT IN ($in))", array_merge( array( $reader ), $hidden ) );
}

/**
 * As many placeholders as there are values.
 *
 * @param array  $values Values.
 * @param string $each   What stands for one.
 */
function placeholders( array $values, string $each ): string {
	return implode( ', ', array_fill( 0, count( $values ), $each ) );
}

/**
 * A time as the table has it, in UTC.
 *
 * @param int $seconds Since 1970.
 */
function moment( int $seconds ): string {
	return gmdate( 'Y-m-d H:i:s', $seconds );
}
