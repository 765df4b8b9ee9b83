#include <math.h>

#include "internal.h"

static int bound_type(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  if (isfinite(lower) && isfinite(upper)) return GLP_DB;
  if (isfinite(lower)) return GLP_LO;
  if (isfinite(upper)) return GLP_UP;
  return GLP_FR;
}

// Copies the entries of one row or column into the scratch space, 1-based; returns their number.
static int copy_entries(roster_glpk *g, const int *starts, const int *indices, const double *coefficients, int item) {
  int first = starts[item], count = starts[item + 1] - first;
  roster_glpk_reserve(g, (size_t)count);
  for (int k = 0; k < count; k++) {
    g->indices[k + 1] = indices[first + k] + 1;
    g->numbers[k + 1] = coefficients[first + k];
  }
  return count;
}

typedef struct {
  int count;
  const double *lower, *upper, *objective, *coefficients;
  const unsigned char *is_integer;
  const int *starts, *indices;
} block;

static void columns_body(roster_glpk *g, void *arguments) {
  const block *b = arguments;
  if (b->count == 0) return;
  int first = glp_add_cols(g->problem, b->count);
  for (int k = 0; k < b->count; k++) {
    int j = first + k;
    // The kind first: GLP_IV leaves the bounds alone.
    glp_set_col_kind(g->problem, j, b->is_integer[k] ? GLP_IV : GLP_CV);
    glp_set_col_bnds(g->problem, j, bound_type(b->lower[k], b->upper[k]), b->lower[k], b->upper[k]);
    glp_set_obj_coef(g->problem, j, b->objective[k]);
    if (b->starts != NULL) {
      int count = copy_entries(g, b->starts, b->indices, b->coefficients, k);
      glp_set_mat_col(g->problem, j, count, g->indices, g->numbers);
    }
  }
}

int roster_glpk_add_columns(roster_glpk *g, int count, const double *lower, const double *upper,
    const unsigned char *is_integer, const double *objective, const int *starts, const int *rows,
    const double *coefficients) {
  block b = {count, lower, upper, objective, coefficients, is_integer, starts, rows};
  return roster_glpk_guarded(g, columns_body, &b);
}

static void rows_body(roster_glpk *g, void *arguments) {
  const block *b = arguments;
  if (b->count == 0) return;
  int first = glp_add_rows(g->problem, b->count);
  for (int k = 0; k < b->count; k++) {
    glp_set_row_bnds(g->problem, first + k, bound_type(b->lower[k], b->upper[k]), b->lower[k], b->upper[k]);
    int count = copy_entries(g, b->starts, b->indices, b->coefficients, k);
    glp_set_mat_row(g->problem, first + k, count, g->indices, g->numbers);
  }
}

int roster_glpk_add_rows(roster_glpk *g, int count, const double *lower, const double *upper, const int *starts,
    const int *columns, const double *coefficients) {
  block b = {count, lower, upper, NULL, coefficients, NULL, starts, columns};
  return roster_glpk_guarded(g, rows_body, &b);
}

typedef struct {
  int count;
  const int *members;
} selection;

static void copy_selection(roster_glpk *g, const selection *s) {
  roster_glpk_reserve(g, (size_t)s->count);
  for (int k = 0; k < s->count; k++) g->indices[k + 1] = s->members[k] + 1;
}

static void delete_columns_body(roster_glpk *g, void *arguments) {
  const selection *s = arguments;
  if (s->count == 0) return;
  copy_selection(g, s);
  glp_del_cols(g->problem, s->count, g->indices);
}

int roster_glpk_delete_columns(roster_glpk *g, int count, const int *columns) {
  selection s = {count, columns};
  return roster_glpk_guarded(g, delete_columns_body, &s);
}

static void delete_rows_body(roster_glpk *g, void *arguments) {
  const selection *s = arguments;
  if (s->count == 0) return;
  copy_selection(g, s);
  glp_del_rows(g->problem, s->count, g->indices);
}

int roster_glpk_delete_rows(roster_glpk *g, int count, const int *rows) {
  selection s = {count, rows};
  return roster_glpk_guarded(g, delete_rows_body, &s);
}

typedef struct {
  int index;
  double first, second;
} change;

static void column_bounds_body(roster_glpk *g, void *arguments) {
  const change *c = arguments;
  glp_set_col_bnds(g->problem, c->index + 1, bound_type(c->first, c->second), c->first, c->second);
}

int roster_glpk_set_column_bounds(roster_glpk *g, int column, double lower, double upper) {
  change c = {column, lower, upper};
  return roster_glpk_guarded(g, column_bounds_body, &c);
}

static void row_bounds_body(roster_glpk *g, void *arguments) {
  const change *c = arguments;
  glp_set_row_bnds(g->problem, c->index + 1, bound_type(c->first, c->second), c->first, c->second);
}

int roster_glpk_set_row_bounds(roster_glpk *g, int row, double lower, double upper) {
  change c = {row, lower, upper};
  return roster_glpk_guarded(g, row_bounds_body, &c);
}

static void cost_body(roster_glpk *g, void *arguments) {
  const change *c = arguments;
  glp_set_obj_coef(g->problem, c->index + 1, c->first);
}

int roster_glpk_set_cost(roster_glpk *g, int column, double cost) {
  change c = {column, cost, 0};
  return roster_glpk_guarded(g, cost_body, &c);
}

int roster_glpk_set_constant(roster_glpk *g, double constant) {
  change c = {-1, constant, 0}; // GLPK keeps the constant as the cost of column 0.
  return roster_glpk_guarded(g, cost_body, &c);
}

static void prepare_body(roster_glpk *g, void *arguments) {
  const int *advanced_basis = arguments;
  glp_scale_prob(g->problem, GLP_SF_AUTO);
  if (*advanced_basis) glp_adv_basis(g->problem, 0);
}

int roster_glpk_prepare(roster_glpk *g, int advanced_basis) {
  return roster_glpk_guarded(g, prepare_body, &advanced_basis);
}
