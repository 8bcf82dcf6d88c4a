#define _GNU_SOURCE
#include "CLibvncclient.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct datum {
    unsigned char *data;
    unsigned size;
};

// Certificates are kept in memory, because a process in a prison opens no file; the client library knows files only.
static struct datum authority;
static const char name[] = "virt-tui:authority";

bool vnc_keep_authority(int descriptor) {
    static const size_t most = 8 << 20;
    size_t size = 0, room = 64 << 10;
    unsigned char *data = malloc(room);
    while (data != NULL) {
        ssize_t count = read(descriptor, data + size, room - size);
        if (count == 0 && size > 0) {
            free(authority.data);
            authority = (struct datum){.data = data, .size = (unsigned)size};
            return true;
        }
        if (count <= 0) break;
        size += (size_t)count;
        if (size < room) continue;
        if (room >= most) break;
        room *= 2;
        unsigned char *larger = realloc(data, room);
        if (larger == NULL) break;
        data = larger;
    }
    free(data);
    return false;
}

const char *vnc_authority_name(void) { return authority.data != NULL ? name : NULL; }

/// GnuTLS's function of this name, for the whole process: one name stands for what is kept, all others are files. Other
/// libraries find it because the program is linked with GnuTLS's own.
int gnutls_certificate_set_x509_trust_file(void *credentials, const char *file, int type) {
    if (file != NULL && authority.data != NULL && strcmp(file, name) == 0) {
        int (*set)(void *, const struct datum *, int);
        *(void **)&set = dlsym(RTLD_DEFAULT, "gnutls_certificate_set_x509_trust_mem");
        return set != NULL ? set(credentials, &authority, type) : -1;
    }
    int (*original)(void *, const char *, int);
    *(void **)&original = dlsym(RTLD_NEXT, "gnutls_certificate_set_x509_trust_file");
    return original != NULL ? original(credentials, file, type) : -1;
}
