#include <float.h>
#include <math.h>
#include <string.h>

#include "internal.h"

_Static_assert(ROSTER_GLPK_FEASIBLE == GLP_FEAS, "glpk.h");
_Static_assert(ROSTER_GLPK_NO_FEASIBLE == GLP_NOFEAS, "glpk.h");
_Static_assert(ROSTER_GLPK_OPTIMAL == GLP_OPT, "glpk.h");
_Static_assert(ROSTER_GLPK_ITERATION_LIMIT == GLP_EITLIM, "glpk.h");
_Static_assert(ROSTER_GLPK_TIME_LIMIT == GLP_ETMLIM, "glpk.h");
_Static_assert(ROSTER_GLPK_STOPPED == GLP_ESTOP, "glpk.h");

typedef struct {
  roster_glpk *g;
  const roster_glpk_search_options *options;
  roster_glpk_ask ask;
  void *context;
  double *values;
  roster_glpk_search_result *out;
} search;

// The tree is whole only while a node is being selected: then every open node is in the list of active ones.
static void read_bound(search *s, glp_tree *tree) {
  int node = glp_ios_best_node(tree);
  if (node == 0) return;
  double bound = glp_ios_node_bound(tree, node);
  if (bound > s->out->bound && bound > -DBL_MAX / 2) s->out->bound = bound;
}

static void callback(glp_tree *tree, void *info) {
  search *s = info;
  glp_prob *problem = glp_ios_get_prob(tree);
  int reason = glp_ios_reason(tree);
  if (reason == GLP_ISELECT) {
    s->out->nodes += 1;
    read_bound(s, tree);
  }
  int has_incumbent = glp_mip_status(problem) == GLP_FEAS;
  roster_glpk_event event = {
    .accepts_start = reason == GLP_IHEUR,
    .selects_node = reason == GLP_ISELECT,
    .has_incumbent = has_incumbent,
    .incumbent = has_incumbent ? glp_mip_obj_val(problem) : INFINITY,
    .bound = s->out->bound,
    .nodes = s->out->nodes,
    .iterations = glp_get_it_cnt(problem),
  };
  roster_glpk_reply reply = s->ask(s->context, event);
  // Swift's frame has ended; from here on a fatal error may jump.
  if (reply.fault) glp_add_rows(problem, 0);
  if (reply.start != NULL && reason == GLP_IHEUR) {
    int columns = glp_get_num_cols(problem);
    roster_glpk_reserve(s->g, (size_t)columns);
    memcpy(s->g->numbers + 1, reply.start, (size_t)columns * sizeof(double));
    glp_ios_heur_sol(tree, s->g->numbers);
  }
  if (reply.stop) glp_ios_terminate(tree);
}

static void search_body(roster_glpk *g, void *arguments) {
  search *s = arguments;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.cb_func = callback;
  parameters.cb_info = s;
  parameters.tm_lim = s->options->milliseconds;
  parameters.pp_tech = s->options->tighten ? GLP_PP_ALL : GLP_PP_NONE;
  int cuts = s->options->cuts ? GLP_ON : GLP_OFF;
  parameters.mir_cuts = parameters.gmi_cuts = parameters.cov_cuts = parameters.clq_cuts = cuts;
  // GLPK's usual choice looks at a tableau row of every fractional column, without a callback in between: with thousands
  // of them one node takes seconds.
  if (!s->options->cuts) parameters.br_tech = GLP_BR_MFV;
  // Rounding is safe as long as all rows are in the problem; the other two heuristics have clocks of their own.
  parameters.sr_heur = GLP_ON;
  parameters.fp_heur = parameters.ps_heur = GLP_OFF;
  s->out->code = glp_intopt(g->problem, &parameters);
  s->out->status = glp_mip_status(g->problem);
  s->out->iterations = glp_get_it_cnt(g->problem);
  if (s->out->status == GLP_OPT || s->out->status == GLP_FEAS) {
    s->out->objective = glp_mip_obj_val(g->problem);
    for (int j = glp_get_num_cols(g->problem); j >= 1; j--) s->values[j - 1] = glp_mip_col_val(g->problem, j);
  }
}

int roster_glpk_search(roster_glpk *g, const roster_glpk_search_options *options, roster_glpk_ask ask, void *context,
    double *values, roster_glpk_search_result *out) {
  search s = {g, options, ask, context, values, out};
  *out = (roster_glpk_search_result){.bound = -INFINITY, .objective = INFINITY};
  return roster_glpk_guarded(g, search_body, &s);
}
