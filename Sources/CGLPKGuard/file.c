#include "internal.h"

typedef struct {
  const char *path;
  int is_mps, code;
} file;

static void read_file_body(roster_glpk *g, void *arguments) {
  file *f = arguments;
  f->code = f->is_mps ? glp_read_mps(g->problem, GLP_MPS_FILE, NULL, f->path) : glp_read_lp(g->problem, NULL, f->path);
}

int roster_glpk_read_file(roster_glpk *g, const char *path, int is_mps, int *code) {
  file f = {path, is_mps, 0};
  int result = roster_glpk_guarded(g, read_file_body, &f);
  *code = f.code;
  return result;
}

static void size_body(roster_glpk *g, void *arguments) {
  roster_glpk_size *size = arguments;
  *size = (roster_glpk_size){
    glp_get_num_cols(g->problem), glp_get_num_rows(g->problem), glp_get_num_nz(g->problem), glp_get_obj_coef(g->problem, 0)};
}

int roster_glpk_get_size(roster_glpk *g, roster_glpk_size *size) { return roster_glpk_guarded(g, size_body, size); }

typedef struct {
  int index;
  roster_glpk_item *item;
  int *columns;
  double *coefficients;
} query;

static void column_body(roster_glpk *g, void *arguments) {
  const query *q = arguments;
  int j = q->index + 1;
  *q->item = (roster_glpk_item){
    .name = glp_get_col_name(g->problem, j),
    .lower = glp_get_col_lb(g->problem, j),
    .upper = glp_get_col_ub(g->problem, j),
    .cost = glp_get_obj_coef(g->problem, j),
    .is_integer = glp_get_col_kind(g->problem, j) != GLP_CV,
  };
}

int roster_glpk_get_column(roster_glpk *g, int column, roster_glpk_item *item) {
  query q = {column, item, NULL, NULL};
  return roster_glpk_guarded(g, column_body, &q);
}

static void row_body(roster_glpk *g, void *arguments) {
  const query *q = arguments;
  int i = q->index + 1, columns = glp_get_num_cols(g->problem);
  roster_glpk_reserve(g, (size_t)columns);
  int count = glp_get_mat_row(g->problem, i, g->indices, g->numbers);
  for (int k = 1; k <= count; k++) {
    q->columns[k - 1] = g->indices[k] - 1;
    q->coefficients[k - 1] = g->numbers[k];
  }
  *q->item = (roster_glpk_item){
    .name = glp_get_row_name(g->problem, i),
    .lower = glp_get_row_lb(g->problem, i),
    .upper = glp_get_row_ub(g->problem, i),
    .count = count,
  };
}

int roster_glpk_get_row(roster_glpk *g, int row, roster_glpk_item *item, int *columns, double *coefficients) {
  query q = {row, item, columns, coefficients};
  return roster_glpk_guarded(g, row_body, &q);
}
