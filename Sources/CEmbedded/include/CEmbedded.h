#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

/// The demo world (Demo/demo.xml), for libvirt's test driver. Not terminated; lives as long as the program.
void embedded_demo(const unsigned char **bytes, size_t *count);

/// How many themes are built in.
size_t embedded_theme_count(void);

/// The theme at `index`: its name (the file's, without `.toml`) and the file's bytes, not terminated. They live as long
/// as the program. Returns 1, or 0 and nothing when there is no such index.
int embedded_theme(size_t index, const char **name, const unsigned char **bytes, size_t *count);

#endif
