/* SPDX-License-Identifier: GPL-2.0 */
/* Read any number of times: structures of 1 byte alignment at most, up to poppack.h. */
#pragma pack(push, 1)
