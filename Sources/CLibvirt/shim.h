#ifndef VIRT_TUI_CLIBVIRT_SHIM_H
#define VIRT_TUI_CLIBVIRT_SHIM_H

#include <libvirt/libvirt.h>
#include <libvirt/libvirt-qemu.h>
#include <libvirt/virterror.h>
#include <malloc.h>
#include <stddef.h>

/// Keeps libvirt from printing errors: they belong to whoever called, and stderr may be the user's screen.
static inline void clibvirt_ignore_error(void *context, virErrorPtr error) { (void)context; (void)error; }

/// The library's error hook is process-wide; this sets one that does nothing.
static inline void clibvirt_silence_errors(void) { virSetErrorFunc(NULL, clibvirt_ignore_error); }

/// How many bytes a block of memory holds that libvirt allocated and gave away; 0 for a null pointer.
static inline size_t clibvirt_allocated(const void *block) { return malloc_usable_size((void *)block); }

#endif
