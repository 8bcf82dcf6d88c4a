#include "CTerminalSafety.h"
