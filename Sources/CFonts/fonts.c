#include "CFonts.h"

// C23's #embed, which clang knows in every language mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char vga_9x16[] = {
#embed "../../Fonts/vga-9x16.glyphs"
};
static const unsigned char vga_9x14[] = {
#embed "../../Fonts/vga-9x14.glyphs"
};
static const unsigned char vga_9x8[] = {
#embed "../../Fonts/vga-9x8.glyphs"
};
static const unsigned char linux_8x16[] = {
#embed "../../Fonts/linux-8x16.glyphs"
};
static const unsigned char vga_8x16[] = {
#embed "../../Fonts/vga-8x16.glyphs"
};
static const unsigned char unifont_8x16[] = {
#embed "../../Fonts/unifont-8x16.glyphs"
};
static const unsigned char vga_8x14[] = {
#embed "../../Fonts/vga-8x14.glyphs"
};
static const unsigned char linux_8x8[] = {
#embed "../../Fonts/linux-8x8.glyphs"
};
static const unsigned char vga_8x8[] = {
#embed "../../Fonts/vga-8x8.glyphs"
};
static const unsigned char terminus_16x32[] = {
#embed "../../Fonts/terminus-16x32.glyphs"
};
static const unsigned char uefi_8x19[] = {
#embed "../../Fonts/uefi-8x19.glyphs"
};
static const unsigned char fixed_8x16[] = {
#embed "../../Fonts/fixed-8x16.glyphs"
};
static const unsigned char terminus_8x16[] = {
#embed "../../Fonts/terminus-8x16.glyphs"
};
static const unsigned char terminus_bold_8x16[] = {
#embed "../../Fonts/terminus-bold-8x16.glyphs"
};
static const unsigned char console_vga_8x16[] = {
#embed "../../Fonts/console-vga-8x16.glyphs"
};
static const unsigned char fixed_8x14[] = {
#embed "../../Fonts/fixed-8x14.glyphs"
};
static const unsigned char terminus_10x20[] = {
#embed "../../Fonts/terminus-10x20.glyphs"
};
static const unsigned char terminus_12x24[] = {
#embed "../../Fonts/terminus-12x24.glyphs"
};
static const unsigned char default_8x16[] = {
#embed "../../Fonts/default-8x16.glyphs"
};
static const unsigned char lat0_8x16[] = {
#embed "../../Fonts/lat0-8x16.glyphs"
};
static const unsigned char lat0_sun_8x16[] = {
#embed "../../Fonts/lat0-sun-8x16.glyphs"
};
static const unsigned char sun_8x16[] = {
#embed "../../Fonts/sun-8x16.glyphs"
};
static const unsigned char cp850_8x16[] = {
#embed "../../Fonts/cp850-8x16.glyphs"
};
static const unsigned char cp866_8x16[] = {
#embed "../../Fonts/cp866-8x16.glyphs"
};
static const unsigned char spleen_8x16[] = {
#embed "../../Fonts/spleen-8x16.glyphs"
};
static const unsigned char terminus_8x14[] = {
#embed "../../Fonts/terminus-8x14.glyphs"
};
static const unsigned char terminus_6x12[] = {
#embed "../../Fonts/terminus-6x12.glyphs"
};
static const unsigned char spleen_6x12[] = {
#embed "../../Fonts/spleen-6x12.glyphs"
};
static const unsigned char terminus_11x22[] = {
#embed "../../Fonts/terminus-11x22.glyphs"
};
static const unsigned char spleen_12x24[] = {
#embed "../../Fonts/spleen-12x24.glyphs"
};
static const unsigned char terminus_bold_12x24[] = {
#embed "../../Fonts/terminus-bold-12x24.glyphs"
};
static const unsigned char terminus_14x28[] = {
#embed "../../Fonts/terminus-14x28.glyphs"
};
static const unsigned char terminus_bold_14x28[] = {
#embed "../../Fonts/terminus-bold-14x28.glyphs"
};
static const unsigned char terminus_bold_16x32[] = {
#embed "../../Fonts/terminus-bold-16x32.glyphs"
};
static const unsigned char spleen_16x32[] = {
#embed "../../Fonts/spleen-16x32.glyphs"
};

// Every file of Fonts/ stands here; a test compares the two. Of fonts that fit equally well the first is taken.
static const struct {
    const unsigned char *bytes;
    size_t count;
} tables[] = {
    {vga_9x16, sizeof vga_9x16},
    {vga_9x14, sizeof vga_9x14},
    {vga_9x8, sizeof vga_9x8},
    {linux_8x16, sizeof linux_8x16},
    {vga_8x16, sizeof vga_8x16},
    {unifont_8x16, sizeof unifont_8x16},
    {fixed_8x16, sizeof fixed_8x16},
    {terminus_8x16, sizeof terminus_8x16},
    {terminus_bold_8x16, sizeof terminus_bold_8x16},
    {console_vga_8x16, sizeof console_vga_8x16},
    {fixed_8x14, sizeof fixed_8x14},
    {terminus_10x20, sizeof terminus_10x20},
    {terminus_12x24, sizeof terminus_12x24},
    {vga_8x14, sizeof vga_8x14},
    {linux_8x8, sizeof linux_8x8},
    {vga_8x8, sizeof vga_8x8},
    {terminus_16x32, sizeof terminus_16x32},
    {uefi_8x19, sizeof uefi_8x19},
    {default_8x16, sizeof default_8x16},
    {lat0_8x16, sizeof lat0_8x16},
    {lat0_sun_8x16, sizeof lat0_sun_8x16},
    {sun_8x16, sizeof sun_8x16},
    {cp850_8x16, sizeof cp850_8x16},
    {cp866_8x16, sizeof cp866_8x16},
    {spleen_8x16, sizeof spleen_8x16},
    {terminus_8x14, sizeof terminus_8x14},
    {terminus_6x12, sizeof terminus_6x12},
    {spleen_6x12, sizeof spleen_6x12},
    {terminus_11x22, sizeof terminus_11x22},
    {spleen_12x24, sizeof spleen_12x24},
    {terminus_bold_12x24, sizeof terminus_bold_12x24},
    {terminus_14x28, sizeof terminus_14x28},
    {terminus_bold_14x28, sizeof terminus_bold_14x28},
    {terminus_bold_16x32, sizeof terminus_bold_16x32},
    {spleen_16x32, sizeof spleen_16x32},
};

size_t fonts_count(void) { return sizeof tables / sizeof tables[0]; }

int fonts_table(size_t index, const unsigned char **bytes, size_t *count) {
    if (index >= fonts_count()) return 0;
    *bytes = tables[index].bytes;
    *count = tables[index].count;
    return 1;
}
