#ifndef VIRT_TUI_CFILES_H
#define VIRT_TUI_CFILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// What Swift's Glibc leaves out.

/// Opens a file without a name in a folder (`O_TMPFILE`), for reading and writing; -1 with `errno` set where that fails.
int files_open_unnamed(int folder, const char *path, mode_t mode);

/// Opens a folder for reaching what is in it, also one that cannot be read (`O_PATH`); -1 with `errno` set on failure.
int files_open_folder(const char *path);

/// Whether a file has an access list besides its mode.
bool files_has_access_list(const char *path);

/// Gives an open file the access list of another; false with `errno` set when that fails.
bool files_copy_access_list(const char *path, int descriptor);

/// The kind of the file system at a path, as statfs(2) numbers them; 0 where that cannot be told. May wait for it.
unsigned long files_kind_of_system(const char *path);

#endif
