#ifndef VIRT_TUI_CNCURSES_SHIM_H
#define VIRT_TUI_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
