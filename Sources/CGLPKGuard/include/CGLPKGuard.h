// A thin guard between Swift and GLPK. GLPK aborts the process on misuse; here every call of it runs under one setjmp,
// and a fatal error becomes the return value -1 with a message. No Swift frame ever lies between the setjmp and GLPK:
// the search asks Swift through a function pointer that returns data, and applies it after Swift's frame has ended.
//
// A problem belongs to the thread that made it, from create to destroy; that thread must have no other problem.
// Indices are 0-based here, and infinite bounds are IEEE infinities.
#ifndef ROSTER_GLPK_GUARD_H
#define ROSTER_GLPK_GUARD_H

typedef struct roster_glpk roster_glpk;

// GLPK's own numbers, for those who do not see its header; search.c checks that they are equal.
#define ROSTER_GLPK_FEASIBLE 2
#define ROSTER_GLPK_NO_FEASIBLE 4
#define ROSTER_GLPK_OPTIMAL 5
#define ROSTER_GLPK_ITERATION_LIMIT 8
#define ROSTER_GLPK_TIME_LIMIT 9
#define ROSTER_GLPK_STOPPED 13

// "Major.minor" of the GLPK that is linked.
const char *roster_glpk_version(void);
// Whether every thread has a GLPK environment of its own; if not, one solve at a time.
int roster_glpk_is_threaded(void);

// An empty minimisation problem, or NULL if memory is short.
roster_glpk *roster_glpk_create(void);
// Frees the problem and the thread's environment.
void roster_glpk_destroy(roster_glpk *g);
// The text of the last fatal error, empty if there was none. After one, every call returns -1.
const char *roster_glpk_message(const roster_glpk *g);

// All functions below return 0, or -1 after a fatal error.

// Adds columns; `starts` (count + 1 numbers), `rows`, `coefficients` give their entries, or are NULL for none.
int roster_glpk_add_columns(roster_glpk *g, int count, const double *lower, const double *upper,
    const unsigned char *is_integer, const double *objective, const int *starts, const int *rows,
    const double *coefficients);
// Adds rows with their entries.
int roster_glpk_add_rows(roster_glpk *g, int count, const double *lower, const double *upper, const int *starts,
    const int *columns, const double *coefficients);
// Deletes columns, counted from 0, each named once; those after them move up.
int roster_glpk_delete_columns(roster_glpk *g, int count, const int *columns);
// Deletes rows in the same way.
int roster_glpk_delete_rows(roster_glpk *g, int count, const int *rows);
int roster_glpk_set_column_bounds(roster_glpk *g, int column, double lower, double upper);
int roster_glpk_set_row_bounds(roster_glpk *g, int row, double lower, double upper);
int roster_glpk_set_cost(roster_glpk *g, int column, double cost);
int roster_glpk_set_constant(roster_glpk *g, double constant);
// Scales the matrix and, if asked, builds an advanced starting basis.
int roster_glpk_prepare(roster_glpk *g, int advanced_basis);

// What the simplex method ended with; status codes are GLPK's, `code` is its return code.
typedef struct {
  int code, status, primal_status, dual_status;
  double objective;
  int iterations; // in total, since the problem was made
} roster_glpk_relaxation;

// Runs the simplex method from the basis at hand. Limits: iterations of this call, milliseconds.
int roster_glpk_simplex(roster_glpk *g, int primal, int iterations, int milliseconds, roster_glpk_relaxation *out);
// Copies the relaxation's solution; any pointer may be NULL.
int roster_glpk_read(roster_glpk *g, double *values, double *row_duals, double *reduced_costs);
// GLPK's status of a row or column that is in the basis.
#define ROSTER_GLPK_BASIC 1
// Copies the basis: GLPK's status of every row and column.
int roster_glpk_get_basis(roster_glpk *g, unsigned char *rows, unsigned char *columns);
// Goes back to a basis of the first rows and columns; of those after them, slacks of rows are in it, columns are not.
int roster_glpk_set_basis(roster_glpk *g, int row_count, const unsigned char *rows, int column_count,
    const unsigned char *columns);

// What Swift is told at every callback of the search. The bound is -infinity while none is known.
typedef struct {
  int accepts_start, selects_node, has_incumbent;
  double incumbent, bound;
  int nodes, iterations;
} roster_glpk_event;

// What Swift answers: stop, a feasible point to take over (may be NULL; one value per column, alive until the next
// callback), and for tests a fatal error to raise.
typedef struct {
  int stop, fault;
  const double *start;
} roster_glpk_reply;

typedef roster_glpk_reply (*roster_glpk_ask)(void *context, roster_glpk_event event);

typedef struct {
  int cuts, tighten, milliseconds;
} roster_glpk_search_options;

typedef struct {
  int code, status;
  double objective, bound; // the bound is the last one read from the tree
  int nodes, iterations;
} roster_glpk_search_result;

// Branch and bound from an optimal relaxation. `values` receives the best solution if the status has one.
int roster_glpk_search(roster_glpk *g, const roster_glpk_search_options *options, roster_glpk_ask ask, void *context,
    double *values, roster_glpk_search_result *out);

// For tests: reads a file in CPLEX LP or free MPS format into an empty problem; `code` is not 0 for a faulty file.
int roster_glpk_read_file(roster_glpk *g, const char *path, int is_mps, int *code);

// For tests: what is in the problem. Missing bounds are +-DBL_MAX, as GLPK has them; names live as long as the problem.
typedef struct {
  int columns, rows, entries;
  double constant;
} roster_glpk_size;

typedef struct {
  const char *name;
  double lower, upper, cost;
  int is_integer, count;
} roster_glpk_item;

int roster_glpk_get_size(roster_glpk *g, roster_glpk_size *size);
int roster_glpk_get_column(roster_glpk *g, int column, roster_glpk_item *item);
// `columns` and `coefficients` have room for one number per column.
int roster_glpk_get_row(roster_glpk *g, int row, roster_glpk_item *item, int *columns, double *coefficients);

// For tests: a fatal error inside GLPK.
int roster_glpk_inject_fault(roster_glpk *g);

#endif
