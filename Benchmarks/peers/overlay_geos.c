/* The four overlays of two polygons by GEOS itself.

usage: overlay_geos FIRST SECOND    files of raw doubles
prints: areas of intersection, union, difference and symmetric difference, and the seconds of the overlays */
#include <geos_c.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static GEOSGeometry *polygon(GEOSContextHandle_t context, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(66);
  fseek(file, 0, SEEK_END);
  long bytes = ftell(file);
  rewind(file);
  double *xy = malloc(bytes);
  if (!xy || fread(xy, 1, bytes, file) != (size_t)bytes) exit(66);
  fclose(file);
  GEOSCoordSequence *sequence = GEOSCoordSeq_copyFromBuffer_r(context, xy, bytes / 16, 0, 0);
  free(xy);
  return GEOSGeom_createPolygon_r(context, GEOSGeom_createLinearRing_r(context, sequence), NULL, 0);
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  GEOSContextHandle_t context = GEOS_init_r();
  GEOSGeometry *first = polygon(context, arguments[1]), *second = polygon(context, arguments[2]);
  double start = seconds();
  GEOSGeometry *results[4] = {
      GEOSIntersection_r(context, first, second), GEOSUnion_r(context, first, second),
      GEOSDifference_r(context, first, second), GEOSSymDifference_r(context, first, second)};
  double taken = seconds() - start;
  for (int index = 0; index < 4; index++) {
    double area = 0;
    if (!results[index] || !GEOSArea_r(context, results[index], &area)) return 70;
    printf("%.17g ", area);
  }
  printf("%.9f\n", taken);
}
