#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Takes GLPK's last words and keeps them off the terminal.
static int keep_message(void *info, const char *text) {
  roster_glpk *g = info;
  size_t room = sizeof g->message - 1 - g->length, length = strlen(text);
  if (length > room) length = room;
  memcpy(g->message + g->length, text, length);
  g->length += length;
  g->message[g->length] = '\0';
  return 1;
}

static void jump_to_trap(void *info) {
  roster_glpk *g = info;
  longjmp(g->trap, 1);
}

void roster_glpk_fail(roster_glpk *g, const char *message) {
  keep_message(g, message);
  longjmp(g->trap, 1);
}

int roster_glpk_guarded(roster_glpk *g, roster_glpk_body body, void *arguments) {
  if (g->is_dead) return -1;
  if (!pthread_equal(g->thread, pthread_self())) {
    // The problem stays usable on its own thread: nothing of it was touched.
    return -1;
  }
  if (setjmp(g->trap) != 0) {
    // After a fatal error GLPK allows nothing but freeing its environment, which frees the problem as well.
    g->is_dead = 1;
    g->problem = NULL;
    glp_free_env();
    return -1;
  }
  glp_term_out(GLP_OFF);
  glp_term_hook(keep_message, g);
  glp_error_hook(jump_to_trap, g);
  body(g, arguments);
  return 0;
}

void roster_glpk_reserve(roster_glpk *g, size_t count) {
  if (g->capacity >= count + 1) return;
  size_t capacity = 2 * (count + 1);
  int *indices = realloc(g->indices, capacity * sizeof *indices);
  if (indices != NULL) g->indices = indices;
  double *numbers = realloc(g->numbers, capacity * sizeof *numbers);
  if (numbers != NULL) g->numbers = numbers;
  if (indices == NULL || numbers == NULL) roster_glpk_fail(g, "out of memory");
  g->capacity = capacity;
}

const char *roster_glpk_version(void) { return glp_version(); }

int roster_glpk_is_threaded(void) { return glp_config("TLS") != NULL; }

static void create_body(roster_glpk *g, void *arguments) {
  (void)arguments;
  g->problem = glp_create_prob();
  glp_set_obj_dir(g->problem, GLP_MIN);
}

roster_glpk *roster_glpk_create(void) {
  roster_glpk *g = calloc(1, sizeof *g);
  if (g == NULL) return NULL;
  g->thread = pthread_self();
  roster_glpk_guarded(g, create_body, NULL);
  return g;
}

static void destroy_body(roster_glpk *g, void *arguments) {
  (void)arguments;
  if (g->problem != NULL) glp_delete_prob(g->problem);
  g->problem = NULL;
}

void roster_glpk_destroy(roster_glpk *g) {
  if (roster_glpk_guarded(g, destroy_body, NULL) == 0) glp_free_env();
  free(g->indices);
  free(g->numbers);
  free(g);
}

const char *roster_glpk_message(const roster_glpk *g) { return g->message; }

static void fault_body(roster_glpk *g, void *arguments) {
  (void)arguments;
  glp_add_rows(g->problem, 0);
}

int roster_glpk_inject_fault(roster_glpk *g) { return roster_glpk_guarded(g, fault_body, NULL); }
