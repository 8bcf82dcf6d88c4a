#ifndef VIRT_TUI_CLIBCURL_H
#define VIRT_TUI_CLIBCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a transfer ended.
typedef struct {
    /// libcurl's code; 0 when the server has answered.
    int code;
    /// What libcurl has to say about a code that is not 0.
    char message[256];
    /// HTTP's status of the last answer; 0 when there was none.
    long status;
    /// The body's length as the server says, bytes; negative when it does not say.
    int64_t length;
} web_result;

/// Takes a part of the body; false ends the transfer.
typedef bool (*web_take)(const void *bytes, size_t count, void *context);
/// Whether to go on; asked about once a second, also while nothing comes.
typedef bool (*web_goes_on)(void *context);

/// Gets a URL with http or https, or only its head. Follows redirections between these. Gives up when connecting takes
/// longer than 15 seconds or when nothing comes for 30. Blocks; any thread.
web_result web_get(const char *url, bool head_only, web_take take, web_goes_on goes_on, void *context);

#endif
