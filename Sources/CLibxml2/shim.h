#ifndef VIRT_TUI_CLIBXML2_SHIM_H
#define VIRT_TUI_CLIBXML2_SHIM_H

// Debian's headers pull in ICU, which collides with Foundation's own ICU module.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// The only options a document may be parsed with: no network, no printing of errors, and no option that would load
/// a document type or lift the parser's limits.
///
/// XML_PARSE_NOENT concerns the five entities of XML alone, since SafeParser refuses a document type before one could
/// declare others. Without it libxml2 2.9 leaves an ampersand in a namespace's address as "&#38;".
static inline int clibxml2_safe_options(void) {
    return XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT | XML_PARSE_NOENT;
}

static inline void clibxml2_discard(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

/// Nothing that libxml2 has to say goes to standard error, on this thread and those that begin later. Once, at the start.
static inline void clibxml2_silence(void) {
    xmlInitParser();
    xmlSetGenericErrorFunc(NULL, clibxml2_discard);
    xmlThrDefSetGenericErrorFunc(NULL, clibxml2_discard);
}

#endif
