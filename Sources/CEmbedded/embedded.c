#include "CEmbedded.h"

size_t embedded_theme_count(void) { return 0; }

void embedded_theme(size_t index, const char **name, const unsigned char **bytes, size_t *count) {
    (void)index;
    *name = NULL;
    *bytes = NULL;
    *count = 0;
}

void embedded_demo(const unsigned char **bytes, size_t *count) {
    *bytes = NULL;
    *count = 0;
}
