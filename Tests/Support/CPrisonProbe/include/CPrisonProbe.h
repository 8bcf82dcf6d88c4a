#ifndef VIRT_TUI_CPRISON_PROBE_H
#define VIRT_TUI_CPRISON_PROBE_H

/// What became of a system call.
enum probe_outcome {
    /// It was made, whatever it answered.
    probe_passed = 0,
    /// It failed with EACCES without being looked at.
    probe_refused = 1,
    /// The process was ended for it.
    probe_ended = 2,
    /// The process could not go where it was to make the call.
    probe_failed = 3,
};

/// Makes a system call in a new process, which enters the prison first and has 100 ms for the call.
enum probe_outcome probe_call(long number, const long arguments[6], int (*enter)(void));

/// A system call's name; NULL when the machine has none of that number. To be freed.
char *probe_name(int number);

/// A system call's number by its name; negative when there is none.
int probe_number(const char *name);

#endif
