#ifndef CCHAFA_SHIM_H
#define CCHAFA_SHIM_H

#include <chafa.h>

/// The bits of chafa's symbol tags, whose macros Swift does not import.
static inline ChafaSymbolTags chafa_tags_space(void) { return CHAFA_SYMBOL_TAG_SPACE; }
static inline ChafaSymbolTags chafa_tags_half(void) {
    return (ChafaSymbolTags)(CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID | CHAFA_SYMBOL_TAG_VHALF);
}
static inline ChafaSymbolTags chafa_tags_quad(void) {
    return (ChafaSymbolTags)(CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID | CHAFA_SYMBOL_TAG_HALF |
                             CHAFA_SYMBOL_TAG_QUAD);
}
static inline ChafaSymbolTags chafa_tags_sextant(void) {
    return (ChafaSymbolTags)(CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID | CHAFA_SYMBOL_TAG_HALF |
                             CHAFA_SYMBOL_TAG_QUAD | CHAFA_SYMBOL_TAG_SEXTANT);
}
static inline ChafaSymbolTags chafa_tags_ascii(void) {
    return (ChafaSymbolTags)(CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_ASCII);
}

#endif
