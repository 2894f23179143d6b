/* A line brought to zone 38 of UTM by PROJ itself, in place.

usage: transform_proj LINE    a file of raw doubles, longitude first
prints: positions, sums of eastings and northings, and the seconds of the transformation */
#include <proj.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  long bytes = ftell(file);
  rewind(file);
  double *xy = malloc(bytes);
  if (!xy || fread(xy, 1, bytes, file) != (size_t)bytes) return 66;
  PJ_CONTEXT *context = proj_context_create();
  PJ *found = proj_create_crs_to_crs(context, "EPSG:4326", "EPSG:32638", NULL);
  PJ *operation = found ? proj_normalize_for_visualization(context, found) : NULL;
  if (!operation) return 70;
  size_t positions = bytes / 16, step = 2 * sizeof(double);
  double start = seconds();
  proj_trans_generic(operation, PJ_FWD, xy, step, positions, xy + 1, step, positions, NULL, 0, 0, NULL, 0, 0);
  double taken = seconds() - start;
  double east = 0, north = 0;
  for (size_t index = 0; index < positions; index++) {
    east += xy[2 * index];
    north += xy[2 * index + 1];
  }
  printf("%zu %.17g %.17g %.9f\n", positions, east, north, taken);
}
