/* SPDX-License-Identifier: GPL-2.0 */
/* Read any number of times: structures of 8 bytes alignment at most, up to poppack.h. */
#pragma pack(push, 8)
