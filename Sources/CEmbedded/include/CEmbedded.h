#pragma once
#include <stddef.h>

/// How many themes are built in.
size_t embedded_theme_count(void);
/// The name and the TOML text of a built-in theme; nothing is owned by the caller.
void embedded_theme(size_t index, const char **name, const unsigned char **bytes, size_t *count);
/// The demo world: a libvirt test-driver document.
void embedded_demo(const unsigned char **bytes, size_t *count);
