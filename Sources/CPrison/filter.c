#include "CPrison.h"

#include <seccomp.h>

void *prison_new_filter(void) { return seccomp_init(SCMP_ACT_KILL_PROCESS); }

bool prison_allow(void *filter, const char *name, unsigned count, const struct prison_condition *conditions) {
    struct scmp_arg_cmp comparisons[4];
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;
    if (count > sizeof comparisons / sizeof *comparisons) return false;
    for (unsigned i = 0; i < count; i++)
        comparisons[i] = (struct scmp_arg_cmp){
            .arg = conditions[i].argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = conditions[i].mask,
            .datum_b = conditions[i].value};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, count, comparisons) == 0;
}

bool prison_refuse(void *filter, const char *name, uint16_t error) {
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(error), number, 0, NULL) == 0;
}

int prison_load(void *filter) {
    int code = seccomp_load(filter);
    seccomp_release(filter);
    return code;
}

void prison_free(void *filter) { seccomp_release(filter); }
