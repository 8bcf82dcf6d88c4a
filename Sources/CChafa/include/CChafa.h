#ifndef VIRT_TUI_CCHAFA_H
#define VIRT_TUI_CCHAFA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// chafa behind plain functions: its own headers bring glib's, and with them second declarations of the C library's
// types, whose initialisers Swift then takes for glib's in every module above.

/// Which colours it may use.
enum picture_colours { PICTURE_TRUE_COLOUR, PICTURE_PALETTE, PICTURE_SIXTEEN, PICTURE_MONO };
/// Which symbols it may use.
enum picture_symbols { PICTURE_HALVES, PICTURE_QUADRANTS, PICTURE_SEXTANTS, PICTURE_ASCII };

/// A canvas of cells, or of sixels over as many; NULL when there is no memory. Sizes in cells, and a cell's in pixels.
void *picture_canvas_new(
    int columns, int rows, int cell_width, int cell_height, bool is_sixel,
    enum picture_colours colours, enum picture_symbols symbols);

void picture_canvas_free(void *canvas);

/// Draws a whole picture over the whole canvas: four bytes a pixel (blue, green, red, alpha), `stride` bytes a row.
void picture_canvas_draw(void *canvas, const uint8_t *pixels, int width, int height, int stride);

/// The character of a cell, and its raw colours; -1 is the terminal's own.
uint32_t picture_canvas_cell(void *canvas, int column, int row, int *foreground, int *background);

/// The bytes for a terminal, `count` of them; NULL on failure. To be given to `picture_bytes_free`.
uint8_t *picture_canvas_print(void *canvas, size_t *count);

void picture_bytes_free(uint8_t *bytes);

#endif
