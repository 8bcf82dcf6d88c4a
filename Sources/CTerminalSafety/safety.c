#define _GNU_SOURCE
#include "CTerminalSafety.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile sig_atomic_t armed;
static int tty = -1;
static pid_t owner;
static struct termios settings;
static char leaving[512];
static size_t leaving_length;

static int caught[2] = {-1, -1};
static int diverted = -1;
static int errors = STDERR_FILENO;
// What was read from the pipe last, for a crash that follows at once.
static char last[512];
static volatile size_t last_length;
static char crash_stack[64 * 1024];

void safety_arm(int descriptor, const struct termios *saved, const char *leave, size_t length) {
    static int registered;
    armed = 0;
    tty = descriptor;
    owner = getpid();
    settings = *saved;
    leaving_length = length < sizeof leaving ? length : sizeof leaving - 1;
    memcpy(leaving, leave, leaving_length);
    if (!registered) registered = atexit(safety_restore) == 0;
    armed = 1;
}

void safety_disarm(void) { armed = 0; }

void safety_restore(void) {
    // A forked child shares the terminal but must not take it from its parent.
    if (!armed || getpid() != owner) return;
    armed = 0;
    int saved_errno = errno;
    // Another thread may be in the middle of a picture: whatever it still writes goes nowhere.
    int kept = fcntl(tty, F_DUPFD_CLOEXEC, 3), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && nowhere >= 0) dup3(nowhere, tty, O_CLOEXEC);
    if (kept < 0) kept = tty;
    size_t done = 0;
    while (done < leaving_length) {
        ssize_t written = write(kept, leaving + done, leaving_length - done);
        if (written > 0) done += (size_t)written;
        if (written > 0 || errno == EINTR) continue;
        // A picture that the terminal has yet to take is in the way.
        struct pollfd room = {.fd = kept, .events = POLLOUT};
        if (errno != EAGAIN || poll(&room, 1, 500) <= 0) break;
    }
    tcsetattr(kept, TCSANOW, &settings);
    errno = saved_errno;
}

// What was said last mostly says why: it is not to be lost with the pipe. Its bytes may come from anywhere.
static void tell_diverted(void) {
    if (diverted < 0 || fcntl(diverted, F_SETFL, O_NONBLOCK) != 0) return;
    char text[sizeof last];
    ssize_t count = (ssize_t)last_length;
    memcpy(text, last, sizeof text);
    for (int round = 0; round < 128; round++) {
        for (ssize_t i = 0; i < count; i++)
            if (text[i] != '\n' && (text[i] < ' ' || text[i] > '~')) text[i] = '?';
        if (count > 0 && write(errors, text, (size_t)count) != count) return;
        count = read(diverted, text, sizeof text);
        if (count <= 0) return;
    }
}

static void on_crash(int number) {
    safety_restore();
    tell_diverted();
    // SA_RESETHAND has put the default action back, and SA_NODEFER lets it happen here and now.
    raise(number);
}

static void on_signal(int number) {
    int saved_errno = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe means that the program is behind with signals of the same kinds: one more says nothing new.
    ssize_t ignored = write(caught[1], &byte, 1);
    (void)ignored;
    errno = saved_errno;
}

static int install(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    return sigaction(number, &action, NULL) == 0 ? 0 : errno;
}

// The calling thread gets a stack for it; all others have one from their beginning.
static int catch_crashes(void) {
    static const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    int failure = 0;
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        int error = install(deadly[i], on_crash, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
        if (error) failure = error;
    }
    return failure;
}

int safety_catch_signals(void) {
    static const int polled[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
    if (caught[0] < 0 && pipe2(caught, O_CLOEXEC | O_NONBLOCK) != 0) return errno;

    int failure = catch_crashes();
    for (size_t i = 0; i < sizeof polled / sizeof *polled; i++) {
        int error = install(polled[i], on_signal, SA_RESTART);
        if (error) failure = error;
    }
    int error = install(SIGPIPE, SIG_IGN, 0);
    if (error) failure = error;
    // Restoring the terminal from the background must not stop the program instead.
    error = install(SIGTTOU, SIG_IGN, 0);
    return error ? error : failure;
}

int safety_catch_children(int on) { return install(SIGCHLD, on ? on_signal : SIG_DFL, SA_RESTART); }

int safety_divert_errors(void) {
    if (diverted >= 0) return 0;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
    int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (kept < 0 || fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0 || dup2(ends[1], STDERR_FILENO) < 0) {
        int code = errno;
        if (kept >= 0) close(kept);
        close(ends[0]);
        close(ends[1]);
        return -code;
    }
    close(ends[1]);
    errors = kept;
    diverted = ends[0];
    return -catch_crashes();
}

long safety_read_errors(char *text, unsigned long size) {
    ssize_t count;
    do count = read(diverted, text, size);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
        size_t kept = (size_t)count < sizeof last ? (size_t)count : sizeof last;
        memcpy(last, text + count - kept, kept);
        last_length = kept;
    }
    return count;
}

int safety_errors(void) { return errors; }

int safety_signal_fd(void) { return caught[0]; }

int safety_next_signal(void) {
    unsigned char byte;
    ssize_t count;
    if (caught[0] < 0) return 0;
    do count = read(caught[0], &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1 ? byte : 0;
}

static void stop(pid_t whom) {
    install(SIGTSTP, SIG_DFL, 0);
    kill(whom, SIGTSTP);
    install(SIGTSTP, on_signal, SA_RESTART);
}

void safety_stop_self(void) { stop(getpid()); }

void safety_stop_job(void) { stop(0); }

int safety_memory_file(void) { return memfd_create("virt-tui", MFD_CLOEXEC); }
