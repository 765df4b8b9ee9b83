#ifndef ROSTER_GLPK_INTERNAL_H
#define ROSTER_GLPK_INTERNAL_H

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>
#include <stddef.h>

#include "CGLPKGuard.h"

struct roster_glpk {
  glp_prob *problem;
  pthread_t thread;
  jmp_buf trap;
  int is_dead;
  size_t length;
  char message[512];
  // Scratch space for 1-based arrays; kept here so that a jump does not leak it.
  int *indices;
  double *numbers;
  size_t capacity;
};

typedef void (*roster_glpk_body)(roster_glpk *g, void *arguments);

// Runs `body` under the trap. The only setjmp there is.
int roster_glpk_guarded(roster_glpk *g, roster_glpk_body body, void *arguments);
// Makes room for `count` entries after the unused first one. Jumps to the trap if memory is short.
void roster_glpk_reserve(roster_glpk *g, size_t count);
// Ends the guarded call as GLPK's own fatal errors do.
_Noreturn void roster_glpk_fail(roster_glpk *g, const char *message);

#endif
