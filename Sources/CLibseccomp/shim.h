#ifndef VIRT_TUI_CLIBSECCOMP_SHIM_H
#define VIRT_TUI_CLIBSECCOMP_SHIM_H

#include <seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Swift imports neither the actions nor the system calls' numbers, which are macros with arguments.

/// A filter that ends the process at every system call that no rule names; NULL without memory.
static inline scmp_filter_ctx seccomp_new_filter(void) { return seccomp_init(SCMP_ACT_KILL_PROCESS); }

/// Allows a system call whatever its arguments are. An unknown name is left out: this kernel's programs have no such call.
static inline bool seccomp_allow(scmp_filter_ctx filter, const char *name) {
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 0, NULL) == 0;
}

/// Lets a system call fail with an error instead of ending the process.
static inline bool seccomp_refuse(scmp_filter_ctx filter, const char *name, uint16_t error) {
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(error), number, 0, NULL) == 0;
}

/// Allows a system call when all of the bits of `mask` in one argument equal `value`.
static inline bool seccomp_allow_masked(
    scmp_filter_ctx filter, const char *name, unsigned argument, uint64_t mask, uint64_t value) {
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;
    struct scmp_arg_cmp condition = {
        .arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 1, &condition) == 0;
}

#endif
