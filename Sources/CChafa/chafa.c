#include "CChafa.h"

#include <chafa.h>
#include <string.h>

static ChafaCanvasMode canvas_mode(enum picture_colours colours) {
    switch (colours) {
    case PICTURE_PALETTE: return CHAFA_CANVAS_MODE_INDEXED_240;
    case PICTURE_SIXTEEN: return CHAFA_CANVAS_MODE_INDEXED_16;
    case PICTURE_MONO: return CHAFA_CANVAS_MODE_FGBG;
    default: return CHAFA_CANVAS_MODE_TRUECOLOR;
    }
}

static ChafaSymbolTags tags(enum picture_symbols symbols) {
    const int plain = CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID;
    switch (symbols) {
    case PICTURE_QUADRANTS: return (ChafaSymbolTags)(plain | CHAFA_SYMBOL_TAG_HALF | CHAFA_SYMBOL_TAG_QUAD);
    case PICTURE_SEXTANTS:
        return (ChafaSymbolTags)(plain | CHAFA_SYMBOL_TAG_HALF | CHAFA_SYMBOL_TAG_QUAD | CHAFA_SYMBOL_TAG_SEXTANT);
    case PICTURE_ASCII: return (ChafaSymbolTags)(CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_ASCII);
    default: return (ChafaSymbolTags)(plain | CHAFA_SYMBOL_TAG_VHALF);
    }
}

void *picture_canvas_new(
    int columns, int rows, int cell_width, int cell_height, bool is_sixel,
    enum picture_colours colours, enum picture_symbols symbols) {
    // The caller's thread does the work: a console has others to leave alone.
    chafa_set_n_threads(1);
    ChafaCanvasConfig *config = chafa_canvas_config_new();
    ChafaSymbolMap *map = chafa_symbol_map_new();
    chafa_canvas_config_set_geometry(config, columns, rows);
    chafa_canvas_config_set_cell_geometry(config, cell_width, cell_height);
    chafa_canvas_config_set_pixel_mode(config, is_sixel ? CHAFA_PIXEL_MODE_SIXELS : CHAFA_PIXEL_MODE_SYMBOLS);
    chafa_canvas_config_set_canvas_mode(config, canvas_mode(colours));
    if (colours == PICTURE_MONO) chafa_canvas_config_set_dither_mode(config, CHAFA_DITHER_MODE_ORDERED);
    chafa_symbol_map_add_by_tags(map, tags(symbols));
    chafa_canvas_config_set_symbol_map(config, map);
    // Contrast is the guest's business.
    chafa_canvas_config_set_preprocessing_enabled(config, FALSE);
    chafa_canvas_config_set_work_factor(config, 0.2f);
    ChafaCanvas *canvas = chafa_canvas_new(config);
    chafa_canvas_config_unref(config);
    chafa_symbol_map_unref(map);
    return canvas;
}

void picture_canvas_free(void *canvas) { chafa_canvas_unref(canvas); }

void picture_canvas_draw(void *canvas, const uint8_t *pixels, int width, int height, int stride) {
    chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_BGRA8_UNASSOCIATED, pixels, width, height, stride);
}

uint32_t picture_canvas_cell(void *canvas, int column, int row, int *foreground, int *background) {
    chafa_canvas_get_raw_colors_at(canvas, column, row, foreground, background);
    return chafa_canvas_get_char_at(canvas, column, row);
}

uint8_t *picture_canvas_print(void *canvas, size_t *count) {
    ChafaTermInfo *info = chafa_term_db_get_fallback_info(chafa_term_db_get_default());
    if (!info) return NULL;
    GString *text = chafa_canvas_print(canvas, info);
    if (!text) return NULL;
    *count = text->len;
    return (uint8_t *)g_string_free(text, FALSE);
}

void picture_bytes_free(uint8_t *bytes) { g_free(bytes); }
