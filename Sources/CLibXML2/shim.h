#ifndef QINGDAN_LIBXML2_SHIM_H
#define QINGDAN_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#endif
