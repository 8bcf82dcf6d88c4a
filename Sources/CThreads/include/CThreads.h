#ifndef VIRT_TUI_CTHREADS_H
#define VIRT_TUI_CTHREADS_H

#include <stddef.h>

/// Runs a function on a new detached thread that no signal is delivered to but those of its own faults. 0, or an error
/// number.
///
/// `name` is for debuggers and top, of which the first 15 bytes count; `stack` is the stack's size in bytes.
int thread_start(const char *name, size_t stack, void (*body)(void *), void *context);

/// How many threads of at most `wanted`, which is above 0, the system would let run besides those that do. They have ended
/// when it returns.
int thread_room(int wanted);

/// Has all threads of the process allocate from one heap, mallopt(3). Before threads are started.
void thread_share_heap(void);

#endif
