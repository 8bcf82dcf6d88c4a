#ifndef VIRT_TUI_CLIBPNG_H
#define VIRT_TUI_CLIBPNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Reads a PNG's size from its first bytes.
bool png_read_size(const void *bytes, size_t count, uint32_t *width, uint32_t *height);

/// Decodes a PNG of that size into `width` × `height` pixels 0xAARRGGBB; false when it is damaged.
bool png_read_pixels(const void *bytes, size_t count, uint32_t *pixels, uint32_t width, uint32_t height);

/// Encodes `width` × `height` pixels 0x00RRGGBB; the caller frees the bytes. NULL when there is no memory.
void *png_write_pixels(const uint32_t *pixels, uint32_t width, uint32_t height, size_t *count);

#endif
