#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

int process_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : -errno; }

int process_await_end(int pid, int milliseconds) {
    // A process's descriptor becomes readable at its end.
    int process = (int)syscall(SYS_pidfd_open, pid, 0);
    if (process < 0) return -errno;
    struct pollfd ended = {.fd = process, .events = POLLIN};
    int ready;
    do ready = poll(&ended, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    close(process);
    return ready > 0 ? 0 : -ETIMEDOUT;
}

int process_open_pty(int columns, int rows, int *master, int *slave) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    int held = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (held < 0) return -errno;
    char name[64];
    int other = -1;
    if (grantpt(held) == 0 && unlockpt(held) == 0 && ptsname_r(held, name, sizeof name) == 0 &&
        ioctl(held, TIOCSWINSZ, &size) == 0)
        other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (other < 0) {
        int code = errno;
        close(held);
        return -code;
    }
    *master = held;
    *slave = other;
    return 0;
}

int process_resize_terminal(int terminal, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(terminal, TIOCSWINSZ, &size) == 0 ? 0 : -errno;
}

static int remove_entry(const char *path, const struct stat *facts, int kind, struct FTW *place) {
    (void)facts, (void)kind, (void)place;
    return remove(path);
}

int process_remove_tree(const char *path) {
    return nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT) == 0 ? 0 : -errno;
}

// Between fork and exec only async-signal-safe calls: the parent has threads.
static void become(
    const char *program, char *const arguments[], char *const environment[], const int streams[3], int terminal,
    int report) {
    setsid();
    // Out of the way of 0 to 2 first, so that no dup2 overwrites a descriptor still needed.
    int moved[3];
    for (int i = 0; i < 3; i++) moved[i] = fcntl(streams[i], F_DUPFD, 10);
    report = fcntl(report, F_DUPFD_CLOEXEC, 10);
    for (int i = 0; i < 3; i++)
        if (dup2(moved[i], i) < 0) goto failed;
    if (terminal && ioctl(0, TIOCSCTTY, 0) < 0) goto failed;
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execvpe(program, arguments, environment);
failed:;
    int code = errno;
    ssize_t written = write(report, &code, sizeof code);
    _exit(written > 0 ? 127 : 126);
}

int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output, int error,
    int terminal) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) < 0) return -errno;
    const int streams[3] = {input, output, error};
    pid_t child = fork();
    if (child == 0) become(program, arguments, environment, streams, terminal, report[1]);
    int code = child < 0 ? errno : 0;
    close(report[1]);
    if (child > 0) {
        // Exec closes the pipe; only a failure writes into it.
        ssize_t count;
        do count = read(report[0], &code, sizeof code);
        while (count < 0 && errno == EINTR);
        if (count == sizeof code)
            while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
        else
            code = 0;
    }
    close(report[0]);
    return code == 0 ? child : -code;
}

int process_break_thread(int thread, int breaks_stack) {
#ifdef __x86_64__
    if (ptrace(PTRACE_ATTACH, thread, NULL, NULL) < 0) return -errno;
    int status;
    pid_t stopped;
    do stopped = waitpid(thread, &status, __WALL);
    while (stopped < 0 && errno == EINTR);
    struct user_regs_struct registers;
    int code = stopped == thread && WIFSTOPPED(status) ? 0 : ESRCH;
    if (code == 0 && ptrace(PTRACE_GETREGS, thread, NULL, &registers) < 0) code = errno;
    if (code == 0) {
        // Address 1 holds no instruction. No call is restarted, which would put another address in its place.
        registers.rip = 1;
        registers.orig_rax = (unsigned long long)-1;
        if (breaks_stack) registers.rsp = 8;
        if (ptrace(PTRACE_SETREGS, thread, NULL, &registers) < 0) code = errno;
    }
    if (ptrace(PTRACE_DETACH, thread, NULL, NULL) < 0 && code == 0) code = errno;
    return -code;
#else
    (void)thread, (void)breaks_stack;
    return -ENOTSUP;
#endif
}

// Room for one descriptor beside the bytes.
union passing {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
};

long process_receive(int socket, void *bytes, unsigned long count, int *passed) {
    union passing passing;
    struct iovec piece = {.iov_base = bytes, .iov_len = count};
    struct msghdr message = {
        .msg_iov = &piece, .msg_iovlen = 1, .msg_control = &passing, .msg_controllen = sizeof passing};
    *passed = -1;
    long got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
        memcpy(passed, CMSG_DATA(header), sizeof *passed);
    return got;
}

long process_send(int socket, const void *bytes, unsigned long count, int passed) {
    union passing passing = {.header = {.cmsg_len = CMSG_LEN(sizeof passed), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    struct iovec piece = {.iov_base = (void *)bytes, .iov_len = count};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    if (passed >= 0) {
        memcpy(CMSG_DATA(&passing.header), &passed, sizeof passed);
        message.msg_control = &passing;
        message.msg_controllen = sizeof passing;
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL);
}
