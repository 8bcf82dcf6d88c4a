// libvterm's cells hold bit fields, unions and an enum of tag bits, and its callbacks a union: none reaches Swift.

#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#include <stdbool.h>
#include <string.h>
#include <vterm.h>

/// A colour: kind 0 is the terminal's default, 1 an index in `red`, 2 red, green and blue.
struct vterm_shim_colour {
    uint8_t kind, red, green, blue;
};

/// One cell as plain numbers. `characters[0]` is UINT32_MAX in the right half of a wide glyph, 0 in an untouched cell.
struct vterm_shim_cell {
    uint32_t characters[VTERM_MAX_CHARS_PER_CELL];
    int width;
    bool bold, italic, blink, reverse, strike, underline;
    struct vterm_shim_colour foreground, background;
};

/// What programs set beside the cells.
struct vterm_shim_properties {
    bool cursor_visible, alternate_screen;
    int mouse;
    char title[256];
    size_t title_length;
    unsigned bells;
};

static inline struct vterm_shim_colour vterm_shim_colour_of(const VTermColor *colour) {
    struct vterm_shim_colour plain = {0, 0, 0, 0};
    if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return plain;
    if (VTERM_COLOR_IS_INDEXED(colour)) {
        plain.kind = 1;
        plain.red = colour->indexed.idx;
    } else {
        plain.kind = 2;
        plain.red = colour->rgb.red;
        plain.green = colour->rgb.green;
        plain.blue = colour->rgb.blue;
    }
    return plain;
}

static inline struct vterm_shim_cell vterm_shim_get_cell(const VTermScreen *screen, int row, int column) {
    struct vterm_shim_cell plain;
    VTermScreenCell cell;
    memset(&plain, 0, sizeof plain);
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, &cell);
    memcpy(plain.characters, cell.chars, sizeof plain.characters);
    plain.width = cell.width;
    plain.bold = cell.attrs.bold;
    plain.italic = cell.attrs.italic;
    plain.blink = cell.attrs.blink;
    plain.reverse = cell.attrs.reverse;
    plain.strike = cell.attrs.strike;
    plain.underline = cell.attrs.underline != VTERM_UNDERLINE_OFF;
    plain.foreground = vterm_shim_colour_of(&cell.fg);
    plain.background = vterm_shim_colour_of(&cell.bg);
    return plain;
}

static int vterm_shim_set_property(VTermProp property, VTermValue *value, void *user) {
    struct vterm_shim_properties *properties = (struct vterm_shim_properties *)user;
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE: properties->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: properties->alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: properties->mouse = value->number; break;
    case VTERM_PROP_TITLE: {
        size_t length = value->string ? strlen(value->string) : 0;
        if (length > sizeof properties->title) length = sizeof properties->title;
        if (length) memcpy(properties->title, value->string, length);
        properties->title_length = length;
        break;
    }
    default: break;
    }
    return 1;
}

static int vterm_shim_ring(void *user) {
    ((struct vterm_shim_properties *)user)->bells++;
    return 1;
}

/// Keeps `properties` up to date for the terminal's life and lets it have an alternate screen.
static inline void vterm_shim_follow(VTermScreen *screen, struct vterm_shim_properties *properties) {
    static const VTermScreenCallbacks callbacks = {
        .settermprop = vterm_shim_set_property,
        .bell = vterm_shim_ring,
    };
    vterm_screen_set_callbacks(screen, &callbacks, properties);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
}

#endif
