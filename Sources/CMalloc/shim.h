#ifndef QINGDAN_MALLOC_SHIM_H
#define QINGDAN_MALLOC_SHIM_H

#include <malloc.h>

#endif
