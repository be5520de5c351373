#ifndef QINGDAN_NETTLE_SHIM_H
#define QINGDAN_NETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
