#ifndef VIRT_TUI_CLIBOSINFO_SHIM_H
#define VIRT_TUI_CLIBOSINFO_SHIM_H

#include <osinfo/osinfo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// GObject's casts are macros and its classes unrelated structs to Swift, so every object is a plain pointer there and
// becomes what it is here. The checked casts answer NULL with a warning on stderr, so nothing is passed on unchecked.

static inline void cosinfo_swallow(const gchar *domain, GLogLevelFlags level, const gchar *text, gpointer data) {
    if (level & (G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL)) g_log_default_handler(domain, level, text, data);
}

static inline void cosinfo_swallow_text(const gchar *text) { (void)text; }

/// Keeps GLib from printing, for the whole process: libosinfo warns about entries and files that it does not like under
/// no name of its own, and stderr may be the user's screen. What ends the process is still told.
static inline void cosinfo_silence(void) {
    g_log_set_default_handler(cosinfo_swallow, NULL);
    g_set_printerr_handler(cosinfo_swallow_text);
}

/// Copies an error's text into `message` and frees it.
static inline void cosinfo_take_error(GError *error, char *message, size_t size) {
    g_strlcpy(message, error != NULL && error->message != NULL ? error->message : "no reason given", size);
    if (error != NULL) g_error_free(error);
}

/// Loads a database, the standard one if `path` is NULL; NULL on failure, with its reason in `message`.
static inline void *cosinfo_load(const char *path, char *message, size_t size) {
    GError *error = NULL;
    OsinfoLoader *loader = osinfo_loader_new();
    if (path != NULL) {
        osinfo_loader_process_path(loader, path, &error);
    } else {
        osinfo_loader_process_default_path(loader, &error);
    }
    void *db = NULL;
    if (error != NULL) {
        cosinfo_take_error(error, message, size);
    } else {
        db = g_object_ref(osinfo_loader_get_db(loader));
    }
    g_object_unref(loader);
    return db;
}

/// Gives up one reference.
static inline void cosinfo_release(void *object) { if (object != NULL) g_object_unref(object); }

/// How many objects a list holds; 0 for NULL.
static inline int cosinfo_count(void *list) { return list == NULL ? 0 : osinfo_list_get_length((OsinfoList *)list); }

/// One object of a list, which keeps it.
static inline void *cosinfo_item(void *list, int index) { return osinfo_list_get_nth((OsinfoList *)list, index); }

/// The lists of a database, an operating system and a medium; the caller releases them.
static inline void *cosinfo_systems(void *db) { return osinfo_db_get_os_list((OsinfoDb *)db); }
static inline void *cosinfo_device_links(void *os) { return osinfo_os_get_all_device_links((OsinfoOs *)os, NULL); }
static inline void *cosinfo_firmwares(void *os) { return osinfo_os_get_complete_firmware_list((OsinfoOs *)os, NULL); }
static inline void *cosinfo_media(void *os) { return osinfo_os_get_media_list((OsinfoOs *)os); }
static inline void *cosinfo_trees(void *os) { return osinfo_os_get_tree_list((OsinfoOs *)os); }
static inline void *cosinfo_images(void *os) { return osinfo_os_get_image_list((OsinfoOs *)os); }
static inline void *cosinfo_scripts(void *os) { return osinfo_os_get_install_script_list((OsinfoOs *)os); }
static inline void *cosinfo_variants(void *os) { return osinfo_os_get_variant_list((OsinfoOs *)os); }
static inline void *cosinfo_media_variants(void *media) { return osinfo_media_get_os_variants((OsinfoMedia *)media); }
static inline void *cosinfo_tree_variants(void *tree) { return osinfo_tree_get_os_variants((OsinfoTree *)tree); }
static inline void *cosinfo_image_variants(void *image) { return osinfo_image_get_os_variants((OsinfoImage *)image); }
static inline void *cosinfo_minimum(void *os) { return osinfo_os_get_minimum_resources((OsinfoOs *)os); }
static inline void *cosinfo_recommended(void *os) { return osinfo_os_get_recommended_resources((OsinfoOs *)os); }
static inline void *cosinfo_maximum(void *os) { return osinfo_os_get_maximum_resources((OsinfoOs *)os); }
static inline void *cosinfo_network_install(void *os) {
    return osinfo_os_get_network_install_resources((OsinfoOs *)os);
}

/// What an operating system derives from (0), upgrades (1) or clones (2); the caller releases the list.
static inline void *cosinfo_related(void *os, int relation) {
    return osinfo_product_get_related((OsinfoProduct *)os, (OsinfoProductRelationship)relation);
}

/// An object's identity and its raw properties, as text that the object keeps; NULL when absent.
static inline const char *cosinfo_id(void *entity) { return osinfo_entity_get_id((OsinfoEntity *)entity); }
static inline const char *cosinfo_text(void *entity, const char *key) {
    return osinfo_entity_get_param_value((OsinfoEntity *)entity, key);
}

/// All texts of one property; the caller frees the list with `g_list_free`, not the texts.
static inline GList *cosinfo_texts(void *entity, const char *key) {
    return osinfo_entity_get_param_value_list((OsinfoEntity *)entity, key);
}

/// A property that is a flag, `fallback` when absent; and one that is a number, -1 when absent.
static inline bool cosinfo_flag(void *entity, const char *key, bool fallback) {
    return osinfo_entity_get_param_value_boolean_with_default((OsinfoEntity *)entity, key, fallback);
}
static inline int64_t cosinfo_number(void *entity, const char *key) {
    return osinfo_entity_get_param_value_int64_with_default((OsinfoEntity *)entity, key, -1);
}

