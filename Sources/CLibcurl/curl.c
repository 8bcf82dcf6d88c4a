#include "CLibcurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    web_take take;
    web_goes_on goes_on;
    void *context;
} receiver;

static size_t take(char *bytes, size_t size, size_t count, void *opaque) {
    receiver *to = opaque;
    return to->take(bytes, size * count, to->context) ? size * count : CURL_WRITEFUNC_ERROR;
}

static int go_on(void *opaque, curl_off_t total, curl_off_t now, curl_off_t up_total, curl_off_t up_now) {
    (void)total, (void)now, (void)up_total, (void)up_now;
    receiver *to = opaque;
    return to->goes_on(to->context) ? 0 : 1;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

web_result web_get(const char *url, bool head_only, web_take take_part, web_goes_on goes_on, void *context) {
    web_result result = {.code = CURLE_FAILED_INIT, .length = -1};
    pthread_once(&once, start);
    CURL *curl = curl_easy_init();
    if (curl == NULL) {
        snprintf(result.message, sizeof result.message, "libcurl could not be started");
        return result;
    }
    receiver to = {take_part, goes_on, context};
    char message[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 8L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 15L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 30L);
    curl_easy_setopt(curl, CURLOPT_NOBODY, head_only ? 1L : 0L);
    curl_easy_setopt(curl, CURLOPT_FAILONERROR, 0L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "virt-tui");
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, message);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &to);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, go_on);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &to);
    CURLcode code = curl_easy_perform(curl);
    result.code = code;
    if (code != CURLE_OK) {
        snprintf(result.message, sizeof result.message, "%s", message[0] != 0 ? message : curl_easy_strerror(code));
    }
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &result.status);
    curl_off_t length = -1;
    if (curl_easy_getinfo(curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length) == CURLE_OK) result.length = length;
    curl_easy_cleanup(curl);
    return result;
}
