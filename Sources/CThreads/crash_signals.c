// Every thread of the process can be the one that crashes, whichever library has made it: libvirt, GLib, Dispatch, us.
// The kernel ends a process without asking its handlers when the signal of a fault is blocked on the thread, or when the
// thread has no stack left to run a handler on. So pthread_create(3) is taken over for the whole process.

#ifndef __has_feature
#define __has_feature(name) 0
#endif
// The sanitizers take the same function over, and handle faults themselves.
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

typedef int creator(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

struct start {
    void *(*body)(void *);
    void *context;
};

static void unblock_faults(void) {
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
    sigset_t signals;
    sigemptyset(&signals);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigaddset(&signals, faults[i]);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

static void drop_stack(void *argument) {
    stack_t *stack = argument;
    if (stack->ss_sp == MAP_FAILED) return;
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    munmap(stack->ss_sp, stack->ss_size);
}

static void *begin(void *argument) {
    struct start start = *(struct start *)argument;
    free(argument);
    unblock_faults();
    // The kernel's own part differs between processors; the handlers need a few KiB besides.
    long least = sysconf(_SC_MINSIGSTKSZ), page = sysconf(_SC_PAGESIZE);
    stack_t stack = {.ss_size = ((size_t)(least > 0 ? least : 0) + 16384 + page - 1) / page * page};
    stack.ss_sp = mmap(NULL, stack.ss_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (stack.ss_sp != MAP_FAILED) sigaltstack(&stack, NULL);
    void *result;
    // Also for threads that leave by pthread_exit(3).
    pthread_cleanup_push(drop_stack, &stack);
    result = start.body(start.context);
    pthread_cleanup_pop(1);
    return result;
}

int pthread_create(
    pthread_t *restrict thread, const pthread_attr_t *restrict attributes, void *(*body)(void *),
    void *restrict context) {
    static creator *_Atomic original;
    creator *create = original;
    if (create == NULL) {
        create = (creator *)dlsym(RTLD_NEXT, "pthread_create");
        if (create == NULL) return EAGAIN;
        original = create;
    }
    struct start *start = malloc(sizeof *start);
    if (start == NULL) return create(thread, attributes, body, context);
    *start = (struct start){.body = body, .context = context};
    int code = create(thread, attributes, begin, start);
    if (code != 0) free(start);
    return code;
}

#endif
