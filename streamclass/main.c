// SPDX-License-Identifier: GPL-2.0
/*
 * The module: what exists once, in order, and in reverse.
 */
#include <linux/module.h>

#include "internal.h"

struct workqueue_struct *sc_low_wq;

/* The original's default is not documented; 15 s is what it was seen to use. */
unsigned int sc_srb_timeout = 15;
SC_EXPORT_FOR_TEST(sc_srb_timeout);
module_param_named(srb_timeout, sc_srb_timeout, uint, 0644);
MODULE_PARM_DESC(srb_timeout, "seconds until a minidriver is asked about a request it holds; 0 never asks (default 15)");

static bool sc_verify;
module_param_named(verify, sc_verify, bool, 0444);
MODULE_PARM_DESC(verify, "look closely at what minidrivers do and how long it takes (default no)");

static int __init sc_init(void)
{
	int ret;

	/* For as long as the module is loaded: each request is made one way or the other. */
	if (sc_verify)
		static_branch_enable(&sc_verify_key);

	sc_low_wq = alloc_workqueue("streamclass_low", WQ_UNBOUND | WQ_HIGHPRI, 0);
	if (!sc_low_wq)
		return -ENOMEM;

	sc_debugfs_init();
	ret = sc_bridge_init();
	if (ret)
		goto destroy_debugfs;

	return 0;

destroy_debugfs:
	sc_debugfs_exit();
	destroy_workqueue(sc_low_wq);
	return ret;
}
module_init(sc_init);

static void __exit sc_exit(void)
{
	sc_bridge_exit();
	sc_debugfs_exit();
	destroy_workqueue(sc_low_wq);
}
module_exit(sc_exit);

MODULE_DESCRIPTION("Stream class driver: the Windows stream class model on V4L2");
MODULE_AUTHOR("The streamclass authors");
MODULE_LICENSE("GPL");
