#include "CEmbedded.h"

// C23's #embed, which clang knows in every language mode. A large array literal in Swift would take minutes to compile.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char demo[] = {
#embed "../../Demo/demo.xml"
};

void embedded_demo(const unsigned char **bytes, size_t *count) {
    *bytes = demo;
    *count = sizeof demo;
}

struct theme {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

#if __has_embed("../../Themes/dark.toml") == 1
static const unsigned char theme_dark[] = {
#embed "../../Themes/dark.toml"
};
#endif
#if __has_embed("../../Themes/light.toml") == 1
static const unsigned char theme_light[] = {
#embed "../../Themes/light.toml"
};
#endif
#if __has_embed("../../Themes/high-contrast.toml") == 1
static const unsigned char theme_high_contrast[] = {
#embed "../../Themes/high-contrast.toml"
};
#endif
#if __has_embed("../../Themes/sixteen.toml") == 1
static const unsigned char theme_sixteen[] = {
#embed "../../Themes/sixteen.toml"
};
#endif
#if __has_embed("../../Themes/mono.toml") == 1
static const unsigned char theme_mono[] = {
#embed "../../Themes/mono.toml"
};
#endif
#if __has_embed("../../Themes/nord.toml") == 1
static const unsigned char theme_nord[] = {
#embed "../../Themes/nord.toml"
};
#endif
#if __has_embed("../../Themes/gruvbox.toml") == 1
static const unsigned char theme_gruvbox[] = {
#embed "../../Themes/gruvbox.toml"
};
#endif
#if __has_embed("../../Themes/dracula.toml") == 1
static const unsigned char theme_dracula[] = {
#embed "../../Themes/dracula.toml"
};
#endif

// In the order in which they are offered.
static const struct theme themes[] = {
#if __has_embed("../../Themes/dark.toml") == 1
    {"dark", theme_dark, sizeof theme_dark},
#endif
#if __has_embed("../../Themes/light.toml") == 1
    {"light", theme_light, sizeof theme_light},
#endif
#if __has_embed("../../Themes/high-contrast.toml") == 1
    {"high-contrast", theme_high_contrast, sizeof theme_high_contrast},
#endif
#if __has_embed("../../Themes/sixteen.toml") == 1
    {"sixteen", theme_sixteen, sizeof theme_sixteen},
#endif
#if __has_embed("../../Themes/mono.toml") == 1
    {"mono", theme_mono, sizeof theme_mono},
#endif
#if __has_embed("../../Themes/nord.toml") == 1
    {"nord", theme_nord, sizeof theme_nord},
#endif
#if __has_embed("../../Themes/gruvbox.toml") == 1
    {"gruvbox", theme_gruvbox, sizeof theme_gruvbox},
#endif
#if __has_embed("../../Themes/dracula.toml") == 1
    {"dracula", theme_dracula, sizeof theme_dracula},
#endif
    {0},
};

size_t embedded_theme_count(void) { return sizeof themes / sizeof themes[0] - 1; }

int embedded_theme(size_t index, const char **name, const unsigned char **bytes, size_t *count) {
    if (index >= embedded_theme_count()) return 0;
    *name = themes[index].name;
    *bytes = themes[index].bytes;
    *count = themes[index].count;
    return 1;
}
