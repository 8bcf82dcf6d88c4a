#ifndef VIRT_TUI_CLIBVNCCLIENT_H
#define VIRT_TUI_CLIBVNCCLIENT_H

#include <dlfcn.h>
#include <rfb/rfbclient.h>
#include <stdbool.h>
#include <stddef.h>

// Swift refuses the library's changing globals and cannot write a variadic function; the rest needs its unions.

/// Keeps the library off stderr: what it says is kept instead, the last message only.
void vnc_capture_log(void);

/// The last message, ended by 0; server text may be in it.
const char *vnc_last_words(void);

/// Forgets the last message.
void vnc_forget_words(void);

/// Reads the certificates that displays must be signed by, PEM, at most 8 MiB, from a descriptor to its end; false when there
/// are none. Before anything is heard of the display.
bool vnc_keep_authority(int descriptor);

/// What the library takes for the name of the file with these certificates; NULL when there are none.
const char *vnc_authority_name(void);

/// Makes the library send neither encodings nor requests by itself: the helper sends its own, when it wants to.
static inline void vnc_keep_silent(rfbClient *client) {
    client->supportedMessages.client2server[0] &=
        (uint8_t)~((1u << rfbSetEncodings) | (1u << rfbFramebufferUpdateRequest));
}

/// Whether the server takes keys with their codes.
static inline bool vnc_takes_scancodes(rfbClient *client) {
    return SupportsClient2Server(client, rfbQemuEvent) != FALSE;
}

/// Gives the client a connected descriptor, which it owns from then on.
static inline void vnc_adopt_socket(rfbClient *client, int descriptor) {
    client->listenSpecified = TRUE;
    client->sock = descriptor;
}

/// The next message's type, which stays unread; false when the connection ended.
static inline bool vnc_peek_type(rfbClient *client, uint8_t *type) {
    char byte;
    if (!ReadFromRFBServer(client, &byte, 1)) return false;
    // A single byte always goes through the library's buffer, so it can be put back.
    client->bufoutptr--;
    client->buffered++;
    *type = (uint8_t)byte;
    return true;
}

/// Bytes that came already and that no poll will tell of.
static inline bool vnc_has_buffered(rfbClient *client) {
    if (client->buffered > 0) return true;
    if (client->tlsSession == NULL) return false;
    // The library itself links GnuTLS; asking the loader saves us its headers.
    static size_t (*pending)(void *);
    if (pending == NULL) *(void **)&pending = dlsym(RTLD_DEFAULT, "gnutls_record_check_pending");
    return pending != NULL && pending(client->tlsSession) > 0;
}

#endif
