#pragma once
/// Only the reentrant functions (those that end in `_r`) can be seen from Swift.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
#include "newer.h"
