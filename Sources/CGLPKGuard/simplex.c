#include <limits.h>

#include "internal.h"

typedef struct {
  int primal, iterations, milliseconds;
  roster_glpk_relaxation *out;
} run;

static void simplex_body(roster_glpk *g, void *arguments) {
  const run *r = arguments;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = r->primal ? GLP_PRIMAL : GLP_DUALP;
  parameters.it_lim = r->iterations;
  parameters.tm_lim = r->milliseconds;
  roster_glpk_relaxation *out = r->out;
  out->code = glp_simplex(g->problem, &parameters);
  if (out->code == GLP_EBADB || out->code == GLP_ESING || out->code == GLP_ECOND) {
    // The basis at hand cannot be factorised: start over from the trivial one.
    glp_std_basis(g->problem);
    out->code = glp_simplex(g->problem, &parameters);
  }
  out->status = glp_get_status(g->problem);
  out->primal_status = glp_get_prim_stat(g->problem);
  out->dual_status = glp_get_dual_stat(g->problem);
  out->objective = glp_get_obj_val(g->problem);
  out->iterations = glp_get_it_cnt(g->problem);
}

int roster_glpk_simplex(roster_glpk *g, int primal, int iterations, int milliseconds, roster_glpk_relaxation *out) {
  run r = {primal, iterations, milliseconds, out};
  return roster_glpk_guarded(g, simplex_body, &r);
}

typedef struct {
  double *values, *row_duals, *reduced_costs;
} destination;

static void read_body(roster_glpk *g, void *arguments) {
  const destination *d = arguments;
  int columns = glp_get_num_cols(g->problem), rows = glp_get_num_rows(g->problem);
  for (int j = 1; j <= columns; j++) {
    if (d->values != NULL) d->values[j - 1] = glp_get_col_prim(g->problem, j);
    if (d->reduced_costs != NULL) d->reduced_costs[j - 1] = glp_get_col_dual(g->problem, j);
  }
  for (int i = 1; d->row_duals != NULL && i <= rows; i++) d->row_duals[i - 1] = glp_get_row_dual(g->problem, i);
}

int roster_glpk_read(roster_glpk *g, double *values, double *row_duals, double *reduced_costs) {
  destination d = {values, row_duals, reduced_costs};
  return roster_glpk_guarded(g, read_body, &d);
}

typedef struct {
  int row_count, column_count;
  unsigned char *rows, *columns;
  const unsigned char *kept_rows, *kept_columns;
} basis;

_Static_assert(ROSTER_GLPK_BASIC == GLP_BS, "GLPK's status of what is in the basis");

static void get_basis_body(roster_glpk *g, void *arguments) {
  const basis *b = arguments;
  int columns = glp_get_num_cols(g->problem), rows = glp_get_num_rows(g->problem);
  for (int i = 1; i <= rows; i++) b->rows[i - 1] = (unsigned char)glp_get_row_stat(g->problem, i);
  for (int j = 1; j <= columns; j++) b->columns[j - 1] = (unsigned char)glp_get_col_stat(g->problem, j);
}

int roster_glpk_get_basis(roster_glpk *g, unsigned char *rows, unsigned char *columns) {
  basis b = {.rows = rows, .columns = columns};
  return roster_glpk_guarded(g, get_basis_body, &b);
}

static void set_basis_body(roster_glpk *g, void *arguments) {
  const basis *b = arguments;
  int columns = glp_get_num_cols(g->problem), rows = glp_get_num_rows(g->problem);
  for (int i = 1; i <= rows; i++) glp_set_row_stat(g->problem, i, i <= b->row_count ? b->kept_rows[i - 1] : GLP_BS);
  for (int j = 1; j <= columns; j++) {
    glp_set_col_stat(g->problem, j, j <= b->column_count ? b->kept_columns[j - 1] : GLP_NL);
  }
}

int roster_glpk_set_basis(roster_glpk *g, int row_count, const unsigned char *rows, int column_count,
    const unsigned char *columns) {
  basis b = {.row_count = row_count, .column_count = column_count, .kept_rows = rows, .kept_columns = columns};
  return roster_glpk_guarded(g, set_basis_body, &b);
}
