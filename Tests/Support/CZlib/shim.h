#ifndef VIRT_TUI_CZLIB_SHIM_H
#define VIRT_TUI_CZLIB_SHIM_H

#include <string.h>
#include <zlib.h>

/// Starts a deflate stream; the header's own function is a macro.
static inline int zlib_start_deflate(z_stream *stream, int level) {
    memset(stream, 0, sizeof *stream);
    return deflateInit(stream, level);
}

#endif
