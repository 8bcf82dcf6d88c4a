#define _GNU_SOURCE
#include "CFiles.h"

#include <fcntl.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

static const char access_list[] = "system.posix_acl_access";

int files_open_unnamed(int folder, const char *path, mode_t mode) {
    return openat(folder, path, O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
}

int files_open_folder(const char *path) { return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC); }

bool files_has_access_list(const char *path) { return getxattr(path, access_list, NULL, 0) > 0; }

bool files_copy_access_list(const char *path, int descriptor) {
    char list[4096];
    ssize_t count = getxattr(path, access_list, list, sizeof list);
    return count > 0 && fsetxattr(descriptor, access_list, list, (size_t)count, 0) == 0;
}

unsigned long files_kind_of_system(const char *path) {
    struct statfs facts;
    return statfs(path, &facts) == 0 ? (unsigned long)facts.f_type : 0;
}
