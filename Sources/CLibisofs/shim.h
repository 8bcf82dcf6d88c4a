// libisofs hands an image out as libburn's struct burn_source, which libburn's header declares; nothing of libburn is
// linked. The functions here call what hides behind the struct's function pointers.
#ifndef CLIBISOFS_SHIM_H
#define CLIBISOFS_SHIM_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/types.h>
#include <libburn/libburn.h>
#include <libisofs/libisofs.h>

/// Reads up to `count` bytes of an image; 0 at its end, negative when the writer failed.
static inline int clibisofs_read(struct burn_source *source, unsigned char *buffer, int count) {
    return source->read != NULL ? source->read(source, buffer, count) : source->read_xt(source, buffer, count);
}

/// The image's size in bytes.
static inline int64_t clibisofs_size(struct burn_source *source) { return (int64_t)source->get_size(source); }

/// Gives an image up, read to its end or not.
static inline void clibisofs_close(struct burn_source *source) {
    if (--source->refcount > 0) return;
    source->free_data(source);
    free(source);
}


#endif
