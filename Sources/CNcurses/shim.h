#ifndef VIRT_TUI_CNCURSES_SHIM_H
#define VIRT_TUI_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

// Swift imports neither ncurses' macros nor its changing globals; `term.h` also defines words such as `columns`.
#undef columns
#undef lines

/// Loads a terminal's description: 1 found, 0 not found or too generic, -1 no database.
static inline int curses_describe(const char *name, int descriptor) {
    int status = 0;
    setupterm(name, descriptor, &status);
    return status;
}

/// A capability's bytes without padding marks, in a buffer that the next call overwrites; NULL if it is absent.
static inline const char *curses_string(const char *capability) {
    static char clean[128];
    const char *text = tigetstr(capability);
    if (text == NULL || text == (char *)-1) return NULL;
    size_t used = 0;
    while (*text != '\0' && used + 1 < sizeof clean) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end != NULL) {
            text = end + 1;
        } else {
            clean[used++] = *text++;
        }
    }
    clean[used] = '\0';
    return clean;
}

/// A numeric capability, or -1.
static inline int curses_number(const char *capability) { return tigetnum(capability); }

/// Whether the terminal names the flag, or a number or string of that name.
static inline bool curses_flag(const char *capability) {
    const char *text = tigetstr(capability);
    return tigetflag(capability) > 0 || tigetnum(capability) > 0 || (text != NULL && text != (char *)-1);
}

/// Opens a screen that writes to `output` and never reads; NULL when the terminal is not known.
static inline SCREEN *curses_open(const char *name, int output, int rows, int cols) {
    FILE *out = fdopen(output, "w");
    FILE *in = fopen("/dev/null", "r");
    if (out == NULL || in == NULL) return NULL;
    SCREEN *screen = newterm(name, out, in);
    if (screen == NULL) return NULL;
    set_term(screen);
    // Updates would stop half-way when the input (which is always at its end) looks readable.
    typeahead(-1);
    nonl();
    resize_term(rows, cols);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    return screen;
}

/// Switches colours on; returns how many there are, 0 for none.
static inline int curses_start_colours(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

/// The most pairs of colours.
static inline int curses_pair_limit(void) { return COLOR_PAIRS; }

/// Defines a pair; -1 is the terminal's own colour.
static inline bool curses_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) != ERR;
}

/// Fills one cell; `text` ends in 0 and holds a base and at most four marks.
static inline void curses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    setcchar(cell, text, attributes, 0, &pair);
}

/// Puts cells into the window.
static inline void curses_put(int y, int x, const cchar_t *cells, int count) {
    if (wmove(stdscr, y, x) != ERR) wadd_wchnstr(stdscr, cells, count);
}

/// Where the cursor stands after the next update.
static inline void curses_move(int y, int x) { wmove(stdscr, y, x); }

/// Writes what changed.
static inline void curses_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

/// Forgets what the terminal shows: the next update draws everything.
static inline void curses_forget(void) { clearok(stdscr, TRUE); }

/// Switches the function keys on; ncurses forgets to after endwin() when its output is no terminal.
static inline void curses_enable_keys(void) { keypad(stdscr, TRUE); }

/// Another size.
static inline void curses_resize(int rows, int cols) {
    resize_term(rows, cols);
    werase(stdscr);
    clearok(stdscr, TRUE);
}

static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_underline = A_UNDERLINE;
static const attr_t curses_reverse = A_REVERSE;
static const attr_t curses_italic = A_ITALIC;

#endif
