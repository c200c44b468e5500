// SPDX-License-Identifier: GPL-2.0
/*
 * The KUnit suites of the class driver's core, one file for each subject.
 */
#include <linux/module.h>

#include "../compat.h"

MODULE_DESCRIPTION("KUnit suites of the stream class driver");
MODULE_AUTHOR("The streamclass authors");
MODULE_LICENSE("GPL");
MODULE_IMPORT_NS(SC_TEST_NAMESPACE);
