#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Memory for streams that move frames by DMA, with sc_faulty's virtual device:
# where it begins, in how many pieces it is, and that a device which does not let
# go of a frame has its memory for good. Shows D-13, M-01 to M-03 and M-07.

. "$(dirname "$0")/lib.sh"

parameter=/sys/module/sc_faulty/parameters/fault

load_faulty()
{
	unload sc_faulty
	load sc_faulty dma=1 "$@"
}

pattern_like_faulty()
{
	bin capture -n 1 -f GREY -s 160x120 "$(node sc_pattern)"
}

captures()
{
	load_faulty "$@"
	pattern_like_faulty
	bin capture -n 4 "$(node sc_faulty)"
	bin capture -n 4 -m create "$(node sc_faulty)"
	bin capture -n 4 -m read "$(node sc_faulty)"
	bin capture -n 4 -m expbuf "$(node sc_faulty)"
}

imports()
{
	captures
	bin capture -n 4 -m userptr "$(node sc_faulty)"
	bin capture -n 4 -m dmabuf -x "$(node sc_pattern)" "$(node sc_faulty)"
}

# The device needs multiples of 64; a stream that the CPU fills needs nothing.
is_aligned()
{
	load_faulty
	bin memory refuse 1 "$(node sc_faulty)"
	bin memory refuse 32 "$(node sc_faulty)"
	bin memory refuse 4095 "$(node sc_faulty)"
	bin memory accept 64 "$(node sc_faulty)"
	unload sc_faulty
	load sc_faulty
	bin memory accept 1 "$(node sc_faulty)"
}

# What others made in pieces is refused.
is_contiguous()
{
	captures contiguous=1
	bin memory import "$(node sc_faulty)" "$(node sc_pattern)"
}

rebind()
{
	local dir

	dir=$(driver_dir sc_faulty)
	echo sc_faulty.0 >"$dir/unbind"
	echo sc_faulty.0 >"$dir/bind"
}

status_file=/sys/kernel/debug/streamclass/sc_faulty.0/status

no_frame_is_lost()
{
	! grep -q '^frames lost' "$status_file" || die "a frame is lost"
}

# keep_a_frame COMMAND...: the minidriver keeps one when the command stops its
# stream; the next device is none the worse for it.
keep_a_frame()
{
	no_frame_is_lost
	echo never_complete >"$parameter"
	expect_offence sc_faulty 'sc_faulty\.0' "did not let go of READ_DATA when asked to"
	expect_log "sc_faulty sc_faulty\.0: may still write to frames that were taken back, which nobody gets again: minidriver sc_faulty holds on to a DMA request; unbind and bind to go on"
	"$@"
	cat "$status_file"
	grep -q '^frames lost to the device: 1, [0-9]* bytes$' "$status_file" || die "no frame is lost"

	echo none >"$parameter"
	! bin capture -n 1 "$(node sc_faulty)" || die "the device goes on"
	rebind
	bin capture -n 4 "$(node sc_faulty)"
	no_frame_is_lost
}

# STREAMOFF takes the frame back, and nobody gets it.
is_lost()
{
	local node other

	load_faulty
	node=$(node sc_faulty)
	other=$(node sc_pattern)
	bin memory returned "$1" "$node" "$other"
	keep_a_frame bin memory lost "$1" "$node" "$other"
}

# The pages of a block have no count of their own; vb2's memory is held as if
# it had been exported.
kept_blocks()
{
	grep -c videobuf2_dma_contig /sys/kernel/debug/dma_buf/bufinfo || true
}

block_is_lost()
{
	local before

	load_faulty contiguous=1
	before=$(kept_blocks)
	bin capture -n 4 -m expbuf "$(node sc_faulty)"
	[ "$(kept_blocks)" -eq "$before" ] || die "a block is kept"
	keep_a_frame bin capture -n 0 "$(node sc_faulty)"
	[ "$(kept_blocks)" -eq $((before + 1)) ] || die "the block is not kept"
}

# What the CPU fills is mapped for no device. sc_faulty shows that it would show.
pio_is_not_mapped()
{
	local dump=/sys/kernel/debug/dma-api/dump pids pid

	bin capture -n 100 "$(node sc_pattern)" &
	pids=$!
	bin capture -n 100 "$(node sc_faulty)" &
	pids+=" $!"
	sleep 1
	grep -c sc_faulty "$dump"
	! grep sc_pattern "$dump" || die "a Pio stream is mapped"
	# shellcheck disable=SC2086 # a list
	kill -0 $pids || die "a stream has ended before it was looked at"
	for pid in $pids; do
		wait "$pid"
	done
}

load_class_driver
load sc_pattern
check dma-frames imports
check dma-alignment is_aligned
check dma-contiguous is_contiguous
# Each waits for a minidriver that does not let go, so that not all do everywhere.
# In the newest kernel no page of an MMAP buffer comes back while this looks, lost
# or not, which shows nothing.
if instrumented; then
	check dma-lost-mmap is_lost mmap
else
	check dma-lost-userptr is_lost userptr
	check dma-lost-dmabuf is_lost dmabuf
	check dma-lost-contiguous block_is_lost
fi
unload sc_faulty
load sc_faulty dma=1
[ ! -e /sys/kernel/debug/dma-api/dump ] || check dma-pio-unmapped pio_is_not_mapped
unload_all
