#ifndef CPROCESS_H
#define CPROCESS_H

/// Starts a program in a session of its own with three given descriptors and no other, all signals at their defaults.
///
/// @param program looked up in this process's PATH unless it holds a slash
/// @param arguments ends with NULL; the first is the program's own name
/// @param environment ends with NULL
/// @param terminal whether `input` is a terminal that becomes the controlling one
/// @return the process id, or minus the errno of the step that failed, execve's included
int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output, int error,
    int terminal);

/// A pipe whose ends no program started meanwhile inherits: pipe2 with O_CLOEXEC. 0, or minus an errno.
int process_pipe(int ends[2]);

/// Waits for the end of any process, child or not, for so long (-1: for ever). 0, or minus an errno (ESRCH: it was gone
/// already, ETIMEDOUT: it still runs).
int process_await_end(int pid, int milliseconds);

/// Opens a new pty of the size: the master's and the slave's descriptors, both close-on-exec. 0, or minus an errno.
int process_open_pty(int columns, int rows, int *master, int *slave);

/// Sets the size of the terminal behind a descriptor, which tells the program on it (SIGWINCH). 0, or minus an errno.
int process_resize_terminal(int terminal, int columns, int rows);

/// Lets a thread of another process go on at an address where there is nothing, with or without a usable stack: a fault of
/// its own, wherever it was. 0, or minus an errno (ENOTSUP: not on this processor).
int process_break_thread(int thread, int breaks_stack);

/// read(2) on a UNIX socket; a descriptor that came along becomes ours in `passed`, -1 for none.
long process_receive(int socket, void *bytes, unsigned long count, int *passed);

/// send(2) on a UNIX socket, of a descriptor (-1: none) with its first byte. SIGPIPE is not raised.
long process_send(int socket, const void *bytes, unsigned long count, int passed);

/// Removes a folder and all in it, following no link and staying on its file system. 0, or minus an errno.
int process_remove_tree(const char *path);

#endif
