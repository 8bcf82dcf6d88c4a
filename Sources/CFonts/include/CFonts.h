#ifndef CFONTS_H
#define CFONTS_H

#include <stddef.h>

/// How many glyph tables are built in.
size_t fonts_count(void);

/// The table at `index`: the bytes of a file of `Fonts/`, not terminated. They live as long as the program. Returns 1,
/// or 0 and nothing when there is no such index.
int fonts_table(size_t index, const unsigned char **bytes, size_t *count);

#endif
