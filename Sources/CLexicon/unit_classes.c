// What each UTF-16 unit is. A table of C is in the program as it is: nothing is made at the start, and a look costs a load.
#include "unit_classes.h"

// The bits of `UnitClass` in Sources/Gongwen/Text/UnitClass.swift.
enum {
    SPACE = 1,
    DIGIT = 2,
    HAN_DIGIT = 4,
    ASCII_WORD = 8,
    HAN = 16,
    STOP = 32,
    OPENER = 64,
    CLOSER = 128,
    COMMA = 256,
    MARKUP = 512,
};

// Numerals stand among the ideographs.
#pragma clang diagnostic ignored "-Winitializer-overrides"

#define NUMERAL(unit) [unit] = HAN | HAN_DIGIT

const unsigned short unit_classes[0x10000] = {
    [0x3400 ... 0x9FFF] = HAN,
    [0xF900 ... 0xFAFF] = HAN,
    [0xD800 ... 0xDFFF] = HAN,  // halves of rarer ideographs

    ['0' ... '9'] = DIGIT | ASCII_WORD,
    [u'０' ... u'９'] = DIGIT,
    ['a' ... 'z'] = ASCII_WORD,
    ['A' ... 'Z'] = ASCII_WORD,
    NUMERAL(u'〇'), NUMERAL(u'零'), NUMERAL(u'一'), NUMERAL(u'二'), NUMERAL(u'两'), NUMERAL(u'三'), NUMERAL(u'四'),
    NUMERAL(u'五'), NUMERAL(u'六'), NUMERAL(u'七'), NUMERAL(u'八'), NUMERAL(u'九'), NUMERAL(u'十'), NUMERAL(u'百'),
    NUMERAL(u'千'), NUMERAL(u'万'), NUMERAL(u'亿'), NUMERAL(u'半'), NUMERAL(u'廿'),

    ['\t' ... '\r'] = SPACE,
    [' '] = SPACE,
    [0x85] = SPACE,
    [0xA0] = SPACE,
    [0xAD] = SPACE,  // a soft hyphen
    [0x2000 ... 0x200D] = SPACE,
    [0x2028 ... 0x2029] = SPACE,
    [0x2060] = SPACE,
    [0x3000] = SPACE,
    [0xFEFF] = SPACE,

    [u'。'] = STOP, [u'！'] = STOP, [u'？'] = STOP, [u'；'] = STOP,
    [u'（'] = OPENER, ['('] = OPENER, [u'〔'] = OPENER, ['['] = OPENER, [u'［'] = OPENER, [u'【'] = OPENER,
    [u'《'] = OPENER, [u'〈'] = OPENER, [u'「'] = OPENER, [u'『'] = OPENER, [u'“'] = OPENER, [u'‘'] = OPENER,
    [u'）'] = CLOSER, [')'] = CLOSER, [u'〕'] = CLOSER, [']'] = CLOSER, [u'］'] = CLOSER, [u'】'] = CLOSER,
    [u'》'] = CLOSER, [u'〉'] = CLOSER, [u'」'] = CLOSER, [u'』'] = CLOSER, [u'”'] = CLOSER, [u'’'] = CLOSER,
    [u'，'] = COMMA, [','] = COMMA, [u'、'] = COMMA, [u'：'] = COMMA, [':'] = COMMA,
    ['#'] = MARKUP, ['*'] = MARKUP, ['<'] = MARKUP, ['>'] = MARKUP,
};
