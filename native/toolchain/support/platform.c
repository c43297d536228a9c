/* Time zone (from the JDK's libjava), locale, instruction cache. */
#define _GNU_SOURCE
#include <ctype.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "TimeZone_md.h"
#include "svm_locale.h"

char *SVM_FindJavaTZmd(const char *mappings, int length) {
    (void) mappings; (void) length;       /* only Windows and AIX map names */
    return findJavaTZ_md(NULL);
}

static svm_locale_props_t props;

/* Cuts "language[_country][.encoding][@modifier]" as setlocale(3) gives it. */
static int cut(int category, const char **lang, const char **script, const char **country, const char **variant) {
    const char *now = setlocale(category, NULL);
    char *s, *p;
    *lang = "en"; *script = *country = *variant = NULL;
    if (!now || !*now || !strcmp(now, "C") || !strcmp(now, "POSIX") || !strncmp(now, "C.", 2)) return 0;
    if (!(s = strdup(now))) return 1;     /* kept: the record points into it */
    if ((p = strchr(s, '@'))) {
        *p++ = 0;
        if (!strcmp(p, "latin")) *script = "Latn";
        else if (!strcmp(p, "cyrillic")) *script = "Cyrl";
        else if (!strcmp(p, "arabic")) *script = "Arab";
        else if (!strcmp(p, "devanagari")) *script = "Deva";
        else if (!strcmp(p, "nynorsk")) *variant = "NY";
    }
    if ((p = strchr(s, '.'))) *p = 0;
    if ((p = strchr(s, '_'))) {
        *p++ = 0;
        if (*p) *country = p;
    }
    if (islower((unsigned char) s[0]) && strlen(s) <= 3) *lang = s;
    return 0;
}

int svm_initialize_locale(void) {
    setlocale(LC_ALL, "");
    if (cut(LC_CTYPE, &props.format_language, &props.format_script, &props.format_country, &props.format_variant)
        || cut(LC_MESSAGES, &props.display_language, &props.display_script, &props.display_country, &props.display_variant))
        return SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY;
    return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}

const svm_locale_props_t *svm_get_locale(void) { return &props; }

void codeSynchronization_clearCache(int64_t start, int64_t size) {
    __builtin___clear_cache((char *) start, (char *) (start + size));
}
