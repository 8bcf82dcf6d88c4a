#include "CLibpng.h"

#include <png.h>
#include <string.h>

bool png_read_size(const void *bytes, size_t count, uint32_t *width, uint32_t *height) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, bytes, count)) return false;
    *width = image.width;
    *height = image.height;
    png_image_free(&image);
    return true;
}

bool png_read_pixels(const void *bytes, size_t count, uint32_t *pixels, uint32_t width, uint32_t height) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, bytes, count)) return false;
    if (image.width != width || image.height != height) {
        png_image_free(&image);
        return false;
    }
    // Bytes blue, green, red, alpha: a little-endian machine's 0xAARRGGBB.
    image.format = PNG_FORMAT_BGRA;
    return png_image_finish_read(&image, NULL, pixels, (png_int_32)(width * 4), NULL) != 0;
}
