#define _GNU_SOURCE
#include "CChildProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 8

static int add_descriptors(posix_spawn_file_actions_t *actions, const int *sources, int count) {
    for (int target = 0; target < count; target++) {
        int code = sources[target] < 0
            ? posix_spawn_file_actions_addopen(actions, target, "/dev/null", O_RDWR, 0)
            : posix_spawn_file_actions_adddup2(actions, sources[target], target);
        if (code != 0) return code;
    }
    return posix_spawn_file_actions_addclosefrom_np(actions, count);
}

static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int code = posix_spawnattr_setsigmask(attributes, &none);
    if (code == 0) code = posix_spawnattr_setsigdefault(attributes, &all);
    if (code == 0)
        code = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    return code;
}

pid_t child_start(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count) {
    if (count < 0 || count > MOST) return -EINVAL;
    // Out of the way of the targets first, so that no dup2 overwrites a descriptor that is still needed.
    int sources[MOST];
    int code = 0;
    for (int i = 0; i < count; i++) sources[i] = -1;
    for (int i = 0; i < count && code == 0; i++) {
        if (descriptors[i] < 0) continue;
        sources[i] = fcntl(descriptors[i], F_DUPFD_CLOEXEC, MOST);
        if (sources[i] < 0) code = errno;
    }
    pid_t pid = -1;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (code == 0) code = posix_spawn_file_actions_init(&actions);
    if (code == 0) {
        code = posix_spawnattr_init(&attributes);
        if (code == 0) {
            code = add_descriptors(&actions, sources, count);
            if (code == 0) code = set_attributes(&attributes);
            if (code == 0) code = posix_spawn(&pid, path, &actions, &attributes, arguments, environment);
            posix_spawnattr_destroy(&attributes);
        }
        posix_spawn_file_actions_destroy(&actions);
    }
    for (int i = 0; i < count; i++)
        if (sources[i] >= 0) close(sources[i]);
    return code == 0 ? pid : -code;
}

int child_message_pair(int ends[2]) {
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) == 0 ? 0 : -errno;
}

int child_stream_pair(int ends[2]) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0) return -errno;
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return 0;
}

int child_shared_memory(long size) {
    int memory = memfd_create("virt-tui-screen", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory < 0) return -errno;
    // A sharer that could cut it shorter could end us at our next read.
    if (ftruncate(memory, size) < 0 || fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0) {
        int code = errno;
        close(memory);
        return -code;
    }
    return memory;
}

int child_memory_file(const void *bytes, size_t count) {
    int memory = memfd_create("virt-tui-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory < 0) return -errno;
    size_t done = 0;
    while (done < count) {
        ssize_t written = write(memory, (const char *)bytes + done, count - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        done += (size_t)written;
    }
    if (done < count || fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) < 0) {
        int code = errno != 0 ? errno : EIO;
        close(memory);
        return -code;
    }
    return memory;
}

int child_wake_descriptor(void) {
    int wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return wake < 0 ? -errno : wake;
}

void child_signal(pid_t pid, int signal) {
    if (pid > 1) kill(pid, signal);
}

int child_end(pid_t pid, int patience, long *memory) {
    if (pid <= 1) return -1;
    // A process's descriptor becomes readable at its end.
    int process = (int)syscall(SYS_pidfd_open, pid, 0);
    if (process >= 0) {
        struct pollfd ending = {.fd = process, .events = POLLIN};
        if (patience <= 0 || poll(&ending, 1, patience) <= 0) kill(pid, SIGKILL);
        close(process);
    } else {
        kill(pid, SIGKILL);
    }
    int status = 0;
    struct rusage usage;
    while (wait4(pid, &status, 0, &usage) < 0)
        if (errno != EINTR) return -1;
    if (memory != NULL) *memory = usage.ru_maxrss;
    return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
