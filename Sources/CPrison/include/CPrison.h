#ifndef VIRT_TUI_CPRISON_H
#define VIRT_TUI_CPRISON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Gives up, for good, whatever the process may do that others may not: capabilities, supplementary groups and, as root,
/// the user and group themselves; nothing that it could start gets more, and no process of the same user may look into it.
/// Before a second thread exists. 0, or an errno value.
int prison_drop_rights(void);

/// What one argument of a system call must be: its bits under the mask.
struct prison_condition {
    unsigned argument;
    uint64_t mask;
    uint64_t value;
};

/// A filter that ends the process at every system call that no rule lets pass; NULL without memory.
void *prison_new_filter(void);

/// Lets a system call pass when all conditions hold, at most four. A name that this machine does not know is left out.
bool prison_allow(void *filter, const char *name, unsigned count, const struct prison_condition *conditions);

/// Lets a system call fail with an error instead of ending the process.
bool prison_refuse(void *filter, const char *name, uint16_t error);

/// Installs the filter and frees it. 0, or a negative errno value.
int prison_load(void *filter);

/// Frees a filter that was not loaded.
void prison_free(void *filter);

#endif
