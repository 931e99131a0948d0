<?php
/**
 * The tags of the five widgets, in what those may write whose HTML WordPress filters.
 *
 * @package Parvis
 */

namespace Parvis;

defined( 'ABSPATH' ) || exit;

/** Attributes by tag, as the documentation of the elements names them. A configuration is no author's. */
const TAGS = array(
	'parvis-people-card'      => array( 'person', 'view', 'fields', 'hover-card', 'source' ),
	'parvis-recommend-button' => array( 'subject', 'kind', 'source' ),
	'parvis-mini-feed'        => array( 'group', 'tag', 'author', 'about', 'limit', 'no-composer', 'source' ),
	'parvis-hashtag-cloud'    => array( 'view', 'group', 'limit', 'for', 'source' ),
	'parvis-event-list'       => array( 'group', 'from', 'days', 'limit', 'zone', 'src', 'source' ),
);

/**
 * Lets the tags stand in posts; in comments they stay out.
 *
 * @param array  $allowed Attributes by tag.
 * @param string $context What is filtered.
 * @return array
 */
function allow_tags( $allowed, $context ) {
	if ( 'post' === $context ) {
		foreach ( TAGS as $tag => $attributes ) {
			$allowed[ $tag ] = array_fill_keys( $attributes, true );
		}
	}
	return $allowed;
}
