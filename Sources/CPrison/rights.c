#define _GNU_SOURCE
#include "CPrison.h"

#include <errno.h>
#include <grp.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The user and group that own nothing.
static const unsigned nobody = 65534;

static int clear_capabilities(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2];
    memset(data, 0, sizeof data);
    if (syscall(SYS_capset, &header, data) != 0) return errno;
    if (syscall(SYS_capget, &header, data) != 0) return errno;
    for (int i = 0; i < 2; i++)
        if (data[i].permitted || data[i].effective || data[i].inheritable) return EPERM;
    return 0;
}

int prison_drop_rights(void) {
    // Not every kernel has all of these, and whoever has no capabilities may not drop them either: what counts is looked
    // at in the end.
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    for (unsigned long capability = 0; capability < 64; capability++) prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    if (geteuid() == 0) {
        // In a namespace without such a user it stays root there, with no capability and no way to open anything.
        if (setgroups(0, NULL) != 0 && errno != EPERM) return errno;
        if (setresgid(nobody, nobody, nobody) != 0 && errno != EINVAL && errno != EPERM) return errno;
        if (setresuid(nobody, nobody, nobody) != 0 && errno != EINVAL && errno != EPERM) return errno;
    }
    int failure = clear_capabilities();
    if (failure) return failure;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    return 0;
}
