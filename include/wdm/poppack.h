/* SPDX-License-Identifier: GPL-2.0 */
/* Read any number of times: ends what pshpack1.h or its like began. */
#pragma pack(pop)
