#pragma once
#include <geos_c.h>

/// Functions newer than 3.11, the oldest GEOS that the module is built with, under their own names where the header lacks them, so
/// that one source compiles with every version. These only fail, as GEOS's functions fail, and are not asked: who calls them
/// asks `LibraryVersion` first.
#define OLDER_THAN_GEOS(major, minor) \
  (GEOS_VERSION_MAJOR < (major) || (GEOS_VERSION_MAJOR == (major) && GEOS_VERSION_MINOR < (minor)))

#if OLDER_THAN_GEOS(3, 12)

static inline GEOSGeometry *GEOSDisjointSubsetUnion_r(GEOSContextHandle_t context, const GEOSGeometry *geometry) {
  (void)context, (void)geometry;
  return 0;
}

static inline GEOSGeometry *GEOSConcaveHullByLength_r(
    GEOSContextHandle_t context, const GEOSGeometry *geometry, double length, unsigned int allows_holes) {
  (void)context, (void)geometry, (void)length, (void)allows_holes;
  return 0;
}

static inline GEOSGeometry *GEOSCoverageSimplifyVW_r(
    GEOSContextHandle_t context, const GEOSGeometry *geometry, double tolerance, int preserves_boundary) {
  (void)context, (void)geometry, (void)tolerance, (void)preserves_boundary;
  return 0;
}

static inline char GEOSPreparedContainsXY_r(
    GEOSContextHandle_t context, const GEOSPreparedGeometry *prepared, double x, double y) {
  (void)context, (void)prepared, (void)x, (void)y;
  return 2;
}

static inline char GEOSPreparedIntersectsXY_r(
    GEOSContextHandle_t context, const GEOSPreparedGeometry *prepared, double x, double y) {
  (void)context, (void)prepared, (void)x, (void)y;
  return 2;
}

#endif
#if OLDER_THAN_GEOS(3, 13)

static inline char *GEOSPreparedRelate_r(
    GEOSContextHandle_t context, const GEOSPreparedGeometry *prepared, const GEOSGeometry *geometry) {
  (void)context, (void)prepared, (void)geometry;
  return 0;
}

static inline char GEOSPreparedRelatePattern_r(
    GEOSContextHandle_t context, const GEOSPreparedGeometry *prepared, const GEOSGeometry *geometry, const char *pattern) {
  (void)context, (void)prepared, (void)geometry, (void)pattern;
  return 2;
}

#endif
