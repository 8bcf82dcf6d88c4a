#ifndef VIRT_TUI_TERMINAL_SAFETY_H
#define VIRT_TUI_TERMINAL_SAFETY_H

#include <stddef.h>
#include <termios.h>

/// Remembers how to leave the terminal as it was: its settings, and the bytes that switch every mode off
/// (at most 511; more is cut). From now on a crash or exit() restores it. Main thread.
void safety_arm(int tty, const struct termios *saved, const char *leave, size_t length);

/// Forgets the terminal, once the program has left it in order. Main thread.
void safety_disarm(void);

/// Restores an armed terminal and disarms it; nothing reaches the terminal by its descriptor any more. For a process that
/// ends. Async-signal-safe, waits half a second at most for a terminal that takes nothing, any thread.
void safety_restore(void);

/// Catches SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT and SIGWINCH into a pipe, ignores SIGPIPE and SIGTTOU, and makes
/// SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT and SIGFPE restore the terminal before they kill. May be called again,
/// as after a library has put its own handlers there. Returns 0, or an errno value.
int safety_catch_signals(void);

/// Catches SIGCHLD into the same pipe as well, or no longer, so that whoever polls it wakes when a child ends or stops.
/// Returns 0, or an errno value.
int safety_catch_children(int on);

/// The descriptor to poll(2) for caught signals; -1 before safety_catch_signals.
int safety_signal_fd(void);

/// The next caught signal's number, or 0 when there is none. Never waits.
int safety_next_signal(void);

/// Puts a pipe in place of standard error, for whatever libraries and children write there; what does not fit into it is
/// lost and nobody waits. A crash writes what was said last to the real standard error, made safe. Before the first thread,
/// on the main thread; once. Returns 0, or a negative errno value.
int safety_divert_errors(void);

/// Waits for something in that pipe and reads it, at most `size` bytes. Returns how many; 0 or less at its end. One thread.
long safety_read_errors(char *text, unsigned long size);

/// The descriptor of the real standard error: 2 until it was diverted.
int safety_errors(void);

/// Stops the whole process as SIGTSTP does by itself; returns after SIGCONT, or at once where nobody could continue it.
/// Main thread.
void safety_stop_self(void);

/// The same for the process's whole group, as the terminal does on Ctrl-Z: a shell waits for wrappers and pipelines too.
void safety_stop_job(void);

/// Makes a file in memory, closed on exec; -1 with errno when the system refuses.
int safety_memory_file(void);

#endif
