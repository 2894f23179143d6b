#pragma once
/// Only the signatures are taken from here, as types of pointers. Nothing is linked: the library is opened when a linear
/// program is first solved.
#include <coin/Clp_C_Interface.h>

typedef __typeof__(&Clp_Version) CLPVersion;
typedef __typeof__(&Clp_VersionMajor) CLPVersionMajor;
typedef __typeof__(&Clp_newModel) CLPNewModel;
typedef __typeof__(&Clp_deleteModel) CLPDeleteModel;
typedef __typeof__(&Clp_loadProblem) CLPLoadProblem;
typedef __typeof__(&Clp_setLogLevel) CLPSetLogLevel;
typedef __typeof__(&Clp_setMaximumIterations) CLPSetMaximumIterations;
typedef __typeof__(&Clp_initialSolve) CLPInitialSolve;
typedef __typeof__(&Clp_primal) CLPPrimal;
typedef __typeof__(&Clp_status) CLPStatus;
typedef __typeof__(&Clp_getIterationCount) CLPIterationCount;
typedef __typeof__(&Clp_getObjValue) CLPObjectiveValue;
typedef __typeof__(&Clp_getColSolution) CLPColumnSolution;
typedef __typeof__(&Clp_getRowPrice) CLPRowPrice;
