#include "CThreads.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>

struct work {
    char name[16];
    void (*body)(void *);
    void *context;
};

static void *begin(void *argument) {
    struct work work = *(struct work *)argument;
    free(argument);
    prctl(PR_SET_NAME, work.name);
    work.body(work.context);
    return NULL;
}

int thread_start(const char *name, size_t stack, void (*body)(void *), void *context) {
    struct work *work = malloc(sizeof *work);
    if (work == NULL) return ENOMEM;
    *work = (struct work){.body = body, .context = context};
    snprintf(work->name, sizeof work->name, "%s", name);
    pthread_attr_t attributes;
    int code = pthread_attr_init(&attributes);
    if (code == 0) {
        pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
        pthread_attr_setstacksize(&attributes, stack);
        // The new thread inherits the mask, so no signal can reach it even before its first instruction; only those of
        // faults are let through again (crash_signals.c).
        sigset_t everything, previous;
        sigfillset(&everything);
        pthread_sigmask(SIG_SETMASK, &everything, &previous);
        pthread_t thread;
        code = pthread_create(&thread, &attributes, begin, work);
        pthread_sigmask(SIG_SETMASK, &previous, NULL);
        pthread_attr_destroy(&attributes);
    }
    if (code != 0) free(work);
    return code;
}

static void *pass(void *gate) {
    pthread_mutex_lock(gate);
    pthread_mutex_unlock(gate);
    return NULL;
}

int thread_room(int wanted) {
    pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
    pthread_t *threads = calloc((size_t)wanted, sizeof *threads);
    pthread_attr_t attributes;
    if (threads == NULL || pthread_attr_init(&attributes) != 0) {
        free(threads);
        return 0;
    }
    pthread_attr_setstacksize(&attributes, 64 << 10);
    sigset_t everything, previous;
    sigfillset(&everything);
    int count = 0;
    pthread_mutex_lock(&gate);
    pthread_sigmask(SIG_SETMASK, &everything, &previous);
    while (count < wanted && pthread_create(&threads[count], &attributes, pass, &gate) == 0) count++;
    pthread_sigmask(SIG_SETMASK, &previous, NULL);
    pthread_mutex_unlock(&gate);
    for (int i = 0; i < count; i++) pthread_join(threads[i], NULL);
    pthread_attr_destroy(&attributes);
    free(threads);
    return count;
}

void thread_share_heap(void) { mallopt(M_ARENA_MAX, 1); }
