#define _GNU_SOURCE
#include "CPrisonProbe.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

struct report {
    volatile int is_inside;
    volatile int is_back;
    volatile long error;
};

enum probe_outcome probe_call(long number, const long arguments[6], int (*enter)(void)) {
    struct report *report = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (report == MAP_FAILED) return probe_failed;
    pid_t child = fork();
    if (child == 0) {
        if (!enter()) _exit(1);
        struct itimerval soon = {.it_value = {.tv_usec = 100000}};
        setitimer(ITIMER_REAL, &soon, NULL);
        report->is_inside = 1;
        long result =
            syscall(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
        report->error = result < 0 ? errno : 0;
        report->is_back = 1;
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) return probe_failed;
    enum probe_outcome outcome = probe_passed;
    if (!report->is_inside) outcome = probe_failed;
    else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) outcome = probe_ended;
    else if (report->is_back && report->error == EACCES) outcome = probe_refused;
    munmap(report, 4096);
    return outcome;
}

char *probe_name(int number) { return seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number); }

int probe_number(const char *name) { return seccomp_syscall_resolve_name(name); }