/// Sets a property.
static inline void cosinfo_set(void *entity, const char *key, const char *value) {
    osinfo_entity_set_param((OsinfoEntity *)entity, key, value);
}

/// Where a system stands: OsinfoReleaseStatus.
static inline int cosinfo_release_status(void *os) { return osinfo_os_get_release_status((OsinfoOs *)os); }

/// The device and the driver's name behind a link; the link keeps both.
static inline void *cosinfo_link_device(void *link) { return osinfo_devicelink_get_target((OsinfoDeviceLink *)link); }

/// Whether a firmware entry says that the firmware works.
static inline bool cosinfo_firmware_supported(void *firmware) {
    return osinfo_firmware_is_supported((OsinfoFirmware *)firmware);
}

/// What a script takes, how it is given to the installer (OsinfoInstallScriptInjectionMethod), how it writes paths.
static inline void *cosinfo_script_parameters(void *script) {
    OsinfoInstallConfigParamList *list = osinfo_install_script_get_config_params((OsinfoInstallScript *)script);
    // Unlike all other lists this one stays the script's.
    return list == NULL ? NULL : g_object_ref(list);
}
static inline unsigned cosinfo_script_injections(void *script) {
    return osinfo_install_script_get_injection_methods((OsinfoInstallScript *)script);
}
static inline bool cosinfo_script_uses_dos_paths(void *script) {
    return osinfo_install_script_get_path_format((OsinfoInstallScript *)script) == OSINFO_PATH_FORMAT_DOS;
}

/// A medium without properties, to be set and then identified; the caller releases it.
static inline void *cosinfo_media_new(void) { return osinfo_media_new("http://localhost/medium", NULL); }

/// Every entry that a medium fits, of one system or of several; the caller releases the list.
static inline void *cosinfo_identify_media(void *db, void *media) {
    return osinfo_db_identify_medialist((OsinfoDb *)db, (OsinfoMedia *)media);
}

/// The system of an identified medium or tree; the caller releases it.
static inline void *cosinfo_media_system(void *media) { return osinfo_media_get_os((OsinfoMedia *)media); }
static inline void *cosinfo_tree_system(void *tree) { return osinfo_tree_get_os((OsinfoTree *)tree); }

/// A tree from the text of its .treeinfo, without touching the network; NULL when the text is none.
static inline void *cosinfo_tree_new(const char *treeinfo, const char *location) {
    GError *error = NULL;
    void *tree = osinfo_tree_create_from_treeinfo(treeinfo, location, &error);
    g_clear_error(&error);
    return tree;
}

/// Every entry that a tree fits, of one system or of several; the caller releases the list.
static inline void *cosinfo_identify_trees(void *db, void *tree) {
    return osinfo_db_identify_treelist((OsinfoDb *)db, (OsinfoTree *)tree);
}

/// One system or script of a database, which keeps it; NULL when there is none.
static inline void *cosinfo_system(void *db, const char *id) { return osinfo_db_get_os((OsinfoDb *)db, id); }
static inline void *cosinfo_script(void *db, const char *id) {
    return osinfo_db_get_install_script((OsinfoDb *)db, id);
}

/// Answers for a script, none yet; the caller releases them.
static inline void *cosinfo_config_new(void) { return osinfo_install_config_new("http://localhost/config"); }

/// Tells a script how it is given to the installer and what is installed from.
static inline void cosinfo_script_prefer(void *script, unsigned method, bool network) {
    osinfo_install_script_set_preferred_injection_method(
        (OsinfoInstallScript *)script, (OsinfoInstallScriptInjectionMethod)method);
    osinfo_install_script_set_installation_source(
        (OsinfoInstallScript *)script, network ? OSINFO_INSTALL_SCRIPT_INSTALLATION_SOURCE_NETWORK
                                               : OSINFO_INSTALL_SCRIPT_INSTALLATION_SOURCE_MEDIA);
}

struct cosinfo_generation {
    gchar *text;
    GError *error;
    bool is_done;
};

static inline void cosinfo_generated(GObject *script, GAsyncResult *result, gpointer data) {
    struct cosinfo_generation *generation = (struct cosinfo_generation *)data;
    generation->text =
        osinfo_install_script_generate_finish((OsinfoInstallScript *)script, result, &generation->error);
    generation->is_done = true;
}

/// Makes a script's text, to be freed with `g_free`; NULL on failure, with its reason in `message`.
///
/// libosinfo's own blocking call turns GLib's default loop, which is libvirt's event loop in this process: libvirt's
/// callbacks would run on this thread. A loop of our own keeps them apart.
static inline char *cosinfo_generate(void *script, void *os, void *config, char *message, size_t size) {
    struct cosinfo_generation generation = {NULL, NULL, false};
    GMainContext *context = g_main_context_new();
    g_main_context_push_thread_default(context);
    osinfo_install_script_generate_async(
        (OsinfoInstallScript *)script, (OsinfoOs *)os, (OsinfoInstallConfig *)config, NULL, cosinfo_generated,
        &generation);
    while (!generation.is_done) g_main_context_iteration(context, TRUE);
    g_main_context_pop_thread_default(context);
    g_main_context_unref(context);
    if (generation.text == NULL) cosinfo_take_error(generation.error, message, size);
    return generation.text;
}

/// What the kernel is to be told for a script, to be freed with `g_free`; NULL when nothing.
static inline char *cosinfo_command_line(void *script, void *os, void *config) {
    return osinfo_install_script_generate_command_line(
        (OsinfoInstallScript *)script, (OsinfoOs *)os, (OsinfoInstallConfig *)config);
}

#endif
