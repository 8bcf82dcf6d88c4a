#ifndef VIRT_TUI_CZLIB_SHIM_H
#define VIRT_TUI_CZLIB_SHIM_H

#include <string.h>
#include <zlib.h>

/// Starts a deflate stream; the header's own function is a macro.
static inline int zlib_start_deflate(z_stream *stream, int level) {
    memset(stream, 0, sizeof *stream);
    return deflateInit(stream, level);
}

/// Starts to unpack a gzip file, and nothing else.
static inline int zlib_start_gunzip(z_stream *stream) {
    memset(stream, 0, sizeof *stream);
    return inflateInit2(stream, MAX_WBITS + 16);
}

#endif
