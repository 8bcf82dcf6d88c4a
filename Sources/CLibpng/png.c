#include "CLibpng.h"

#include <png.h>
#include <stdlib.h>
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

void *png_write_pixels(const uint32_t *pixels, uint32_t width, uint32_t height, size_t *count) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_RGB;
    size_t samples = (size_t)width * height;
    uint8_t *bytes = malloc(samples * 3);
    if (bytes == NULL) return NULL;
    for (size_t i = 0; i < samples; i++) {
        bytes[3 * i] = (uint8_t)(pixels[i] >> 16);
        bytes[3 * i + 1] = (uint8_t)(pixels[i] >> 8);
        bytes[3 * i + 2] = (uint8_t)pixels[i];
    }
    png_alloc_size_t size = 0;
    void *file = NULL;
    if (png_image_write_to_memory(&image, NULL, &size, 0, bytes, 0, NULL) && (file = malloc(size)) != NULL &&
        !png_image_write_to_memory(&image, file, &size, 0, bytes, 0, NULL)) {
        free(file);
        file = NULL;
    }
    free(bytes);
    *count = size;
    return file;
}
