#include "CLibvncclient.h"

#include <stdarg.h>
#include <stdio.h>

// The helper has one client and one thread.
static char words[256];

static void keep(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);
}

void vnc_capture_log(void) {
    rfbEnableClientLogging = TRUE;
    rfbClientLog = keep;
    rfbClientErr = keep;
}

const char *vnc_last_words(void) { return words; }

void vnc_forget_words(void) { words[0] = '\0'; }
