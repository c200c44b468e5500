#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# sc_faulty: a minidriver that breaks one rule at a time. Its users see errors
# and never a hang, the log names the fault once, and what comes after the
# fault works.
#
# Shows F-03, F-04, M-14, S-02, S-10, S-12, S-17, S-20, R-01, R-02, R-10, R-11, R-14,
# R-19, R-22, R-24, R-27 and T-07 through a real client.

. "$(dirname "$0")/lib.sh"

parameter=/sys/module/sc_faulty/parameters/fault
complete=stream_class_complete_request_and_mark_queue_ready

set_fault()
{
	echo "$1" >"$parameter"
}

# A device reports each kind of offence once, so each test has a new one.
load_faulty()
{
	unload sc_faulty
	load sc_faulty fault="$1"
}

expect_bug()
{
	expect_offence sc_faulty 'sc_faulty\.0' "$@"
}

rebind()
{
	local dir

	dir=$(driver_dir sc_faulty)
	[ -z "$(devices sc_faulty)" ] || echo sc_faulty.0 >"$dir/unbind"
	echo sc_faulty.0 >"$dir/bind"
}

works()
{
	set_fault none
	bin capture -n 4 "$(node sc_faulty)"
}

# Not even then is a buffer lost: the same ones stream as soon as it is mended.
refuses_to_run()
{
	load_faulty refuse_run
	bin capture -n 4 -w "$parameter" "$(node sc_faulty)"
	set_fault refuse_run
	! bin capture -n 1 -m read "$(node sc_faulty)" || die "read() works"
	works
}

reads_fail()
{
	load_faulty error
	bin capture -e -n 8 "$(node sc_faulty)"
	works
}

# STREAMOFF takes the buffers back; capture holds it to its limit.
never_completes()
{
	load_faulty never_complete
	expect_bug "did not let go of READ_DATA when asked to"
	bin capture -n 0 "$(node sc_faulty)"
	bin capture -n 0 "$(node sc_faulty)"
	works
	rebind
	works
}

# The device goes, in time, while its minidriver keeps a read.
keeps_until_removal()
{
	local phase

	load_faulty never_complete
	expect_bug "did not let go of READ_DATA when asked to"
	for phase in streaming dqbuf poll read; do
		bin unbind -p "$phase" "$(driver_dir sc_faulty)" sc_faulty.0
	done
	works
}

# Each request runs out, which takes seconds for each frame: no buffer that had
# an error comes back at once, however often it is queued.
ignores_timeout()
{
	local start=$SECONDS

	load_faulty ignore_timeout
	expect_bug "neither completed nor re-armed a timed out READ_DATA"
	expect_bug "completed a request of its stream data queue and never became ready for the next"
	bin capture -e -n 6 -l 60000 "$(node sc_faulty)"
	[ $((SECONDS - start)) -ge 6 ] || die "six errors in $((SECONDS - start)) s"
	works
}

completes_twice()
{
	load_faulty complete_twice
	expect_bug "completes, without owning it, READ_DATA" "[A-Z]+, with $complete, in the timer routine faulty_timer \[sc_faulty\]"
	bin capture -n 8 "$(node sc_faulty)"
	works
}

# The last frame's, when the next one has come.
completes_again_later()
{
	load_faulty stale_complete
	expect_bug "completes, without owning it, READ_DATA" "[A-Z]+, with $complete, in READ_DATA, which is ACTIVE"
	bin capture -n 8 "$(node sc_faulty)"
	works
}

# What an abort has ended, when the next one has come.
completes_what_it_aborted()
{
	load_faulty abort_keeps
	expect_bug "completes, after an abort has ended it, READ_DATA" "[A-Z]+, with $complete(, in READ_DATA, which is ACTIVE)?"
	bin capture -e -n 8 "$(node sc_faulty)"
	works
}

# What a program has got stays as it is.
writes_too_late()
{
	load_faulty late_write
	expect_bug "writes to the frame of READ_DATA after completing it"
	bin capture -k untouched -n 8 "$(node sc_faulty)"
	works
}

has_no_status()
{
	load_faulty no_status
	expect_bug "completes without a status READ_DATA"
	bin capture -e -n 8 "$(node sc_faulty)"
	works
}

reports_too_much()
{
	load_faulty too_much_data
	expect_bug "reports more data than the frame holds with READ_DATA"
	bin capture -e -n 8 "$(node sc_faulty)"
	works
}

# A gate that nobody opens is opened after some seconds.
is_never_ready()
{
	load_faulty never_ready
	expect_bug "completed a request of its stream data queue and never became ready for the next"
	bin capture -n 3 -l 60000 "$(node sc_faulty)"
	works
}

# A stream without a format that makes sense is not shown. One that loses its
# sense later keeps the format it had.
format_makes_no_sense()
{
	local path

	load_faulty "$1"
	expect_bug "offers a format for stream 0 $2"
	[ -z "$(nodes sc_faulty)" ] || die "there is a node"
	set_fault none
	rebind
	path=$(node sc_faulty)
	set_fault "$1"
	! v4l2-ctl -d "$path" -p 15 || die "S_PARM works"
	! v4l2-ctl -d "$path" --set-fmt-video=width=320 || die "S_FMT works"
	! v4l2-ctl -d "$path" --try-fmt-video=width=320 || die "TRY_FMT works"
	v4l2-ctl -d "$path" --stream-mmap --stream-count=4
	works
}

# The device is refused, its driver is not.
describes_badly()
{
	load_faulty bad_descriptor
	expect_bug "describes stream 0 wrongly: a data range has a size of zero"
	expect_log "sc_faulty(:| sc_faulty\.0:) probe .* error -22"
	[ -z "$(nodes sc_faulty)" ] || die "there is a node"
	[ -z "$(devices sc_faulty)" ] || die "the device is bound"
	set_fault none
	rebind
	works
}

load_class_driver
check faulty-refuse-run refuses_to_run
check faulty-error reads_fail
check faulty-never-complete never_completes
check faulty-removal keeps_until_removal
check faulty-ignored-timeout ignores_timeout
check faulty-complete-twice completes_twice
check faulty-stale-completion completes_again_later
check faulty-aborted-completion completes_what_it_aborted
check faulty-late-write writes_too_late
check faulty-no-status has_no_status
check faulty-too-much-data reports_too_much
check faulty-never-ready is_never_ready
check faulty-short-image format_makes_no_sense short_image \
	"whose image size is too small for its width and height"
check faulty-lying-size format_makes_no_sense lying_size "that lies about its size"
check faulty-bad-descriptor describes_badly
unload_all
