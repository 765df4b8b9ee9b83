#include "CGLPKGuard.h"
void roster_glpk_guard_placeholder(void) {}
