#ifndef QINGDAN_UNIT_CLASSES_H
#define QINGDAN_UNIT_CLASSES_H

/// The class of every UTF-16 unit, as bits; `UnitClass` in Swift says what each bit means.
extern const unsigned short unit_classes[0x10000];

/// The class of one unit.
static inline unsigned short unit_class(unsigned short unit) { return unit_classes[unit]; }

/// The classes of all units, by unit.
static inline const unsigned short *unit_class_table(void) { return unit_classes; }

#endif
