#ifndef VIRT_TUI_CCHILDPROCESS_H
#define VIRT_TUI_CCHILDPROCESS_H

#include <stddef.h>
#include <sys/types.h>

/// Starts a program in a session of its own, with no terminal, no blocked signal and no other descriptor than
/// `descriptors`, which become 0 to `count` - 1; -1 in the list stands for /dev/null. At most 8.
/// Returns its process id, or a negative error number.
pid_t child_start(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count);

/// Two connected sockets that keep messages apart, closed at exec and not blocking. 0, or a negative error number.
int child_message_pair(int ends[2]);

/// Two connected stream sockets, closed at exec; the first does not block. 0, or a negative error number.
int child_stream_pair(int ends[2]);

/// Memory to share, `size` zero bytes that take no room until written; nobody can make it shorter or longer.
/// Returns a descriptor that is closed at exec, or a negative error number.
int child_shared_memory(long size);

/// Memory that holds `count` bytes, to be read by others; nobody can change it any more. Returns a descriptor that is closed
/// at exec, or a negative error number.
int child_memory_file(const void *bytes, size_t count);

/// A descriptor that wakes a poll, see eventfd(2); a negative error number on failure.
int child_wake_descriptor(void);

/// Sends a signal to a process that was started and not waited for yet.
void child_signal(pid_t pid, int signal);

/// Waits for the end of a process and ends it by force after `patience` milliseconds; 0 does so at once.
/// Its exit code, or 256 + the signal that ended it, or -1. `memory` becomes the most memory it had resident, KiB.
int child_end(pid_t pid, int patience, long *memory);

#endif
