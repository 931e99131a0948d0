<?php
// Does what administrators do and no route offers, and answers what none tells: what is in our table, how many questions to the
// database a request costs, and what the tools for privacy do.
$asked = require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
const PLUGIN = 'parvis/parvis.php';
$answer = [];

if ($asked['network'] ?? false) {
    // From the next request on; what makes the tables of a network takes them for granted.
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    require_once ABSPATH . 'wp-admin/includes/network.php';
    foreach ($wpdb->tables('ms_global') as $name => $table) {
        $wpdb->$name = $table;
    }
    install_network();
    populate_network(1, $_SERVER['HTTP_HOST'], get_option('admin_email'), 'Houses', '/blog/', false);
    foreach (['home', 'siteurl'] as $option) {
        update_option($option, getenv('PARVIS_WP_URL'));
    }
    touch(ABSPATH . 'network');
}
if ($asked['activate'] ?? false) {
    // What a network does not take over from the site that it was.
    update_site_option(WP_Application_Passwords::OPTION_KEY_IN_USE, true);
    $answer['activate'] = activate_plugin(PLUGIN, '', true);
}
if ($asked['add'] ?? false) {
    $answer['site'] = $id = wpmu_create_blog($_SERVER['HTTP_HOST'], "/blog/{$asked['add']}/", $asked['add'], 1);
    // WordPress 6.5 takes the colon out of a host with a port.
    $wpdb->update($wpdb->blogs, ['domain' => $_SERVER['HTTP_HOST']], ['blog_id' => $id]);
    foreach (['home', 'siteurl'] as $option) {
        update_blog_option($id, $option, getenv('PARVIS_WP_URL') . "/{$asked['add']}");
    }
}
if ($asked['leaves'] ?? false) {
    remove_user_from_blog($asked['leaves'], $asked['site']);
}
if ($asked['delete'] ?? false) {
    require_once ABSPATH . 'wp-admin/includes/ms.php';
    wpmu_delete_blog($asked['delete'], true);
}
if ($asked['uninstall'] ?? false) {
    deactivate_plugins(PLUGIN);
    uninstall_plugin(PLUGIN);
}
if ($asked['export'] ?? false) {
    $exporter = apply_filters('wp_privacy_personal_data_exporters', [])['parvis-recommendations'];
    $answer['export'] = call_user_func($exporter['callback'], $asked['export'], 1);
}
if ($asked['erase'] ?? false) {
    $eraser = apply_filters('wp_privacy_personal_data_erasers', [])['parvis-recommendations'];
    $answer['erase'] = call_user_func($eraser['callback'], $asked['erase'], 1);
}
if ($asked['batch'] ?? false) {
    rest_get_server();
    wp_set_current_user($asked['as']);
    $request = new WP_REST_Request('POST', '/parvis/v1/recommendations/batch');
    $request->set_body_params(['subjects' => $asked['batch']]);
    $before = $wpdb->num_queries;
    $answer['status'] = rest_do_request($request)->get_status();
    $answer['queries'] = $wpdb->num_queries - $before;
}
$table = $wpdb->get_blog_prefix($asked['site'] ?? 0) . 'parvis_recommendations';
$answer['table'] = $wpdb->get_var("SHOW TABLES LIKE '$table'") === $table;
$answer['option'] = get_option('parvis_recommendations');
$answer['rows'] = $answer['table'] ? $wpdb->get_results("SELECT user_id, kind, active, revision FROM $table") : [];
echo json_encode($answer);
