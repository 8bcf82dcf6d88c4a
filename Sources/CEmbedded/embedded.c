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

static const unsigned char theme_16_colours[] = {
#embed "../../Themes/16-colours.toml"
};
static const unsigned char theme_dark[] = {
#embed "../../Themes/dark.toml"
};
static const unsigned char theme_dracula[] = {
#embed "../../Themes/dracula.toml"
};
static const unsigned char theme_gruvbox[] = {
#embed "../../Themes/gruvbox.toml"
};
static const unsigned char theme_high_contrast[] = {
#embed "../../Themes/high-contrast.toml"
};
static const unsigned char theme_light[] = {
#embed "../../Themes/light.toml"
};
static const unsigned char theme_mocha[] = {
#embed "../../Themes/mocha.toml"
};
static const unsigned char theme_mono[] = {
#embed "../../Themes/mono.toml"
};
static const unsigned char theme_nord[] = {
#embed "../../Themes/nord.toml"
};

// Every file of Themes/ stands here; a test compares the two.
static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} themes[] = {
    {"16-colours", theme_16_colours, sizeof theme_16_colours},
    {"dark", theme_dark, sizeof theme_dark},
    {"dracula", theme_dracula, sizeof theme_dracula},
    {"gruvbox", theme_gruvbox, sizeof theme_gruvbox},
    {"high-contrast", theme_high_contrast, sizeof theme_high_contrast},
    {"light", theme_light, sizeof theme_light},
    {"mocha", theme_mocha, sizeof theme_mocha},
    {"mono", theme_mono, sizeof theme_mono},
    {"nord", theme_nord, sizeof theme_nord},
};

size_t embedded_theme_count(void) { return sizeof themes / sizeof themes[0]; }

int embedded_theme(size_t index, const char **name, const unsigned char **bytes, size_t *count) {
    if (index >= embedded_theme_count()) return 0;
    *name = themes[index].name;
    *bytes = themes[index].bytes;
    *count = themes[index].count;
    return 1;
}
